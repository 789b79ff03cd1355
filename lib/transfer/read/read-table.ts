import { facetFieldsOf } from '@/lib/entry';
import { splitTags } from '@/lib/entry/tags';
import type { RowCollector, RowFacts } from '../row-collector';
import { unescapeCell } from '../write/csv-cells';
import { columnsOf, shapeOf, type TableLayout, type TableShape } from '../table-shape';
import { type Column, type Columns, guessColumns, readHeader } from './csv/columns';
import { BRISKINE, type Dialect, findDialect, readKind } from './csv/dialect';
import { fillGroups, isGrouped } from './csv/group-cells';
import { isEmptyRow, type TableRow } from './csv/table-row';
import { withoutTotals } from './csv/total-rows';
import { readHtmlBody } from './json/briskine';
import { type Json, parseJson } from './json-values';

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
    const rows = all.slice(1).filter((row, at) => !isHeaderAgain(row, { first, header, at }));
    const columns = withKindAsFolder(header, first, rows);
    const shape = shapeOf(all, columns, { hasHeader: true, isSure: true });
    return { rows, columns, width: first.cells.length, shape };
  }
  const width = usualWidth(all);
  const looks = guessColumns(all.slice(0, 200).map(({ cells }) => cells.slice(0, width)));
  const columns = withTitleAsFolder(looks, all);
  const shape = shapeOf(all, columns, { hasHeader: false, isSure: width <= 1 });
  return { rows: all, columns, width, shape };
}

/** 类型 names our own kinds, or, in a table of others and beside no other folder, groups. */
function withKindAsFolder(columns: Columns, first: TableRow, rows: readonly TableRow[]): Columns {
  const at = columns.get('kind');
  if (at === undefined || columns.has('folder')) return columns;
  const isOwn = rows.some(({ cells }) => readKind(cells[at] ?? '', '') !== null);
  const isGroup = !isOwn && /^(?:类型|种类)$/.test(first.cells[at]?.trim() ?? '');
  return isGroup ? renamed(columns, 'kind', 'folder') : columns;
}

/** A title that nobody named, and that stands above several texts each time, is a group's name. */
function withTitleAsFolder(columns: Columns, rows: readonly TableRow[]): Columns {
  const at = columns.get('title');
  const isGroup = at !== undefined && isGrouped(withoutTotals(rows, columns), at);
  return isGroup ? renamed(columns, 'title', 'folder') : columns;
}

function renamed(columns: Columns, from: Column, to: Column): Columns {
  return new Map([...columns].map(([column, at]) => [column === from ? to : column, at]));
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

/** Adds the rows of a table under its columns; totals are left out, and a group's name is that of each of its rows. */
export function addTable(
  into: RowCollector,
  all: readonly TableRow[],
  { columns, dialect, sheet, isCounted = false }: TableFacts,
): void {
  const counted = withoutTotals(all, columns);
  const { rows, filled } = fillGroups(counted, columns);
  const totals = all.length - counted.length;
  if (totals > 0) into.notice({ reason: 'total-rows', detail: String(totals) });
  if (filled > 0) into.notice({ reason: 'filled-down', detail: String(filled) });
  for (const row of rows) {
    if (isEmptyRow(row)) continue;
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
