import { FACET_NAMES } from '@/lib/entry';
import type { Column, Columns } from './columns';
import { readKind } from './dialect';
import { isEmptyRow, type TableRow } from './table-row';

/** Cells that stand for the one above. */
const DITTO = /^(?:同上|〃|″|＂|"|'')$/;

/** Rows with the names of their groups, and how many got one from a row above. */
export interface Grouped {
  rows: readonly TableRow[];
  filled: number;
}

/**
 * Returns the rows of a table where a group's name, written in its first row only, stands in each. Empty cells may also mean that a row is in no group: they are
 * filled only where the first row has a name, no name is written twice, and there are no more names than empty cells. Rows of nothing but a name are left out.
 */
export function fillGroups(rows: readonly TableRow[], columns: Columns): Grouped {
  const places = groupPlaces(columns, rows).flatMap((at) => {
    const isFilled = isGrouped(rows, at);
    return isFilled || hasDitto(rows, at) ? [{ at, isFilled }] : [];
  });
  if (places.length === 0) return { rows, filled: 0 };
  const above = new Map<number, string>();
  const grouped: TableRow[] = [];
  let filled = 0;
  for (const row of rows) {
    if (isEmptyRow(row)) continue;
    const cells = [...row.cells];
    let isChanged = false;
    for (const { at, isFilled } of places) {
      const own = (cells[at] ?? '').trim();
      const isLeftOut = (own === '' && isFilled) || DITTO.test(own);
      if (!isLeftOut) {
        above.set(at, own);
        continue;
      }
      while (cells.length < at) cells.push('');
      cells[at] = above.get(at) ?? '';
      isChanged ||= cells[at] !== '';
    }
    const isName = places.some(({ at, isFilled }) => isFilled && isOnly(row, at));
    if (isName) continue;
    if (isChanged) filled += 1;
    grouped.push(isChanged ? { ...row, cells } : row);
  }
  return { rows: grouped, filled };
}

/** Returns whether a column's cells are the names of groups, each in the first row of its own, with as many empty cells as names at least: in fewer, rows without a group are as likely. */
export function isGrouped(rows: readonly TableRow[], at: number): boolean {
  const names = new Set<string>();
  let empty = 0;
  for (const row of rows) {
    const name = (row.cells[at] ?? '').trim();
    if (name === '') {
      if (isEmptyRow(row)) continue;
      if (names.size === 0) return false;
      empty += 1;
    } else if (names.has(name) || DITTO.test(name)) return false;
    else names.add(name);
  }
  return empty > 0 && empty >= names.size;
}

/** Where a group's name may stand: in the folder's column, and in those of labels left of the texts. What 笔架 wrote says of each row what it is. */
function groupPlaces(columns: Columns, rows: readonly TableRow[]): number[] {
  const kind = columns.get('kind');
  if (kind !== undefined && rows.some(({ cells }) => readKind(cells[kind] ?? '', '') !== null))
    return [];
  const text = columns.get('text') ?? columns.get('html') ?? -1;
  const isOfGroups = (column: Column, at: number) =>
    column === 'folder' || (at < text && FACET_NAMES.some((facet) => facet === column));
  return [...columns].flatMap(([column, at]) => (isOfGroups(column, at) ? [at] : []));
}

function hasDitto(rows: readonly TableRow[], at: number): boolean {
  return rows.some(({ cells }) => DITTO.test((cells[at] ?? '').trim()));
}

function isOnly({ cells }: TableRow, at: number): boolean {
  return cells.every((cell, place) => (cell.trim() !== '') === (place === at));
}
