/** Cells that are shown as one; rows as the file counts them, columns from 0. */
export interface MergedCells {
  top: number;
  bottom: number;
  column: number;
}

/** Cells that are filled at most: two ranges may lie over each other a million times. */
const MOST_FILLED = 1_000_000;

interface SheetRow {
  line: number;
  cells: string[];
}

/** Puts what stands in cells that are merged downwards into each row they lie beside: a group's name, written once, is that of all its rows. Rows without words of their own are left. */
export function fillMerged(rows: readonly SheetRow[], merged: readonly MergedCells[]): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const last = rows.at(-1)?.line ?? 0;
  let left = MOST_FILLED;
  for (const { top, bottom, column } of merged) {
    const value = byLine.get(top)?.cells[column] ?? '';
    if (value === '') continue;
    for (let line = top + 1; line <= Math.min(bottom, last); line += 1) {
      left -= 1;
      if (left < 0) return;
      const cells = byLine.get(line)?.cells;
      if (!cells || (cells[column] ?? '') !== '') continue;
      while (cells.length < column) cells.push('');
      cells[column] = value;
    }
  }
}
