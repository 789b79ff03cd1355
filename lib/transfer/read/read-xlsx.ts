import { decodeText } from '@/lib/extract/file/decode';
import { unzip } from '@/lib/extract/file/zip/unzip';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';
import type { TableLayout } from '../table-shape';
import { LARGEST_UNPACKED } from './largest-unpacked';
import type { TableRow } from './csv/table-row';
import { layOutAll } from './csv/lay-out';
import { addTable, findTableDialect, noticeAround } from './read-table';
import { readDateFormats } from './xlsx/number-formats';
import { readSharedTexts, readSheetRows, readWorkbook, type SheetRows } from './xlsx/sheet-xml';

const NO_ROWS: SheetRows = { rows: [], hidden: 0 };

/** Reads what an Excel file shows: hidden rows and sheets are left out and named. Of several sheets, each one's name is the folder of its rows. */
export function readXlsx(bytes: Uint8Array, layout?: TableLayout): ParseResult {
  const unzipped = unzip(
    bytes,
    (path) =>
      /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/.test(
        path,
      ),
    LARGEST_UNPACKED,
  );
  if (!unzipped.ok) return unzipped;
  const xmlOf = (path: string) => {
    const content = unzipped.files.get(path);
    return content && decodeText(content).text;
  };
  const book = readWorkbook(
    xmlOf('xl/workbook.xml') ?? '',
    xmlOf('xl/_rels/workbook.xml.rels') ?? '',
  );
  if (book.sheets.length === 0) return { ok: false, reason: 'broken-xlsx' };
  const reading = {
    texts: readSharedTexts(xmlOf('xl/sharedStrings.xml') ?? ''),
    formats: readDateFormats(xmlOf('xl/styles.xml') ?? ''),
    is1904: book.is1904,
  };
  const into = new RowCollector('xlsx');
  const sheets = book.sheets.flatMap(({ name, path, isHidden }) => {
    const xml = xmlOf(path);
    const { rows, hidden } = xml === undefined ? NO_ROWS : readSheetRows(xml, reading);
    if (isHidden) {
      if (rows.length > 0) into.notice({ reason: 'hidden-sheet', detail: name });
      return [];
    }
    if (hidden > 0) into.notice({ reason: 'hidden-rows', detail: String(hidden) });
    return rows.length > 0 ? [{ name, rows: withEmptyRows(rows) }] : [];
  });
  if (sheets.length > 1)
    into.notice({ reason: 'several-sheets', detail: sheets.map(({ name }) => name).join('、') });
  const { tables, shape } = layOutAll(sheets, layout);
  noticeAround(into, tables, sheets.length);
  for (const { sheet, rows, columns } of tables) {
    const dialect = findTableDialect(rows, columns);
    const name = sheets.length > 1 ? (sheets[sheet]?.name ?? '') : '';
    addTable(into, rows, { columns, dialect, sheet: name });
  }
  return { ok: true, sheet: { ...into.sheet(), ...(shape && { table: shape }) } };
}

/** Returns a sheet's rows with an empty one wherever rows of the sheet are. */
function withEmptyRows(rows: readonly TableRow[]): TableRow[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    const isNext = before === undefined || row.line === before.line + 1;
    return isNext ? [row] : [{ line: row.line - 1, cells: [] }, row];
  });
}
