import type { Library, LibraryHealth } from '@/lib/library';
import type { BackupReminder } from '@/lib/safekeeping/keep-backups';
import type { PageBackups } from '@/lib/safekeeping/page-backups';
import type { Observable } from './observable';

/** What a page's state has of the library and its backups. */
interface BackedUpState {
  revision: number;
  health: LibraryHealth | null;
  reminder: BackupReminder | null;
}

/** Takes automatic backups of the library that a page's state follows, and puts reminders into that state, until the signal aborts. */
export function startBackups(
  state: Observable<BackedUpState>,
  backups: PageBackups,
  library: Library,
  signal: AbortSignal,
): void {
  const followed = {
    get: () => ({ revision: state.get().revision, own: state.get().health?.own ?? 0 }),
    subscribe: state.subscribe,
  };
  backups.keep(library, followed, (reminder) => state.patch({ reminder }), signal);
}
