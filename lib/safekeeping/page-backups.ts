import type { Library } from '@/lib/library';
import type { BackupReminder, FollowedLibrary } from './keep-backups';

/** Backups as a page sees to them while it is open. */
export interface PageBackups {
  /**
   * Takes automatic backups, and calls `onReminder` with what the user is to be reminded of, or null; until the signal aborts. The page
   * follows the library already: a second live query would meet the first when the database is created again, and a write would fail.
   */
  keep(
    library: Library,
    followed: FollowedLibrary,
    onReminder: (reminder: BackupReminder | null) => void,
    signal: AbortSignal,
  ): void;
  /** The user wants no reminder for two weeks. */
  putOff(): Promise<void>;
  /** Opens the page of backups. */
  open(): void;
}

/** Returns a page's backups, whose code is fetched when it is first wanted: nothing of it is needed for the first rows. */
export function openPageBackups(open: () => void): PageBackups {
  return {
    keep(library, followed, onReminder, signal) {
      const begin = async () => {
        const { keepBackups } = await import('./keep-backups');
        if (!signal.aborted) keepBackups(library, followed, onReminder, signal);
      };
      // A page that closes meanwhile fetches nothing; the next one sees to backups.
      void begin().catch(() => undefined);
    },
    putOff: async () => (await import('./keep-backups')).putOffReminder(),
    open,
  };
}
