import { readFile } from '../read-file';
import type { Fault, Format, Notice, Row } from '../types';
import { encode } from './encode';

/** What a test looks at in a file that was read. */
export interface RowsRead {
  format: Format;
  rows: Row[];
  faults: Fault[];
  notices: Notice[];
}

/** Returns what a file brings; throws where nothing can be read. */
export async function readRows(name: string, content: string | Uint8Array): Promise<RowsRead> {
  const reading = await readFile(name, typeof content === 'string' ? encode(content) : content);
  if (!reading.ok) throw new Error(`${name}: ${reading.reason}`);
  const { format, rows, faults, notices } = reading;
  return { format, rows, faults, notices };
}

/** Returns each row's words: a phrase as it stands, a pattern after ▸. */
export function wordsOf(rows: readonly Row[]): string[] {
  return rows.map((row) => (row.kind === 'phrase' ? row.text : `▸${row.body}`));
}
