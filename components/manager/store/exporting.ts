import type { Library } from '@/lib/library';
import type { TransferEntry } from '@/lib/transfer/types';

/** The formats that are written, each with the ending of its file. */
export const EXPORTS = {
  csv: 'csv',
  markdown: 'md',
  espanso: 'yml',
  rime: 'txt',
  text: 'txt',
  docx: 'docx',
} as const;
export type ExportFormat = keyof typeof EXPORTS;

/** A file to be handed to the user. */
export interface ExportFile {
  name: string;
  bytes: BlobPart;
}

/** What came of an export: the file, or that there is nothing of one's own; `leftOut` entries have no place in the format. */
export type Exporting =
  | { kind: 'exported'; count: number; leftOut: number; name: string; file: ExportFile }
  | { kind: 'nothing-own'; file: null };

/** Returns the user's own entries, or those of these ids, as a file; `name` is without its ending. */
export async function exportOwn(
  library: Pick<Library, 'entries' | 'entriesById'>,
  format: ExportFormat,
  name: string,
  ids?: readonly string[],
): Promise<Exporting> {
  const entries = ids
    ? await library.entriesById(ids)
    : (await library.entries()).filter(({ origin }) => origin === 'snippet');
  if (entries.length === 0) return { kind: 'nothing-own', file: null };
  const { bytes, leftOut } = await writeAs(format, entries);
  const file = { name: `${name}.${EXPORTS[format]}`, bytes };
  return { kind: 'exported', count: entries.length - leftOut, leftOut, name: file.name, file };
}

async function writeAs(format: ExportFormat, entries: readonly TransferEntry[]) {
  const write = await import('@/lib/transfer');
  switch (format) {
    case 'csv':
      return whole(write.writeCsv(entries));
    case 'markdown':
      return whole(write.writeMarkdown(entries));
    case 'espanso':
      return whole(write.writeEspanso(entries));
    case 'rime': {
      const { text, leftOut } = write.writeRime(entries);
      return { bytes: text, leftOut };
    }
    case 'text':
      return whole(write.writeText(entries));
    case 'docx':
      return whole(new Uint8Array(await write.writeDocx(entries)));
  }
}

function whole(bytes: BlobPart) {
  return { bytes, leftOut: 0 };
}
