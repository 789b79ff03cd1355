import type { Library, ShownEntry, SaveResult } from '@/lib/library';
import type { PageOffice } from '@/lib/office/page-office';
import type { Observable } from '../../shared/observable';
import type { SidebarState, Status } from './state';

/** The user's marks on entries, taking entries away and back, and sharing them. */
export interface EntryActions {
  togglePin(entry: ShownEntry): Promise<void>;
  hide(entry: ShownEntry): Promise<void>;
  remove(entry: ShownEntry): Promise<void>;
  /** Takes back the deletion or hiding that the status line offers. */
  undo(): Promise<void>;
  /** Shares an entry of one's own with the office. */
  share(entry: ShownEntry): Promise<void>;
}

/** Makes the actions on entries; nothing is said to be done before the library, once it is open, has answered. */
export function createEntryActions(
  state: Observable<SidebarState>,
  library: Promise<Library>,
  office: PageOffice,
): EntryActions {
  const say = async (write: (library: Library) => Promise<SaveResult>, done: Status) => {
    const result = await write(await library);
    state.patch({ status: result.ok ? done : { kind: 'save-failed', reason: result.reason } });
  };

  return {
    togglePin: (entry) =>
      say((opened) => opened.setPinned(entry.id, !entry.pinned), {
        kind: entry.pinned ? 'unpinned' : 'pinned',
      }),
    hide: (entry) =>
      say((opened) => opened.setHidden(entry.id, true), { kind: 'hidden', id: entry.id }),
    remove: (entry) => say((opened) => opened.remove(entry.id), { kind: 'deleted', id: entry.id }),
    async undo() {
      const { status } = state.get();
      if (status?.kind === 'deleted')
        await say((opened) => opened.restore(status.id), { kind: 'restored' });
      if (status?.kind === 'hidden')
        await say((opened) => opened.setHidden(status.id, false), { kind: 'restored' });
    },
    async share({ id }) {
      const status = await office.share(await library, id).then(
        (isOut): Status => ({ kind: isOut ? 'shared' : 'share-waits' }),
        (): Status => ({ kind: 'save-failed', reason: 'storage-unavailable' }),
      );
      state.patch({ status });
    },
  };
}
