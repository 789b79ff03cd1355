import { nextBackupIn } from '@/lib/backup';
import type { BackupState, BackupStateStorage } from './backup-state';
import type { Safekeeping } from './types';

/** What the automatic backup needs of a page. */
export interface AutomaticServices {
  safekeeping: Pick<Safekeeping, 'backUp'> & { state: BackupStateStorage };
  /** Calls `onRevision` with the library's revision now and after every change, until the signal aborts. */
  watchRevision: (onRevision: (revision: number) => void, signal: AbortSignal) => void;
  /** Runs `act` unless another page of the extension is running it. */
  runAlone: (act: () => Promise<void>) => Promise<void>;
  now: () => number;
}

/** How long after a change a backup waits for the next one, in ms: a batch of changes is one backup. */
const SETTLING = 5000;
/** How long after a failure it is tried again, in ms. */
const RETRY = 30 * 60 * 1000;

/**
 * Backs the library up into the chosen place while this page is open: when something changed since the last backup, and at most every
 * 30 minutes. Every page of the extension does so, one at a time; what changed shortly before the last of them was closed is backed up
 * when the next one opens.
 */
export function backUpAutomatically(
  { safekeeping, watchRevision, runAlone, now }: AutomaticServices,
  signal: AbortSignal,
): void {
  let revision: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const dueIn = ({ place, last, fault }: BackupState): number | null => {
    if (place.kind === 'none' || revision === null) return null;
    const due = nextBackupIn(revision, last, now());
    const sinceFault = fault ? now() - fault.at : RETRY;
    const untilRetry = sinceFault < 0 ? 0 : RETRY - sinceFault;
    return due === null ? null : Math.max(due, untilRetry);
  };
  const plan = async () => {
    const due = dueIn(await safekeeping.state.read());
    clearTimeout(timer);
    if (due !== null && !signal.aborted)
      timer = setTimeout(() => void runAlone(backUpIfDue).then(plan), due + SETTLING);
  };
  const backUpIfDue = async () => {
    // Another page may have done it meanwhile.
    if (dueIn(await safekeeping.state.read()) === 0) await safekeeping.backUp();
  };

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  safekeeping.state.watch(() => void plan(), signal);
  watchRevision((next) => {
    revision = next;
    void plan();
  }, signal);
}
