import { decodeText } from '@/lib/extract/file/decode';
import { unzip } from '@/lib/extract/file/zip/unzip';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';
import type { TableLayout } from '../table-shape';
import { LARGEST_UNPACKED } from './largest-unpacked';
import { withEmptyRows } from './markup/table-grid';
import { readSheets } from './read-sheets';
import { readDateFormats } from './xlsx/number-formats';
import { readSharedTexts, readSheetRows, readWorkbook, type SheetRows } from './xlsx/sheet-xml';

const NO_ROWS: SheetRows = { rows: [], hidden: 0 };

/** Reads what an Excel file shows. */
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
  const sheets = book.sheets.map(({ name, path, isHidden }) => {
    const xml = xmlOf(path);
    const { rows, hidden } = xml === undefined ? NO_ROWS : readSheetRows(xml, reading);
    return { name, isHidden, hidden, rows: withEmptyRows(rows) };
  });
  return readSheets(new RowCollector('xlsx'), sheets, layout);
}
