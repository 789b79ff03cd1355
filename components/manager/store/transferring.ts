import type { Library } from '@/lib/library';
import type { ImportSession } from '@/lib/importing/import-client';
import {
  type CopyFacts,
  type Group,
  GROUPS,
  type ImportFailure,
  type ImportReading,
  type ImportSource,
  type ImportSummary,
  type TakenGroup,
} from '@/lib/importing/types';
import type { TableLayout } from '@/lib/transfer/table-shape';
import { createObservable, type Observable } from '../../shared/observable';
import { type ExportFile, type ExportFormat, exportOwn } from './exporting';
import { firstChoice, wholeGroup, withoutRows } from './import-choice';
import type { ImportPreview, TransferState, TransferStatus } from './transfer-state';

/** What transferring needs of its page. */
export interface TransferPage {
  library(): Library | null;
  /** Starts a worker for a file. */
  openImport(): Promise<ImportSession>;
  /** What the copy of what stands is written with. */
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
/** Rows that are read at once. */
const PART = 100;

/** Makes the side of the manager that imports and exports. */
export function createTransferring(page: TransferPage): Transferring {
  const state = createObservable<TransferState>(INITIAL);
  let session: ImportSession | null = null;
  let file: ImportSource | null = null;

  /** Runs one act at a time; what is begun meanwhile is refused, and whatever fails is said. */
  const runAlone = async <T>(
    busy: TransferState['busy'],
    act: (opened: Library) => Promise<T>,
  ): Promise<T | null> => {
    const opened = page.library();
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

  const end = () => {
    session?.close();
    session = null;
  };
  const read = (source: ImportSource) =>
    runAlone('reading', async () => {
      end();
      state.patch({ preview: null });
      file = source;
      const opened = await page.openImport();
      session = opened;
      const reading = await opened.read(source);
      if (session !== opened) state.patch({ status: { kind: 'cancelled' } });
      else if (reading.ok) await show(reading.summary);
      else state.patch({ status: faultOf(source.name, reading) });
    });

  const show = async (summary: ImportSummary) => {
    const group = GROUPS.find((each) => summary.counts[each] > 0) ?? 'new';
    state.patch({ preview: { summary, choice: firstChoice(), group, rows: new Map() } });
    await readRows(0, PART);
  };

  const patchPreview = (fields: Partial<ImportPreview>) => {
    const { preview } = state.get();
    if (preview) state.patch({ preview: { ...preview, ...fields } });
  };

  const readRows = async (from: number, to: number) => {
    const { preview } = state.get();
    if (!preview || !session) return;
    const { group, rows: known } = preview;
    const start = Math.floor(from / PART) * PART;
    for (let at = start; at < Math.min(to, preview.summary.counts[group]); at += PART) {
      if (known.has(at)) continue;
      const rows = await session.rows(group, at, PART);
      const now = state.get().preview;
      if (!now || now.group !== group || now.summary !== preview.summary) return;
      patchPreview({
        rows: new Map([...now.rows, ...rows.map((row, place) => [at + place, row] as const)]),
      });
    }
  };

  return {
    state,
    async preview(name, bytes) {
      await read({ name, bytes });
    },
    async layOut(layout) {
      await runAlone('reading', async () => {
        const { preview } = state.get();
        if (!file || !session || !preview) return;
        const { table } = preview.summary;
        if (table)
          patchPreview({ summary: { ...preview.summary, table: { ...table, ...layout } } });
        const reading = await session.read({ ...file, layout });
        if (reading.ok) {
          await show(reading.summary);
          return;
        }
        // The columns stay to be chosen otherwise.
        state.patch({ status: faultOf(file.name, reading) });
        await show(withoutRows(preview.summary, layout));
      });
    },
    async list(group) {
      patchPreview({ group, rows: new Map() });
      await readRows(0, PART);
    },
    readRows,
    choose(group, isTaken) {
      const { preview } = state.get();
      if (preview) patchPreview({ choice: { ...preview.choice, [group]: wholeGroup(isTaken) } });
    },
    chooseRow(group, at, isTaken) {
      const { preview } = state.get();
      if (!preview) return;
      const before = preview.choice[group];
      const except = new Set(before.except);
      if (isTaken === before.isTaken) except.delete(at);
      else except.add(at);
      patchPreview({ choice: { ...preview.choice, [group]: { ...before, except } } });
    },
    async take() {
      await runAlone('taking', async () => {
        const { preview } = state.get();
        if (!preview || !session) return;
        const facts = await page.copyFacts();
        const taken = await session.take(preview.choice, facts, (step) => state.patch({ step }));
        if (!taken.ok) {
          state.patch({ status: failureOf(taken.reason) });
          return;
        }
        const { count, act } = taken;
        end();
        state.patch({ preview: null, status: { kind: 'taken', count, act } });
      });
    },
    cancel() {
      const { busy } = state.get();
      if (busy === 'taking') session?.cancel();
      else if (busy === 'reading') end();
    },
    async undo() {
      const { status } = state.get();
      if (status?.kind !== 'taken' && status?.kind !== 'earlier') return;
      await runAlone('undoing', async () => {
        const undoing = await page.openImport();
        const undone = await undoing.undo(status.act);
        undoing.close();
        if (undone.ok) state.patch({ status: { kind: 'undone', skipped: undone.skipped } });
        else state.patch({ status: failureOf(undone.reason) });
      });
    },
    discard() {
      end();
      state.patch({ preview: null, status: null });
    },
    async lookBack() {
      const acts = (await page.library()?.undoable()) ?? [];
      const last = acts.find(({ act }) => act === 'import');
      const { busy, preview, status } = state.get();
      if (!last || busy || preview || status) return;
      const { id, at, count } = last;
      state.patch({ status: { kind: 'earlier', act: id, at, count } });
    },
    exportOwn: (format, name, ids) =>
      runAlone('exporting', async (opened) => {
        const { file: written, ...status } = await exportOwn(opened, format, name, ids);
        state.patch({ status });
        return written;
      }),
  };
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
