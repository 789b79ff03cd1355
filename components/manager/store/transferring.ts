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
  /** Something failed that the user can't mend: the library can't be read, a part of the page can't be fetched. */
  | { kind: 'broken' }
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
  /** Returns the user's own entries, or those of these ids, as a file; `name` is without its ending. Null where there are none. */
  exportOwn(
    format: ExportFormat,
    name: string,
    ids?: readonly string[],
  ): Promise<ExportFile | null>;
}

const INITIAL: TransferState = { isBusy: false, preview: null, status: null };

/** Makes the side of the manager that imports and exports. */
export function createTransferring(library: () => Library | null): Transferring {
  const state = createObservable<TransferState>(INITIAL);

  /** Runs one act at a time; what is begun meanwhile is refused, and whatever fails is said. */
  const runAlone = async <T>(act: (opened: Library) => Promise<T>): Promise<T | null> => {
    const opened = library();
    if (!opened || state.get().isBusy) return null;
    state.patch({ isBusy: true });
    try {
      return await act(opened);
    } catch {
      state.patch({ status: { kind: 'broken' } });
      return null;
    } finally {
      state.patch({ isBusy: false });
    }
  };

  return {
    state,
    async preview(name, bytes) {
      await runAlone(async (opened) => {
        state.patch({ preview: null, status: null });
        // Fetched with the first file: the readers of twenty programs are no small part.
        const { readFile } = await import('@/lib/transfer');
        const reading = await readFile(name, bytes);
        if (!reading.ok) {
          const { reason, line } = reading;
          const place = line === undefined ? {} : { line };
          state.patch({ status: { kind: 'unreadable', name, reason, ...place } });
          return;
        }
        const { format, encoding, rows, faults, notices } = reading;
        const known = new Set((await opened.entries()).map(wordsOf));
        const problems = [...faults, ...notices];
        const preview = { name, format, ...sortRows(rows, known), problems };
        state.patch({ preview: encoding ? { ...preview, encoding } : preview });
      });
    },
    async take() {
      await runAlone(async (opened) => {
        const { preview } = state.get();
        if (!preview) return;
        const saved = await opened.createMany(preview.fresh);
        state.patch(
          saved.ok
            ? { preview: null, status: { kind: 'taken', ids: saved.ids } }
            : { status: { kind: 'failed', reason: saved.reason } },
        );
      });
    },
    async undo() {
      await runAlone(async (opened) => {
        const { status } = state.get();
        if (status?.kind !== 'taken') return;
        const removed = await opened.removeMany(status.ids);
        state.patch({
          status: removed.ok ? { kind: 'undone' } : { kind: 'failed', reason: removed.reason },
        });
      });
    },
    discard: () => state.patch({ preview: null, status: null }),
    exportOwn: (format, name, ids) =>
      runAlone(async (opened) => {
        const entries = ids
          ? await opened.entriesById(ids)
          : (await opened.entries()).filter(({ origin }) => origin === 'snippet');
        if (entries.length === 0) {
          state.patch({ status: { kind: 'nothing-own' } });
          return null;
        }
        const { bytes, leftOut } = await writeAs(format, entries);
        const file = { name: `${name}.${EXPORTS[format]}`, bytes };
        const count = entries.length - leftOut;
        state.patch({ status: { kind: 'exported', count, leftOut, name: file.name } });
        return file;
      }),
  };
}

/** Parts what was read: what is new, and how much is known. */
function sortRows(rows: readonly Row[], known: Set<string>) {
  const fresh: SnippetInput[] = [];
  let same = 0;
  for (const row of rows) {
    const words = wordsOf(row);
    if (known.has(words)) same += 1;
    else fresh.push(inputOf(row));
    known.add(words);
  }
  return { fresh, same };
}

function wordsOf(content: EntryContent): string {
  return `${content.kind}\n${bodyOf(content).trim()}`;
}

/** The group that an entry stood in is its folder. */
function inputOf({ line: _line, shortcut: _shortcut, ...row }: Row): SnippetInput {
  return { themes: [], forms: [], ...row };
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
