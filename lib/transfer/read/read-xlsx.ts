import { decodeText } from '@/lib/extract/file/decode';
import { unzip } from '@/lib/extract/file/zip/unzip';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';
import { guessColumns, readHeader } from './csv/columns';
import { LARGEST_UNPACKED } from './largest-unpacked';
import { type TableRow, addTable, findTableDialect } from './read-table';
import { readSharedTexts, readSheetNames, readSheetRows } from './xlsx/sheet-xml';

/** Reads the sheets of an Excel file that are shown; of several, each one's name is the folder of its rows. */
export function readXlsx(bytes: Uint8Array): ParseResult {
  const unzipped = unzip(
    bytes,
    (path) =>
      /^xl\/(?:workbook|sharedStrings|worksheets\/[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/.test(
        path,
      ),
    LARGEST_UNPACKED,
  );
  if (!unzipped.ok) return unzipped;
  const xmlOf = (path: string) => {
    const content = unzipped.files.get(path);
    return content && decodeText(content).text;
  };
  const texts = readSharedTexts(xmlOf('xl/sharedStrings.xml') ?? '');
  const names = readSheetNames(
    xmlOf('xl/workbook.xml') ?? '',
    xmlOf('xl/_rels/workbook.xml.rels') ?? '',
  );
  const sheets = names.flatMap(({ name, path }) => {
    const xml = xmlOf(path);
    const rows = xml === undefined ? null : readSheetRows(xml, texts);
    return rows && rows.length > 0 ? [{ name, rows }] : [];
  });
  if (names.length === 0) return { ok: false, reason: 'broken-xlsx' };
  const into = new RowCollector('xlsx');
  if (sheets.length > 1)
    into.notice({ reason: 'several-sheets', detail: sheets.map(({ name }) => name).join('、') });
  for (const { name, rows } of sheets) addSheet(into, rows, sheets.length > 1 ? name : '');
  return { ok: true, sheet: into.sheet() };
}

function addSheet(into: RowCollector, all: readonly TableRow[], sheet: string): void {
  // A title may stand above the header, over the whole width.
  const at = all.slice(0, 5).findIndex(({ cells }) => readHeader(cells) !== null);
  const header = readHeader(all[at]?.cells ?? []);
  const rows = header ? all.slice(at + 1) : all;
  const columns =
    header ?? guessColumns(Math.max(...rows.slice(0, 50).map(({ cells }) => cells.length)));
  addTable(into, rows, { columns, dialect: findTableDialect(rows, columns), sheet });
}
