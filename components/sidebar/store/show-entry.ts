import { bodyOf } from '@/lib/entry';
import type { ShownEntry } from '@/lib/library';
import { NO_LABELS } from '../../shared/facet-counts';
import type { SidebarStore } from './sidebar-store';

/** Characters of an entry that are searched for: enough to set it apart. */
const SEARCHED = 30;

/** Leaves an open form, which is kept as a draft, and searches for an entry so that its row is chosen. */
export async function showEntry(store: SidebarStore, entry: ShownEntry): Promise<void> {
  store.drafting.close();
  store.state.patch({ tab: 'all', labels: NO_LABELS });
  const [line = ''] = bodyOf(entry).trim().split('\n');
  store.type(line.replace(/[{}[\]#@＃＠]+/g, ' ').slice(0, SEARCHED), false);
  await store.settle();
  const rows = store.state.get().results?.rows ?? [];
  if (rows.some((row) => row.entry.id === entry.id)) store.chooseRow(entry.id);
}
