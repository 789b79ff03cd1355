import { isReminderDue, REMINDER_INTERVAL } from '@/lib/backup';
import type { Library } from '@/lib/library';
import { backUpAutomatically } from './back-up-automatically';
import { type BackupState, openBackupState } from './backup-state';
import { openSafekeeping } from './open-safekeeping';

/** What a page reminds of: how many own entries there are, and whether there ever was a checked backup. */
export interface BackupReminder {
  own: number;
  hasBackup: boolean;
}

/** What a page follows of the library: its revision, and how many own entries there are. */
export interface FollowedLibrary {
  get(): { revision: number; own: number };
  /** Calls `onChange` after each change; returns what ends that. */
  subscribe(onChange: () => void): () => void;
}

/** The name under which one page of the extension at a time takes an automatic backup. */
const LOCK = 'bijia-backup';

/**
 * Takes automatic backups of the library while this page is open, and calls `onReminder` with what the user is to be reminded of, or
 * null, now and whenever that changes; until the signal aborts.
 */
export function keepBackups(
  library: Library,
  followed: FollowedLibrary,
  onReminder: (reminder: BackupReminder | null) => void,
  signal: AbortSignal,
): void {
  if (library.mode !== 'stored') return;
  const state = openBackupState();
  remind(followed, state, onReminder, signal);
  backUpAutomatically(
    {
      safekeeping: openSafekeeping(library, () => followed.get().revision),
      watchRevision(onRevision) {
        let known: number | null = null;
        const look = () => {
          const { revision } = followed.get();
          if (revision !== known) onRevision((known = revision));
        };
        look();
        signal.addEventListener('abort', followed.subscribe(look), { once: true });
      },
      runAlone: (act) =>
        navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
          if (lock) await act();
        }),
      now: Date.now,
    },
    signal,
  );
}

/** The user wants no reminder for a while. */
export async function putOffReminder(): Promise<void> {
  await openBackupState().patch({ quietUntil: Date.now() + REMINDER_INTERVAL });
}

function remind(
  followed: FollowedLibrary,
  storage: ReturnType<typeof openBackupState>,
  onReminder: (reminder: BackupReminder | null) => void,
  signal: AbortSignal,
): void {
  let known: BackupState | null = null;
  let shown = '';
  const look = () => {
    if (!known || signal.aborted) return;
    const { own } = followed.get();
    const { last, quietUntil } = known;
    const isDue = isReminderDue({ own, lastAt: last?.at ?? null, quietUntil }, Date.now());
    const reminder = isDue ? { own, hasBackup: last !== null } : null;
    const next = JSON.stringify(reminder);
    if (next === shown) return;
    shown = next;
    onReminder(reminder);
  };
  const follow = (state: BackupState) => {
    known = state;
    look();
  };
  storage.watch(follow, signal);
  void storage.read().then(follow);
  signal.addEventListener('abort', followed.subscribe(look), { once: true });
}
