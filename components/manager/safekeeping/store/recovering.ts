import type {
  ActKind,
  EntryVersion,
  HiddenEntry,
  Library,
  LibraryEntry,
  SaveFailure,
  TrashedEntry,
} from '@/lib/library';
import { createActRunner } from '../../../shared/act-runner';
import { createObservable, type Observable } from '../../../shared/observable';

/** What was done last, on this page or on an earlier one; `undo` names the act while it can be undone. */
export type RecoveryStatus =
  | { kind: 'done'; act: ActKind; count: number; undo: string | null }
  /** An act of an earlier visit, at `at` (epoch ms). */
  | { kind: 'earlier'; act: ActKind; count: number; at: number; undo: string }
  | { kind: 'undone'; count: number; skipped: number }
  | { kind: 'failed'; reason: SaveFailure }
  | { kind: 'broken' };

/** An entry with what it was before, the latest first; `entry` is null where it is not shown (any more). */
export interface EntryHistory {
  id: string;
  entry: LibraryEntry | null;
  versions: readonly EntryVersion[];
}

/** What 回收站, 隐藏的 and 旧版 show; null until it is read. */
export interface RecoveryState {
  isBusy: boolean;
  trash: readonly TrashedEntry[] | null;
  hidden: readonly HiddenEntry[] | null;
  history: EntryHistory | null;
  status: RecoveryStatus | null;
}

/** The pages, each with the acts that it offers to undo. */
const PAGES = {
  trash: ['restore', 'delete-for-good'],
  hidden: ['hide', 'show'],
  history: ['restore-version'],
} as const satisfies Record<string, readonly ActKind[]>;

/** Getting back what was deleted, changed or hidden. */
export interface Recovering {
  readonly state: Observable<RecoveryState>;
  /** Reads what is in the trash, and again after every change, until the signal aborts. */
  openTrash(signal: AbortSignal): Promise<void>;
  openHidden(signal: AbortSignal): Promise<void>;
  openHistory(id: string, signal: AbortSignal): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  deleteForGood(ids: readonly string[]): Promise<void>;
  emptyTrash(): Promise<void>;
  /** Shows a hidden entry again. */
  show(id: string): Promise<void>;
  restoreVersion(version: string): Promise<void>;
  undo(): Promise<void>;
}

const INITIAL: RecoveryState = {
  isBusy: false,
  trash: null,
  hidden: null,
  history: null,
  status: null,
};

type Outcome = { ok: true; act?: string; count: number } | { ok: false; reason: SaveFailure };

/** Makes the side of the manager that gets things back. */
export function createRecovering(library: Library): Recovering {
  const state = createObservable<RecoveryState>(INITIAL);

  const open = async (
    page: keyof typeof PAGES,
    read: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> => {
    state.patch({ status: null });
    const reread = () => read().catch(() => state.patch({ status: { kind: 'broken' } }));
    library.subscribe(() => void reread(), signal);
    await reread();
    const [latest] = await undoableOf(library, PAGES[page]);
    if (latest && state.get().status === null) state.patch({ status: latest });
  };

  const runAlone = createActRunner<RecoveryStatus>(state);
  const doAct = (act: ActKind, write: () => Promise<Outcome>) =>
    runAlone(async () => {
      const done = await write();
      if (!done.ok) return { kind: 'failed', reason: done.reason };
      return { kind: 'done', act, count: done.count, undo: done.act ?? null };
    });

  return {
    state,
    openTrash: (signal) =>
      open('trash', async () => state.patch({ trash: await library.trash() }), signal),
    openHidden: (signal) =>
      open('hidden', async () => state.patch({ hidden: await library.hidden() }), signal),
    openHistory(id, signal) {
      state.patch({ history: null });
      const read = async () => {
        const history = await readHistory(library, id);
        if (!signal.aborted) state.patch({ history });
      };
      return open('history', read, signal);
    },
    restore: (ids) => doAct('restore', async () => many(await library.restoreMany(ids))),
    deleteForGood: (ids) =>
      doAct('delete-for-good', async () => many(await library.deleteForGood(ids))),
    emptyTrash: () => doAct('delete-for-good', async () => many(await library.emptyTrash())),
    show: (id) => doAct('show', async () => one(await library.setHidden(id, false))),
    async restoreVersion(version) {
      const { history } = state.get();
      if (history)
        await doAct('restore-version', async () =>
          one(await library.restoreVersion(history.id, version)),
        );
    },
    async undo() {
      const { status } = state.get();
      if (status?.kind !== 'done' && status?.kind !== 'earlier') return;
      const { undo } = status;
      if (undo === null) return;
      await runAlone(async () => {
        const undone = await library.undo(undo);
        if (!undone.ok) return { kind: 'failed', reason: undone.reason };
        return { kind: 'undone', count: undone.ids.length, skipped: undone.skipped };
      });
    },
  };
}

async function readHistory(library: Library, id: string): Promise<EntryHistory> {
  const [versions, [entry]] = await Promise.all([library.versions(id), library.entriesById([id])]);
  return { id, entry: entry ?? null, versions };
}

async function undoableOf(
  library: Library,
  kinds: readonly ActKind[],
): Promise<Array<RecoveryStatus & { kind: 'earlier' }>> {
  const acts = await library.undoable().catch(() => []);
  return acts
    .filter(({ act }) => kinds.includes(act))
    .map(({ id, at, act, count }) => ({
      kind: 'earlier',
      act,
      count,
      at,
      undo: id,
    }));
}

function one(result: Awaited<ReturnType<Library['setHidden']>>): Outcome {
  return result.ok ? { ...result, count: 1 } : result;
}

function many(result: Awaited<ReturnType<Library['restoreMany']>>): Outcome {
  return result.ok ? { ...result, count: result.ids.length } : result;
}
