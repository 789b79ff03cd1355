import { facetFieldsOf } from '@/lib/entry';
import { splitTags } from '@/lib/entry/tags';
import type { RowCollector, RowFacts } from '../row-collector';
import { unescapeCell } from '../write/csv-cells';
import type { Column, Columns } from './csv/columns';
import { BRISKINE, type Dialect, findDialect, readKind } from './csv/dialect';
import { readHtmlBody } from './json/briskine';
import { type Json, parseJson } from './json-values';

/** A row of a table and the line it begins in. */
export interface TableRow {
  line: number;
  cells: readonly string[];
}

/** Returns whose placeholders the texts of a table hold. */
export function findTableDialect(rows: readonly TableRow[], columns: Columns): Dialect {
  if (columns.has('html') && (columns.has('shortcut') || columns.has('tags'))) return BRISKINE;
  return findDialect(rows.slice(0, 5000).map((row) => textIn(row, columns)));
}

/** Adds the rows of a table under its columns. */
export function addTable(
  into: RowCollector,
  rows: readonly TableRow[],
  { columns, dialect, sheet }: { columns: Columns; dialect: Dialect; sheet?: string },
): void {
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const cell = (column: Column) => unescapeCell(row.cells[columns.get(column) ?? -1] ?? '');
    const [text, title] = [textIn(row, columns), cell('title')];
    const own = columns.has('kind') ? readKind(cell('kind'), text) : null;
    const read = own ? { content: own, notices: [] } : dialect.read(text, title);
    into.add(read.content, {
      line: row.line,
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
