import type { Row } from '../store/state';

/** What stands in the list one below the other: a row, the panel that lies open under it, how many entries are folded under it. */
export type ListItem =
  | { kind: 'row'; key: string; row: Row; index: number }
  | { kind: 'panel'; key: string }
  | { kind: 'fold'; key: string; row: Row; isUnfolded: boolean };

/** The items of these rows, in their order; `index` is a row's place among them. */
export function listItems(rows: readonly Row[], panelId: string | null): ListItem[] {
  return rows.flatMap((row, index) => {
    const { id } = row.entry;
    const items: ListItem[] = [{ kind: 'row', key: id, row, index }];
    if (id === panelId) items.push({ kind: 'panel', key: 'panel' });
    if (row.hit.grouped) {
      const isUnfolded = rows[index + 1]?.under === id;
      items.push({ kind: 'fold', key: `fold ${id}`, row, isUnfolded });
    }
    return items;
  });
}

/** How many of all results have no row because they are folded under one. */
export function countFolded(rows: readonly Row[]): number {
  return rows.reduce((sum, row, at) => {
    const isUnfolded = rows[at + 1]?.under === row.entry.id;
    return sum + (isUnfolded ? 0 : (row.hit.grouped?.length ?? 0));
  }, 0);
}
