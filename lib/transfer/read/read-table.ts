import { facetFieldsOf } from '@/lib/entry';
import { splitTags } from '@/lib/entry/tags';
import type { RowCollector, RowFacts } from '../row-collector';
import { unescapeCell } from '../write/csv-cells';
import { columnsOf, shapeOf, type TableLayout, type TableShape } from '../table-shape';
import { type Column, type Columns, guessColumns, readHeader } from './csv/columns';
import { BRISKINE, type Dialect, findDialect, readKind } from './csv/dialect';
import { readHtmlBody } from './json/briskine';
import { type Json, parseJson } from './json-values';

/** A row of a table and the line it begins in. */
export interface TableRow {
  line: number;
  cells: readonly string[];
  /** A quotation mark in it is not closed, so that nothing is known of its cells. */
  isBroken?: boolean;
}

/** Returns whose placeholders the texts of a table hold. */
export function findTableDialect(rows: readonly TableRow[], columns: Columns): Dialect {
  if (columns.has('html') && (columns.has('shortcut') || columns.has('tags'))) return BRISKINE;
  return findDialect(rows.slice(0, 5000).map((row) => textIn(row, columns)));
}

/** A table whose columns are known: its rows without the header, and how many cells a row has. */
interface LaidOut {
  rows: readonly TableRow[];
  columns: Columns;
  width: number;
  shape: TableShape;
}

/** Rows among which a header is looked for: a title may stand above it, over the whole width, or what the table is for, line by line. */
const HEADER_WITHIN = 20;
/** Further down a row must name two columns to be one: texts become likelier. */
const SURE_WITHIN = 5;

/** Returns the place of the row that is a table's header, -1 where none is. */
export function findHeader(rows: readonly TableRow[]): number {
  return rows.slice(0, HEADER_WITHIN).findIndex(({ cells }, at) => {
    const named = readHeader(cells)?.size ?? 0;
    return named > (at < SURE_WITHIN ? 0 : 1);
  });
}

/** Whether a row is the header once more, as at the top of each page or where tables were put together, or its second line, with what is merged repeated. */
function isHeaderAgain(
  { cells }: TableRow,
  { first, header, at }: { first: TableRow; header: Columns; at: number },
): boolean {
  const filled = [...header.values()].filter((place) => (cells[place] ?? '').trim() !== '');
  const same = filled.filter((place) => cells[place]?.trim() === first.cells[place]?.trim());
  return filled.length > 1 && (at === 0 ? same.length > 0 : same.length === filled.length);
}

/** Returns the rows of a table under the columns that a person chose, that its header names, or that they look like. */
export function layOut(all: readonly TableRow[], layout?: TableLayout): LaidOut {
  if (layout) {
    const columns = columnsOf(layout);
    const rows = layout.hasHeader ? all.slice(1) : all;
    const shape = shapeOf(all, columns, { hasHeader: layout.hasHeader, isSure: true });
    return { rows, columns, width: Math.max(layout.columns.length, usualWidth(rows)), shape };
  }
  const [first] = all;
  const header = first ? readHeader(first.cells) : null;
  if (first && header) {
    const shape = shapeOf(all, header, { hasHeader: true, isSure: true });
    const rows = all.slice(1).filter((row, at) => !isHeaderAgain(row, { first, header, at }));
    return { rows, columns: header, width: first.cells.length, shape };
  }
  const width = usualWidth(all);
  const columns = guessColumns(all.slice(0, 200).map(({ cells }) => cells.slice(0, width)));
  const shape = shapeOf(all, columns, { hasHeader: false, isSure: width <= 1 });
  return { rows: all, columns, width, shape };
}

/** How many cells most rows have, empty ones at the end included, but for columns that are empty in all of them. */
function usualWidth(rows: readonly TableRow[]): number {
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

interface TableFacts {
  columns: Columns;
  dialect: Dialect;
  /** The folder of rows that name none. */
  sheet?: string;
  /** The places of its rows are numbers of entries, in a file without lines. */
  isCounted?: boolean;
}

/** Adds the rows of a table under its columns. */
export function addTable(
  into: RowCollector,
  rows: readonly TableRow[],
  { columns, dialect, sheet, isCounted = false }: TableFacts,
): void {
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const cell = (column: Column) => unescapeCell(row.cells[columns.get(column) ?? -1] ?? '');
    const [text, title] = [textIn(row, columns), cell('title')];
    const own = columns.has('kind') ? readKind(cell('kind'), text) : null;
    const read = own ? { content: own, notices: [] } : dialect.read(text, title);
    into.add(read.content, {
      ...(isCounted ? { entry: row.line } : { line: row.line }),
      title,
      tags: readTags(cell('tags')),
      folder: cell('folder') || (sheet ?? ''),
      shortcut: cell('shortcut'),
      notices: read.notices,
      ...readLabels(cell),
    });
  }
}

function textIn({ cells }: TableRow, columns: Columns): string {
  const cell = (column: Column) => unescapeCell(cells[columns.get(column) ?? -1] ?? '');
  return columns.has('html') && cell('html') !== ''
    ? readHtmlBody(cell('html'), cell('text'))
    : cell('text');
}

function readTags(cell: string): string[] {
  if (!cell.startsWith('[')) return splitTags(cell);
  const parsed = parseJson(cell);
  const isList = parsed.ok && Array.isArray(parsed.value);
  if (!isList) return splitTags(cell);
  return (parsed.value as Json[]).filter((one): one is string => typeof one === 'string');
}

/** What of the closed lists a table names; other words are left out. */
function readLabels(cell: (column: Column) => string): RowFacts {
  return facetFieldsOf((name) => splitTags(cell(name)));
}
