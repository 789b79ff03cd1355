import type { Bytes } from '@/lib/extract/file/compound/bytes';
import type { TableRow } from '../csv/table-row';
import { fillMerged, type MergedCells } from '../xlsx/merged-cells';
import { showSerial } from '../xlsx/serial-date';
import { readRecords, RECORD } from './biff-records';
import { BiffText } from './biff-text';
import type { XlsBook } from './xls-book';

/** A wider sheet is no list of phrases. */
const MOST_COLUMNS = 100;
const IS_HIDDEN = 0x20;
/** The last two bytes of a formula’s result where it is no number, and its first where it is a text, which follows. */
const NO_NUMBER = 0xffff;

/** The rows of a sheet that are shown and hold anything, and how many hold something but are hidden. Formulas are not computed, their stored results are taken. Throws a RangeError. */
export function readXlsSheet(
  stream: Bytes,
  at: number,
  book: XlsBook,
): { rows: TableRow[]; hidden: number } {
  const sheet = new XlsSheet(book);
  for (const { type, parts } of readRecords(stream, at)) {
    const [first] = parts;
    if (first) sheet.read(type, first, parts);
  }
  return sheet.finish();
}

class XlsSheet {
  private readonly cells = new Map<number, string[]>();
  private readonly hidden = new Set<number>();
  private readonly merged: MergedCells[] = [];
  /** The cell of a formula whose text follows. */
  private awaiting: { row: number; column: number } | undefined;

  constructor(private readonly book: XlsBook) {}

  read(type: number, record: Bytes, parts: readonly Bytes[]): void {
    if (type === RECORD.row) {
      if (record.u16(12) & IS_HIDDEN) this.hidden.add(record.u16(0));
    } else if (type === RECORD.sharedText) this.put(record, this.book.texts[record.u32(6)] ?? '');
    else if (type === RECORD.label) this.put(record, textAt(parts, 6));
    else if (type === RECORD.number) this.put(record, this.shown(record.f64(6), record.u16(4)));
    else if (type === RECORD.shortNumber)
      this.put(record, this.shown(shortNumber(record.u32(6)), record.u16(4)));
    else if (type === RECORD.shortNumbers) this.putNumbers(record);
    else if (type === RECORD.formula) this.readFormula(record);
    else if (type === RECORD.formulaText && this.awaiting) {
      this.putAt(this.awaiting.row, this.awaiting.column, textAt(parts, 0));
      this.awaiting = undefined;
    } else if (type === RECORD.truth && record.u8(7) === 0)
      this.put(record, record.u8(6) === 1 ? 'TRUE' : 'FALSE');
    else if (type === RECORD.merged) this.readMerged(record);
  }

  finish(): { rows: TableRow[]; hidden: number } {
    const filled = [...this.cells]
      .filter(([, cells]) => cells.some((text) => text.trim() !== ''))
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({ row, line: row + 1, cells }));
    const rows = filled
      .filter(({ row }) => !this.hidden.has(row))
      .map(({ line, cells }) => ({ line, cells }));
    fillMerged(rows, this.merged);
    return { rows, hidden: filled.length - rows.length };
  }

  private put(record: Bytes, text: string): void {
    this.putAt(record.u16(0), record.u16(2), text);
  }

  private putAt(row: number, column: number, text: string): void {
    if (column >= MOST_COLUMNS) return;
    const cells = this.cells.get(row) ?? [];
    this.cells.set(row, cells);
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  private putNumbers(record: Bytes): void {
    const [row, first] = [record.u16(0), record.u16(2)];
    const count = Math.floor((record.length - 6) / 6);
    for (let at = 0; at < count; at += 1) {
      const place = 4 + at * 6;
      const number = shortNumber(record.u32(place + 2));
      this.putAt(row, first + at, this.shown(number, record.u16(place)));
    }
  }

  private readFormula(record: Bytes): void {
    this.awaiting = undefined;
    if (record.u16(12) !== NO_NUMBER) {
      this.put(record, this.shown(record.f64(6), record.u16(4)));
      return;
    }
    const kind = record.u8(6);
    if (kind === 0) this.awaiting = { row: record.u16(0), column: record.u16(2) };
    else if (kind === 1) this.put(record, record.u8(8) === 1 ? 'TRUE' : 'FALSE');
  }

  private readMerged(record: Bytes): void {
    for (let at = 0; at < record.u16(0); at += 1) {
      const place = 2 + at * 8;
      const [top, bottom, column] = [place, place + 2, place + 4].map((one) => record.u16(one));
      if (top === undefined || bottom === undefined || column === undefined) continue;
      if (bottom > top) this.merged.push({ top: top + 1, bottom: bottom + 1, column });
    }
  }

  private shown(number: number, style: number): string {
    const format = this.book.formats[style];
    const day = format && showSerial(number, format, this.book.is1904);
    // Excel counts with 15 digits.
    return day ?? String(Number(number.toPrecision(15)));
  }
}

function textAt(parts: readonly Bytes[], at: number): string {
  const reader = new BiffText(parts);
  reader.skip(at);
  return reader.text(2);
}

const IS_HUNDREDTH = 1;
const IS_WHOLE = 2;

/** A number in four bytes (RK): a whole one of 30 bits, or the upper half of a fraction; either may stand for its hundredth. */
function shortNumber(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, bits & ~3, true);
  const number = bits & IS_WHOLE ? bits >> 2 : view.getFloat64(0, true);
  return bits & IS_HUNDREDTH ? number / 100 : number;
}
