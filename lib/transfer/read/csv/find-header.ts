import { isHeadLine, isLabelAndValue, isTitle } from './cell-forms';
import { type Columns, readHeader, readNames } from './columns';
import { areNames, readByContent } from './header-by-content';
import { foldName, readOtherName } from './header-name';
import { isEmptyRow, type TableRow, wordsIn } from './table-row';

/** A row that is a header. */
export interface Header {
  columns: Columns;
  /** It names the text; else that is by the look of the columns. */
  isSure: boolean;
}

/** A header and the place of its row. */
interface HeaderAt {
  at: number;
  header: Header;
}

/** Rows among which a header is looked for, and below a first row that may be one: 常用语 is a name of the text, or the title of what follows. */
const HEADER_WITHIN = 20;
const NAMED_WITHIN = 5;

/** Returns where a table's header stands, empty rows and what is above a table passed over; null where there is none. */
export function findHeader(rows: readonly TableRow[]): HeaderAt | null {
  const places = rows.flatMap((row, at) => (isEmptyRow(row) ? [] : [at])).slice(0, HEADER_WITHIN);
  const first = places[0] === undefined ? null : readFirst(rows, places[0]);
  // Of two names side by side, neither is a title.
  const isNamed = first !== null && countKnown(rows[first.at]?.cells ?? []) > 1;
  const within = isNamed ? [] : first ? places.slice(0, NAMED_WITHIN) : places;
  for (const [before, at] of within.entries()) {
    const header = before === 0 ? null : readBelow(rows, at);
    if (!header) continue;
    const { cells } = rows[at] ?? { cells: [] };
    const isBelow = places
      .slice(0, before)
      .every((place) => isAbove(rows[place], wordsIn(cells).length));
    if (isBelow && (!first || countKnown(cells) > 1)) return { at, header };
  }
  return first;
}

/** The first row is a header where it names the text. */
function readFirst(rows: readonly TableRow[], at: number): HeaderAt | null {
  const named = readHeader(rows[at]?.cells ?? []);
  const found = !named || isRemarked(rows[at], named) ? readByContent(rows, at) : null;
  if (named && !found) return { at, header: { columns: named, isSure: true } };
  return headerAt(at, found);
}

/** Whether what a header names as the text may be remarks on it: 规范表述, 说明. */
function isRemarked(row: TableRow | undefined, columns: Columns): boolean {
  return foldName(row?.cells[columns.get('text') ?? -1] ?? '') === '说明';
}

/** Reads a row further down as a header: it must name two columns, or be the only column's name below a title. */
export function readBelow(rows: readonly TableRow[], at: number): Header | null {
  const { cells = [] } = rows[at] ?? {};
  const columns = readHeader(cells);
  const isNamed = columns && !isRemarked(rows[at], columns);
  if (isNamed && countKnown(cells) >= Math.min(2, widthOf(rows, at)))
    return { columns, isSure: true };
  return headerAt(at, readByContent(rows, at))?.header ?? null;
}

function headerAt(at: number, columns: Columns | null): HeaderAt | null {
  return columns && { at, header: { columns, isSure: false } };
}

/** Returns whether a row may be the header of a further table: it has two names of columns at least. */
export function isLikeHeader({ cells }: TableRow): boolean {
  return countKnown(cells) > 1 && areNames(cells);
}

function widthOf(rows: readonly TableRow[], at: number): number {
  return Math.max(...rows.slice(at, at + HEADER_WITHIN).map(({ cells }) => wordsIn(cells).length));
}

/** How many cells are names of columns. */
function countKnown(cells: readonly string[]): number {
  const taken = new Set((readHeader(cells) ?? readNames(cells.map(foldName))).values());
  return cells.filter((cell, at) => taken.has(at) || readOtherName(foldName(cell)) !== null).length;
}

/** Returns whether a row may stand above a header with `width` filled cells: it is a title, has a label and its value, or fills half as many cells at most. */
export function isAbove(row: TableRow | undefined, width: number): boolean {
  if (!row || row.isBroken) return false;
  const filled = wordsIn(row.cells);
  if (width > 1 && (filled.length * 2 <= width || new Set(filled).size === 1)) return true;
  return filled.every((cell) => isTitle(cell) || isHeadLine(cell) || isLabelAndValue(cell));
}
