import { decodeText } from '@/lib/extract/file/decode';
import { unzip } from '@/lib/extract/file/zip/unzip';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';
import type { TableLayout, TableShape } from '../table-shape';
import { LARGEST_UNPACKED } from './largest-unpacked';
import type { TableRow } from './csv/table-row';
import { addTable, findHeader, findTableDialect, layOut } from './read-table';
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
    return rows.length > 0 ? [{ name, rows }] : [];
  });
  if (sheets.length > 1)
    into.notice({ reason: 'several-sheets', detail: sheets.map(({ name }) => name).join('、') });
  const shapes = sheets.map(({ name, rows }, at) =>
    addSheet(into, rows, { sheet: sheets.length > 1 ? name : '', layout, isFirst: at === 0 }),
  );
  // What nobody recognised is what a person is asked about.
  const table = shapes.find(({ isSure }) => !isSure) ?? shapes[0];
  return { ok: true, sheet: { ...into.sheet(), ...(table && { table }) } };
}

interface SheetFacts {
  sheet: string;
  layout: TableLayout | undefined;
  isFirst: boolean;
}

/** What a person chose holds for the first sheet, and for those whose header nobody recognised. */
function addSheet(
  into: RowCollector,
  all: readonly TableRow[],
  { sheet, layout, isFirst }: SheetFacts,
): TableShape {
  const head = findHeader(all);
  const below = all.slice(Math.max(head, 0));
  const { rows, columns, shape } = layOut(below, isFirst || head < 0 ? layout : undefined);
  addTable(into, rows, { columns, dialect: findTableDialect(rows, columns), sheet });
  return shape;
}
