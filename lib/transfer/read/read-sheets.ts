import type { RowCollector } from '../row-collector';
import type { TableLayout } from '../table-shape';
import type { ParseResult } from '../types';
import { layOutAll } from './csv/lay-out';
import type { TableRow } from './csv/table-row';
import { addTable, findTableDialect, noticeAround } from './read-table';

/** A sheet of a workbook, or a table of a page: its rows that are shown, and how many are hidden. */
export interface BookSheet {
  name: string;
  rows: readonly TableRow[];
  hidden: number;
  isHidden: boolean;
}

/** Adds what a workbook shows: hidden rows and sheets are left out and named. Of several sheets, each one's name is the folder of its rows. */
export function readSheets(
  into: RowCollector,
  book: Iterable<BookSheet>,
  layout?: TableLayout,
): ParseResult {
  const sheets: BookSheet[] = [];
  for (const sheet of book) {
    if (sheet.isHidden) {
      if (sheet.rows.length > 0) into.notice({ reason: 'hidden-sheet', detail: sheet.name });
      continue;
    }
    if (sheet.hidden > 0) into.notice({ reason: 'hidden-rows', detail: String(sheet.hidden) });
    if (sheet.rows.length > 0) sheets.push(sheet);
  }
  const names = sheets.map(({ name }) => name).filter((name) => name !== '');
  if (names.length > 1) into.notice({ reason: 'several-sheets', detail: names.join('、') });
  const { tables, shape } = layOutAll(sheets, layout);
  noticeAround(into, tables, sheets.length);
  for (const { sheet, rows, columns } of tables) {
    const dialect = findTableDialect(rows, columns);
    const name = sheets.length > 1 ? (sheets[sheet]?.name ?? '') : '';
    addTable(into, rows, { columns, dialect, sheet: name });
  }
  return { ok: true, sheet: { ...into.sheet(), ...(shape && { table: shape }) } };
}
