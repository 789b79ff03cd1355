import { readHeader } from './columns';
import { isLikeHeader } from './find-header';
import { areNames } from './header-by-content';
import { isEmptyRow, type TableRow, wordsIn } from './table-row';

/*
 * A narrow list is often printed in two or three parts beside one another, each below the same names (序号 内容 序号 内容). Read as one table, all parts but the
 * first would be lost. So each row is cut where the names come back, and its pieces are rows below one another; those of a footer remain what they are.
 */

/** Returns the rows of a sheet with what stands side by side put below one another. */
export function stackParts(rows: readonly TableRow[]): readonly TableRow[] {
  let starts: readonly number[] | null = null;
  return rows.flatMap((row) => {
    if (row.isBroken) return [row];
    const found = findParts(row.cells);
    // Below another header, the rows are those of another table.
    if (found || (starts && isLikeHeader(row))) starts = found;
    return starts ? cut(row, starts) : [row];
  });
}

/** Returns where the parts below a header begin, each as far from the next; null where its names don't come back, or name no text. */
function findParts(cells: readonly string[]): number[] | null {
  const first = cells.findIndex((cell) => cell.trim() !== '');
  const name = cells[first]?.trim();
  const width = cells.slice(first + 1).findIndex((cell) => cell.trim() === name) + 1;
  if (first < 0 || width === 0) return null;
  const names = cells.slice(first, first + width);
  const isAgain = cells.every(
    (cell, at) => at < first || cell.trim() === names[(at - first) % width]?.trim(),
  );
  const end = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const isHeader = readHeader(names) !== null && (wordsIn(names).length === 1 || areNames(names));
  if (!isHeader || !isAgain) return null;
  return Array.from(
    { length: Math.ceil((end - first) / width) },
    (_, part) => first + part * width,
  );
}

/** Returns a row's pieces that are filled, each once: what is merged may stand in all of them. */
function cut(row: TableRow, starts: readonly number[]): TableRow[] {
  const pieces = new Map<string, TableRow>();
  for (const [part, start] of starts.entries()) {
    const piece = { ...row, cells: row.cells.slice(start, starts[part + 1]) };
    const words = piece.cells.map((cell) => cell.trim()).join('\0');
    if (!isEmptyRow(piece) && !pieces.has(words)) pieces.set(words, piece);
  }
  return pieces.size > 0 ? [...pieces.values()] : [{ ...row, cells: [] }];
}
