import { isHeadLine, isTitle } from './cell-forms';
import { type Columns, guessColumns } from './columns';
import { findHeader, type Header, isAbove, isLikeHeader, readBelow } from './find-header';
import { withoutFooter } from './footer-rows';
import { filledCells, isEmptyRow, type TableRow, usualWidth } from './table-row';
import { joinHeaderLines } from './two-line-header';

/*
 * A sheet is cut at its headers. What stands above the first, and above each further one up to the last row of a table, is a title, a unit, a day; what stands below
 * the last row before it is a footer. A header that comes back begins a page of the same table, another one a table of its own.
 */

/** A table among the rows of a file or a sheet. */
export interface FoundTable {
  /** Null where the table has none. */
  head: Head | null;
  /** Those of entries and of totals, without header, titles and footers. */
  rows: TableRow[];
  /** How many rows above and below were left out. */
  above: number;
  below: number;
}

interface Head {
  row: TableRow;
  header: Header;
}

/** Returns the tables of a file or sheet in their order; one at least. */
export function findTables(given: readonly TableRow[]): FoundTable[] {
  const all = joinHeaderLines(given);
  const found = findHeader(all);
  const first = found && headAt(all, found.at, found.header);
  if (!first) return [findWithoutHeader(all)];
  const above = all.slice(0, found.at).filter((row) => !isEmptyRow(row));
  const titles = new Set(above.map(titleOf));
  const tables: FoundTable[] = [];
  let head = first;
  let table: FoundTable = { head, rows: [], above: above.length, below: 0 };
  let from = found.at + 1;
  let triesLeft = MOST_TRIED;
  for (let at = from; at <= all.length; at += 1) {
    const row = all[at];
    const isAgain = row !== undefined && isHeaderAgain(row, head, at === found.at + 1);
    const isTried = !isAgain && triesLeft > 0 && mayBeNextHead(all, at);
    const header = isTried ? readBelow(all, at) : null;
    const next = header && headAt(all, at, header);
    if (isTried && !next) triesLeft -= 1;
    if (row && !isAgain && !next) continue;
    const ends = row ? { titles, isOther: !isAgain } : null;
    addPage(table, all.slice(from, at), { columns: head.header.columns, ends });
    from = at + 1;
    if (isAgain) continue;
    tables.push(table);
    if (next) table = { head: (head = next), rows: [], above: 0, below: 0 };
  }
  return tables;
}

function headAt(all: readonly TableRow[], at: number, header: Header): Head | null {
  const row = all[at];
  return row ? { row, header } : null;
}

/** Only what is a title by its form is left out above a table without a header. */
function findWithoutHeader(all: readonly TableRow[]): FoundTable {
  const width = usualWidth(all);
  const isOver = (row: TableRow) =>
    !row.isBroken && filledCells(row).length * 2 <= width && areTitles(row);
  const from =
    width > 1
      ? Math.max(
          0,
          all.findIndex((row) => !isOver(row)),
        )
      : 0;
  const table: FoundTable = {
    head: null,
    rows: [],
    above: countFilled(all.slice(0, from)),
    below: 0,
  };
  const rows = all.slice(from);
  addPage(table, rows, { columns: guessColumns(rows, width), ends: null });
  return table;
}

/** What a page ends with: the titles of the next, or those of another table. */
interface PageFacts {
  columns: Columns;
  ends: { titles: ReadonlySet<string>; isOther: boolean } | null;
}

function addPage(
  table: FoundTable,
  block: readonly TableRow[],
  { columns, ends }: PageFacts,
): void {
  const page = ends ? withoutTitles(block, ends) : block;
  const kept = withoutFooter(page, columns);
  for (const row of kept) table.rows.push(row);
  table.above += countFilled(block) - countFilled(page);
  table.below += countFilled(page) - countFilled(kept);
}

/** Returns a page without what is above the next header. */
function withoutTitles(
  block: readonly TableRow[],
  { titles, isOther }: NonNullable<PageFacts['ends']>,
): readonly TableRow[] {
  let end = block.length;
  for (let at = block.length - 1; at >= 0; at -= 1) {
    const row = block[at];
    if (!row || row.isBroken) break;
    if (isEmptyRow(row)) continue;
    const filled = filledCells(row);
    const isForm = areTitles(row);
    const before = block[at - 1];
    const isApart = isOther && filled.length === 1 && (!before || isEmptyRow(before));
    if (!isForm && !titles.has(titleOf(row)) && !isApart) break;
    end = at;
  }
  return block.slice(0, end);
}

function areTitles(row: TableRow): boolean {
  return filledCells(row).every(({ cell }) => isTitle(cell) || isHeadLine(cell));
}

/** A row's words, without the mark that it goes on: 汇总表（续）. */
function titleOf(row: TableRow): string {
  const words = filledCells(row).map(({ cell }) =>
    cell.replace(/[（(]续[表一二三四五\d]*[)）]$/, ''),
  );
  return words.join('\0');
}

function countFilled(rows: readonly TableRow[]): number {
  return rows.filter((row) => !isEmptyRow(row)).length;
}

/** Whether a row is the header once more, as at the top of each page or where tables were put together, or its second line, with what is merged repeated. */
function isHeaderAgain(
  { cells, isHeaderOfPart = false }: TableRow,
  { row, header }: Head,
  isSecond: boolean,
): boolean {
  if (isHeaderOfPart) return true;
  const isSame = (at: number) => cells[at]?.trim() === row.cells[at]?.trim();
  if (isSecond) {
    const named = [...header.columns.values()].filter((at) => (cells[at] ?? '').trim() !== '');
    if (named.length > 1 && named.some(isSame)) return true;
  }
  const first = cells.findIndex((cell) => cell.trim() !== '');
  if (first < 0 || !isSame(first)) return false;
  const all = filledCells({ line: 0, cells });
  return all.length > 1 && all.every(({ at }) => isSame(at));
}

/** In characters; a row with a longer cell is looked at no further. */
const LONGEST_NAME = 40;

/** Rows that look like a header and are none, after which no further table is looked for: each look reads the rows below. */
const MOST_TRIED = 100;

/** Whether a row may be the header of a further table, which stands below an empty row, a title or the footer of the one before. */
function mayBeNextHead(all: readonly TableRow[], at: number): boolean {
  const [before, row] = [all[at - 1], all[at]];
  if (!before || !row || row.cells.some((cell) => cell.length > LONGEST_NAME)) return false;
  return isAbove(before, filledCells(row).length) && isLikeHeader(row);
}
