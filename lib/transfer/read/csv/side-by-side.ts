import { readHeader } from './columns';
import { isLikeHeader } from './find-header';
import { areNames } from './header-by-content';
import { type TableRow, wordsIn } from './table-row';

/*
 * A narrow list is often printed in two or three parts beside one another, each below the same names (序号 内容 序号 内容). Read as one table, all parts but the
 * first would be lost. So the rows are cut where the names come back, and the parts stand below one another as the pages of a table do, each below the header:
 * a group's name is that of the rows below it in its part, and what stands below a part is its footer.
 */

/** Returns the rows of a sheet with what stands side by side put below one another. */
export function stackParts(rows: readonly TableRow[]): readonly TableRow[] {
  const stacked: TableRow[][] = [];
  let starts: readonly number[] | null = null;
  let page: TableRow[] = [];
  const endPage = () => {
    stacked.push(starts ? cut(page, starts) : page);
    page = [];
  };
  for (const row of rows) {
    const found = row.isBroken ? null : findParts(row.cells);
    // Below another header, the rows are those of another table.
    if (found || (starts && !row.isBroken && isLikeHeader(row))) {
      endPage();
      starts = found;
    }
    page.push(row);
  }
  endPage();
  return stacked.flat();
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
  const isHeader = readHeader(names) !== null && (wordsIn(names).length === 1 || areNames(names));
  if (!isHeader || !isAgain) return null;
  const end = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const parts = Math.ceil((end - first) / width);
  return Array.from({ length: parts }, (_, part) => first + part * width);
}

/** Returns the parts of a page below one another; a row that can't be read stays whole. */
function cut(page: readonly TableRow[], starts: readonly number[]): TableRow[] {
  return starts.flatMap((start, part) =>
    page.flatMap((row, at) => {
      if (row.isBroken) return part === 0 ? [row] : [];
      const before = starts.slice(0, part).map((from, one) => pieceOf(row, from, starts[one + 1]));
      const piece = pieceOf(row, start, starts[part + 1]);
      if (at === 0) return [part === 0 ? piece : { ...piece, isHeaderOfPart: true }];
      // What is merged may stand in all parts.
      return before.some((one) => isAlike(one, piece)) ? [] : [piece];
    }),
  );
}

function pieceOf(row: TableRow, from: number, to: number | undefined): TableRow {
  return { ...row, cells: row.cells.slice(from, to) };
}

function isAlike(one: TableRow, other: TableRow): boolean {
  return wordsIn(one.cells).join('\0') === wordsIn(other.cells).join('\0');
}
