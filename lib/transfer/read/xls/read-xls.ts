import type { Bytes } from '@/lib/extract/file/compound/bytes';
import { RowCollector } from '../../row-collector';
import type { TableLayout } from '../../table-shape';
import type { ParseResult } from '../../types';
import { withEmptyRows } from '../markup/table-grid';
import { type BookSheet, readSheets } from '../read-sheets';
import { readXlsBook } from './xls-book';
import { readXlsSheet } from './xls-sheet';

/** Reads what a workbook of Excel 97 to 2003 shows (MS-XLS), by its stream. Never throws. */
export function readXls(stream: Bytes, layout?: TableLayout): ParseResult {
  try {
    const book = readXlsBook(stream);
    if (book === 'encrypted') return { ok: false, reason: book };
    if (book.sheets.length === 0) return { ok: false, reason: 'broken-xlsx' };
    const sheets = book.sheets.map(({ name, at, isHidden }): BookSheet => {
      const { rows, hidden } = readXlsSheet(stream, at, book);
      return { name, isHidden, hidden, rows: withEmptyRows(rows) };
    });
    return readSheets(new RowCollector('xlsx'), sheets, layout);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, reason: 'broken-xlsx' };
  }
}
