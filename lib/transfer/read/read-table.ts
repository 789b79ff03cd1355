import { facetFieldsOf } from '@/lib/entry';
import { splitTags } from '@/lib/entry/tags';
import type { RowCollector, RowFacts } from '../row-collector';
import { unescapeCell } from '../write/csv-cells';
import type { Column, Columns } from './csv/columns';
import { BRISKINE, type Dialect, findDialect, readKind } from './csv/dialect';
import { fillGroups } from './csv/group-cells';
import type { LaidOut } from './csv/lay-out';
import { isEmptyRow, type TableRow } from './csv/table-row';
import { withoutTotals } from './csv/total-rows';
import { readHtmlBody } from './json/briskine';
import { type Json, parseJson } from './json-values';

/** Returns whose placeholders the texts of a table hold. */
export function findTableDialect(rows: readonly TableRow[], columns: Columns): Dialect {
  if (columns.has('html') && (columns.has('shortcut') || columns.has('tags'))) return BRISKINE;
  return findDialect(rows.slice(0, 5000).map((row) => textIn(row, columns)));
}

/** Names what was left out above and below the tables of a file, and how many they are where a sheet has several. */
export function noticeAround(
  into: RowCollector,
  tables: ReadonlyArray<Pick<LaidOut, 'above' | 'below'>>,
  sheets: number,
): void {
  const above = tables.reduce((sum, table) => sum + table.above, 0);
  const below = tables.reduce((sum, table) => sum + table.below, 0);
  if (above > 0) into.notice({ reason: 'rows-above', detail: String(above) });
  if (below > 0) into.notice({ reason: 'footer-rows', detail: String(below) });
  if (tables.length > sheets)
    into.notice({ reason: 'several-tables', detail: String(tables.length) });
}

interface TableFacts {
  columns: Columns;
  dialect: Dialect;
  /** The folder of rows that name none. */
  sheet?: string;
  /** Tags of all its rows, beside their own. */
  tags?: readonly string[];
  /** The places of its rows are numbers of entries, in a file without lines. */
  isCounted?: boolean;
}

/** Adds the rows of a table under its columns; totals are left out, and a group's name is that of each of its rows. */
export function addTable(
  into: RowCollector,
  all: readonly TableRow[],
  { columns, dialect, sheet, tags = [], isCounted = false }: TableFacts,
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
      tags: [...tags, ...readTags(cell('tags'))],
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
