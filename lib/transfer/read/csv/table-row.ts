/** A row of a table and the line it begins in. */
export interface TableRow {
  line: number;
  cells: readonly string[];
  /** A quotation mark in it is not closed, so that nothing is known of its cells. */
  isBroken?: boolean;
  /** It is the header above a further part of the same table. */
  isHeaderOfPart?: boolean;
}

/** Returns whether no cell of a row is filled. */
export function isEmptyRow({ cells }: TableRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** A filled cell, trimmed, and its column, from 0. */
export interface FilledCell {
  at: number;
  cell: string;
}

/** Returns the filled cells of a row, from the left. */
export function filledCells({ cells }: TableRow): FilledCell[] {
  return cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ at, cell: cell.trim() }]));
}

/** How many cells most rows have, empty ones at the end included, but for columns that are empty in all of them. */
export function usualWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  let widest = 0;
  for (const { cells } of rows) {
    const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (width === 0) continue;
    widest = Math.max(widest, width);
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return Math.max(1, Math.min(widest, most?.[0] ?? 1));
}

/** Returns the words in the filled cells, trimmed. */
export function wordsIn(cells: readonly string[]): string[] {
  return cells.flatMap((cell) => cell.trim() || []);
}
