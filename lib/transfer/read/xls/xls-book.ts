import type { Bytes } from '@/lib/extract/file/compound/bytes';
import { type DateFormat, dateFormatOf } from '../xlsx/number-formats';
import { readRecords, RECORD } from './biff-records';
import { BiffText } from './biff-text';

/** What the first substream of a workbook says. */
export interface XlsBook {
  sheets: Array<{ name: string; at: number; isHidden: boolean }>;
  texts: string[];
  /** How each style shows dates, by its number. */
  formats: Array<DateFormat | null>;
  is1904: boolean;
}

const SHEET_OF_CELLS = 0;

/** Reads what the first substream of a workbook says. Throws a RangeError. */
export function readXlsBook(stream: Bytes): XlsBook | 'encrypted' {
  const book: XlsBook = { sheets: [], texts: [], formats: [], is1904: false };
  const codes = new Map<number, string>();
  const styles: number[] = [];
  for (const { type, parts } of readRecords(stream, 0)) {
    const [first] = parts;
    if (!first) continue;
    if (type === RECORD.password) return 'encrypted';
    if (type === RECORD.dateMode) book.is1904 = first.u16(0) === 1;
    else if (type === RECORD.format) {
      const text = new BiffText(parts);
      codes.set(text.u16(), text.text(2));
    } else if (type === RECORD.cellStyle) styles.push(first.u16(2));
    else if (type === RECORD.texts) book.texts = readTexts(parts);
    else if (type === RECORD.sheet && first.u8(5) === SHEET_OF_CELLS) {
      const text = new BiffText(parts);
      text.skip(6);
      book.sheets.push({ at: first.u32(0), isHidden: first.u8(4) !== 0, name: text.text(1) });
    }
  }
  book.formats = styles.map((id) => dateFormatOf(id, codes));
  return book;
}

/** The texts that cells name by their number; what is cut off ends them. */
function readTexts(parts: readonly Bytes[]): string[] {
  const reader = new BiffText(parts);
  reader.skip(8);
  const texts: string[] = [];
  while (!reader.isAtEnd) texts.push(reader.text(2));
  return texts;
}
