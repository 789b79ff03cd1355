import { bodyOf, type EntryContent } from '@/lib/entry';
import type { Library, SaveFailure, SnippetInput } from '@/lib/library';
import type { Fault, FileFault, Format, Notice, Row, TransferEntry } from '@/lib/transfer/types';
import { createObservable, type Observable } from '../../shared/observable';

/** What a file would bring, before anything is saved. */
export interface ImportPreview {
  name: string;
  format: Format;
  encoding?: string;
  fresh: readonly SnippetInput[];
  /** How many of its entries the library, or the file itself before them, has word for word. */
  same: number;
  /** How many are longer than a snippet may be. */
  tooLong: number;
  problems: ReadonlyArray<Fault | Notice>;
}

/** What the line under the buttons says. */
export type TransferStatus =
  | { kind: 'taken'; ids: readonly string[] }
  | { kind: 'undone' }
  /** There is nothing of one's own to be exported. */
  | { kind: 'nothing-own' }
  /** `leftOut` entries have no place in the format. */
  | { kind: 'exported'; count: number; leftOut: number; name: string }
  | { kind: 'unreadable'; name: string; reason: FileFault; line?: number }
  | { kind: 'failed'; reason: SaveFailure };

export interface TransferState {
  isBusy: boolean;
  preview: ImportPreview | null;
  status: TransferStatus | null;
}

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

/** Bringing entries in from files of other programs, and taking one's own out. */
export interface Transferring {
  readonly state: Observable<TransferState>;
  /** Reads a file and shows what it would bring. */
  preview(name: string, bytes: Uint8Array): Promise<void>;
  /** Saves what is shown, all of it or nothing. */
  take(): Promise<void>;
  undo(): Promise<void>;
  discard(): void;
  /** Returns the user's own entries as a file; `name` is without its ending. Null where there are none. */
  exportOwn(format: ExportFormat, name: string): Promise<ExportFile | null>;
}

const INITIAL: TransferState = { isBusy: false, preview: null, status: null };

/** Makes the side of the manager that imports and exports; `maxLength` is that of a snippet, in UTF-16 units. */
export function createTransferring(library: () => Library | null, maxLength: number): Transferring {
  const state = createObservable<TransferState>(INITIAL);

  return {
    state,
    async preview(name, bytes) {
      state.patch({ isBusy: true, preview: null, status: null });
      // Fetched with the first file: the readers of twenty programs are no small part.
      const { readFile } = await import('@/lib/transfer');
      const reading = await readFile(name, bytes);
      if (!reading.ok) {
        const { reason, line } = reading;
        const place = line === undefined ? {} : { line };
        state.patch({ isBusy: false, status: { kind: 'unreadable', name, reason, ...place } });
        return;
      }
      const { format, encoding, rows, faults, notices } = reading;
      const known = new Set(((await library()?.entries()) ?? []).map(wordsOf));
      const { fresh, same, tooLong } = sortRows(rows, known, maxLength);
      const problems = [...faults, ...notices];
      const preview = { name, format, fresh, same, tooLong, problems };
      state.patch({ isBusy: false, preview: encoding ? { ...preview, encoding } : preview });
    },
    async take() {
      const { preview } = state.get();
      const opened = library();
      if (!preview || !opened || state.get().isBusy) return;
      state.patch({ isBusy: true });
      const saved = await opened.createMany(preview.fresh);
      state.patch(
        saved.ok
          ? { isBusy: false, preview: null, status: { kind: 'taken', ids: saved.ids } }
          : { isBusy: false, status: { kind: 'failed', reason: saved.reason } },
      );
    },
    async undo() {
      const { status } = state.get();
      const opened = library();
      if (status?.kind !== 'taken' || !opened) return;
      const removed = await opened.removeMany(status.ids);
      state.patch({
        status: removed.ok ? { kind: 'undone' } : { kind: 'failed', reason: removed.reason },
      });
    },
    discard: () => state.patch({ preview: null, status: null }),
    async exportOwn(format, name) {
      const entries = ((await library()?.entries()) ?? []).filter(
        ({ origin }) => origin === 'snippet',
      );
      if (entries.length === 0) {
        state.patch({ status: { kind: 'nothing-own' } });
        return null;
      }
      const { bytes, leftOut } = await writeAs(format, entries);
      const file = { name: `${name}.${EXPORTS[format]}`, bytes };
      const count = entries.length - leftOut;
      state.patch({ status: { kind: 'exported', count, leftOut, name: file.name } });
      return file;
    },
  };
}

/** Parts what was read: what is new, how much is known, how much is too long. */
function sortRows(rows: readonly Row[], known: Set<string>, maxLength: number) {
  const fresh: SnippetInput[] = [];
  let same = 0;
  let tooLong = 0;
  for (const row of rows) {
    const words = wordsOf(row);
    if (known.has(words)) same += 1;
    else if (bodyOf(row).length > maxLength) tooLong += 1;
    else fresh.push(inputOf(row));
    known.add(words);
  }
  return { fresh, same, tooLong };
}

function wordsOf(content: EntryContent): string {
  return `${content.kind}\n${bodyOf(content).trim()}`;
}

/** The group that an entry stood in becomes a tag. */
function inputOf({ line: _line, shortcut: _shortcut, folder, ...row }: Row): SnippetInput {
  const tags = folder === undefined ? row.tags : [...row.tags, folder];
  return { themes: [], forms: [], ...row, tags };
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
