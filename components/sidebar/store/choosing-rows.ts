import type { ShownEntry } from '@/lib/library';
import type { Observable } from '../../shared/observable';
import type { Move } from '../keyboard/field-keys';
import { indexAfter } from './row-move';
import type { Searching } from './searching';
import type { OpenPanel, SidebarState } from './state';

/** Which row is current, and what is open on it. */
export interface ChoosingRows {
  chooseRow(id: string): void;
  move(to: Move): void;
  loadMore(): void;
  openPanel(panel: OpenPanel | null): void;
  /** Resolves when the results belong to what is typed. */
  settle(): Promise<void>;
  /** The entry that Enter would take, once they do. */
  settledEntry(): Promise<ShownEntry | undefined>;
}

/** Makes the choosing of rows. */
export function choosingRows(state: Observable<SidebarState>, searching: Searching): ChoosingRows {
  const chooseRow = (id: string) => {
    const { panel } = state.get();
    state.patch({ currentId: id, panel: panel?.id === id ? panel : null });
  };
  return {
    chooseRow,
    move(to) {
      const rows = state.get().results?.rows ?? [];
      const at = rows.findIndex((row) => row.entry.id === state.get().currentId);
      const id = rows[indexAfter(to, at, rows.length)]?.entry.id;
      if (id !== undefined) chooseRow(id);
      if (to === 'last') searching.loadMore();
    },
    loadMore: () => searching.loadMore(),
    openPanel: (panel) => state.patch(panel ? { panel, currentId: panel.id } : { panel: null }),
    settle: () => searching.settle(),
    async settledEntry() {
      await searching.settle();
      const { currentId } = state.get();
      return currentId === null ? undefined : searching.entry(currentId);
    },
  };
}
