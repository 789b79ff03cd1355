import type { Bytes } from '@/lib/extract/file/compound/bytes';

/** A record of an old Excel file, with the records that continue it (MS-XLS). */
export interface BiffRecord {
  type: number;
  parts: Bytes[];
}

/** The types of records that are read. */
export const RECORD = {
  begin: 0x0809,
  end: 0x000a,
  password: 0x002f,
  dateMode: 0x0022,
  format: 0x041e,
  cellStyle: 0x00e0,
  sheet: 0x0085,
  texts: 0x00fc,
  row: 0x0208,
  sharedText: 0x00fd,
  label: 0x0204,
  number: 0x0203,
  shortNumber: 0x027e,
  shortNumbers: 0x00bd,
  formula: 0x0006,
  formulaText: 0x0207,
  truth: 0x0205,
  merged: 0x00e5,
} as const;

const CONTINUES = 0x003c;

/** Reads records from a place on, to the end of their substream; a record that is cut off ends them. */
export function* readRecords(stream: Bytes, from: number): Generator<BiffRecord> {
  let at = from;
  let depth = 0;
  let open: BiffRecord | undefined;
  while (at + 4 <= stream.length) {
    const type = stream.u16(at);
    const length = stream.u16(at + 2);
    if (at + 4 + length > stream.length) break;
    const part = stream.part(at + 4, length);
    at += 4 + length;
    if (type === CONTINUES) open?.parts.push(part);
    else {
      if (open) yield open;
      open = { type, parts: [part] };
    }
    // A chart lies within its sheet, between a beginning and an end of its own.
    if (type === RECORD.begin) depth += 1;
    if (type === RECORD.end) depth -= 1;
    if (depth <= 0) break;
  }
  if (open) yield open;
}
