/** A row of a table and the line it begins in. */
export interface TableRow {
  line: number;
  cells: readonly string[];
  /** A quotation mark in it is not closed, so that nothing is known of its cells. */
  isBroken?: boolean;
}

/** Returns whether no cell of a row is filled. */
export function isEmptyRow({ cells }: TableRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}
