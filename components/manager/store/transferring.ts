import type { Library } from '@/lib/library';
import type { ImportSession } from '@/lib/importing/import-client';
import {
  type CopyFacts,
  type Group,
  type ImportFailure,
  type ImportReading,
  type ImportSource,
  type TakenGroup,
} from '@/lib/importing/types';
import type { TableLayout } from '@/lib/transfer/table-shape';
import { createObservable, type Observable } from '../../shared/observable';
import { type ExportFile, type ExportFormat, exportOwn } from './exporting';
import { withoutRows } from './import-choice';
import { createPreviewing } from './previewing';
import type { TransferState, TransferStatus } from './transfer-state';

/** What transferring needs of its page. */
export interface TransferPage {
  library(): Library | null;
  /** Starts a worker for a file. */
  openImport(): Promise<ImportSession>;
  /** What the copy of the library before an import is written with. */
  copyFacts(): Promise<CopyFacts>;
}

/** Bringing entries in from files of other programs, and taking one's own out. */
export interface Transferring {
  readonly state: Observable<TransferState>;
  /** Reads a file and shows what it would bring. */
  preview(name: string, bytes: Uint8Array): Promise<void>;
  /** Reads the same file with other columns. */
  layOut(layout: TableLayout): Promise<void>;
  /** Lists the rows of a group. */
  list(group: Group): Promise<void>;
  /** Reads rows of the listed group, as far as they are not there yet. */
  readRows(from: number, to: number): Promise<void>;
  /** Takes all rows of a group, or none. */
  choose(group: TakenGroup, isTaken: boolean): void;
  chooseRow(group: TakenGroup, at: number, isTaken: boolean): void;
  /** Saves what was chosen, all of it or nothing. */
  take(): Promise<void>;
  /** Ends what is being read or written; nothing of it stays. */
  cancel(): void;
  undo(): Promise<void>;
  discard(): void;
  /** Offers to undo an import that was made before the page was opened. */
  lookBack(): Promise<void>;
  /** Returns the user's own entries, or those of these ids, as a file; `name` is without its ending. Null where there are none. */
  exportOwn(
    format: ExportFormat,
    name: string,
    ids?: readonly string[],
  ): Promise<ExportFile | null>;
}

const INITIAL: TransferState = { busy: null, step: null, preview: null, status: null };

/** Makes the side of the manager that imports and exports. */
export function createTransferring(page: TransferPage): Transferring {
  const state = createObservable<TransferState>(INITIAL);
  const runAlone = createTransferRunner(state, () => page.library());
  const reading = createReading(page, state);
  const discard = () => {
    reading.end();
    state.patch({ preview: null, status: null });
  };

  return {
    state,
    list: (group) => reading.previewing.list(group),
    readRows: (from, to) => reading.previewing.readRows(from, to),
    choose: (group, isTaken) => reading.previewing.choose(group, isTaken),
    chooseRow: (group, at, isTaken) => reading.previewing.chooseRow(group, at, isTaken),
    async preview(name, bytes) {
      await runAlone('reading', () => reading.read({ name, bytes }));
    },
    async layOut(layout) {
      await runAlone('reading', () => reading.layOut(layout));
    },
    async take() {
      await runAlone('taking', async () => {
        const { preview } = state.get();
        const session = reading.session();
        if (!preview || !session) return;
        const facts = await page.copyFacts();
        const taken = await session.take(preview.choice, facts, (step) => state.patch({ step }));
        if (taken.ok) discard();
        state.patch({
          status: taken.ok
            ? { kind: 'taken', count: taken.count, act: taken.act }
            : failureOf(taken.reason),
        });
      });
    },
    cancel() {
      const { busy } = state.get();
      if (busy === 'taking') reading.session()?.cancel();
      else if (busy === 'reading') reading.end();
    },
    ...undoing(page, state, runAlone),
    discard,
    exportOwn: (format, name, ids) =>
      runAlone('exporting', async (opened) => {
        const { file: written, ...status } = await exportOwn(opened, format, name, ids);
        state.patch({ status });
        return written;
      }),
  };
}

/** Makes what reads a file in a worker and shows what it would bring. The worker is open until the file is taken or left. */
function createReading(page: TransferPage, state: Observable<TransferState>) {
  let session: ImportSession | null = null;
  let file: ImportSource | null = null;
  const previewing = createPreviewing(state, () => session);

  const end = () => {
    session?.close();
    session = null;
  };
  return {
    previewing,
    session: () => session,
    end,
    async read(source: ImportSource) {
      end();
      state.patch({ preview: null });
      file = source;
      const opened = await page.openImport();
      session = opened;
      const reading = await opened.read(source);
      if (session !== opened) state.patch({ status: { kind: 'cancelled' } });
      else if (reading.ok) await previewing.show(reading.summary);
      else state.patch({ status: faultOf(source.name, reading) });
    },
    async layOut(layout: TableLayout) {
      const { preview } = state.get();
      if (!file || !session || !preview) return;
      const { summary } = preview;
      const { table } = summary;
      if (table) previewing.patch({ summary: { ...summary, table: { ...table, ...layout } } });
      const reading = await session.read({ ...file, layout });
      if (!reading.ok) state.patch({ status: faultOf(file.name, reading) });
      // Where it can't be read so, the columns stay to be chosen otherwise.
      await previewing.show(reading.ok ? reading.summary : withoutRows(summary, layout));
    },
  };
}

/** Returns what runs one act at a time: what is begun meanwhile is ignored and returns null, and one that rejects shows as broken. */
function createTransferRunner(state: Observable<TransferState>, library: () => Library | null) {
  return async <T>(
    busy: TransferState['busy'],
    act: (opened: Library) => Promise<T>,
  ): Promise<T | null> => {
    const opened = library();
    if (!opened || state.get().busy) return null;
    state.patch({ busy, status: null });
    try {
      return await act(opened);
    } catch {
      state.patch({ status: { kind: 'broken' } });
      return null;
    } finally {
      state.patch({ busy: null, step: null });
    }
  };
}

/** Offers to undo the latest import, where nothing else is shown yet. */
async function lookBack(state: Observable<TransferState>, library: Library | null): Promise<void> {
  const acts = (await library?.undoable()) ?? [];
  const last = acts.find(({ act }) => act === 'import');
  const { busy, preview, status } = state.get();
  if (!last || busy || preview || status) return;
  const { id, at, count } = last;
  state.patch({ status: { kind: 'earlier', act: id, at, count } });
}

/** Undoes the import that was just made, or the latest of an earlier visit. */
function undoing(
  page: TransferPage,
  state: Observable<TransferState>,
  runAlone: ReturnType<typeof createTransferRunner>,
): Pick<Transferring, 'undo' | 'lookBack'> {
  return {
    async undo() {
      const { status } = state.get();
      if (status?.kind !== 'taken' && status?.kind !== 'earlier') return;
      await runAlone('undoing', async () => {
        state.patch({ status: await undoImport(page, status.act) });
      });
    },
    lookBack: () => lookBack(state, page.library()),
  };
}

async function undoImport(page: TransferPage, act: string): Promise<TransferStatus> {
  const session = await page.openImport();
  const undone = await session.undo(act);
  session.close();
  return undone.ok ? { kind: 'undone', skipped: undone.skipped } : failureOf(undone.reason);
}

function faultOf(
  name: string,
  { reason, line }: Extract<ImportReading, { ok: false }>,
): TransferStatus {
  if (reason === 'failed') return { kind: 'broken' };
  return { kind: 'unreadable', name, reason, ...(line !== undefined && { line }) };
}

function failureOf(reason: ImportFailure): TransferStatus {
  if (reason === 'cancelled' || reason === 'copy-failed') return { kind: reason };
  return reason === 'failed' ? { kind: 'broken' } : { kind: 'failed', reason };
}
