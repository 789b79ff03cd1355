import type { Library, LibraryEntry, SaveResult } from '@/lib/library';
import type { Observable } from '../../shared/observable';
import type { SidebarState, Status } from './state';

/** The user's marks on entries, and taking entries away and back. */
export interface Keeping {
  togglePin(entry: LibraryEntry): Promise<void>;
  hide(entry: LibraryEntry): Promise<void>;
  remove(entry: LibraryEntry): Promise<void>;
  /** Takes back the deletion or hiding that the status line offers. */
  undo(): Promise<void>;
}

/** Makes the keeping side of the store; nothing is said to be done before the library has answered. */
export function createKeeping(
  state: Observable<SidebarState>,
  library: () => Library | null,
): Keeping {
  const say = async (write: Promise<SaveResult> | undefined, done: Status) => {
    const result = await (write ?? { ok: false, reason: 'storage-unavailable' as const });
    state.patch({ status: result.ok ? done : { kind: 'save-failed', reason: result.reason } });
  };

  return {
    togglePin: (entry) =>
      say(library()?.setPinned(entry.id, !entry.pinned), {
        kind: entry.pinned ? 'unpinned' : 'pinned',
      }),
    hide: (entry) => say(library()?.setHidden(entry.id, true), { kind: 'hidden', id: entry.id }),
    remove: (entry) => say(library()?.remove(entry.id), { kind: 'deleted', id: entry.id }),
    async undo() {
      const { status } = state.get();
      if (status?.kind === 'deleted')
        await say(library()?.restore(status.id), { kind: 'restored' });
      if (status?.kind === 'hidden')
        await say(library()?.setHidden(status.id, false), { kind: 'restored' });
    },
  };
}
