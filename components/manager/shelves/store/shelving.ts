import { isMove, type LabelChange } from '@/lib/entry/label-change';
import type { PageOffice } from '@/lib/office/page-office';
import type {
  ActKind,
  BulkOptions,
  BulkResult,
  BulkTarget,
  JoinedGroup,
  Library,
  SaveFailure,
} from '@/lib/library';
import { createObservable, type Observable } from '../../../shared/observable';

/** What the last act came to; `undo` names it while it can be undone. */
export type ShelvingStatus =
  | { kind: 'done'; act: ActKind; changed: number; passed: number; undo: string | null }
  /** An act of an earlier visit, at `at` (epoch ms). */
  | { kind: 'earlier'; act: ActKind; changed: number; at: number; undo: string }
  | { kind: 'undone'; count: number; skipped: number }
  /** Stopped: the library is as it was. */
  | { kind: 'cancelled' }
  | { kind: 'failed'; reason: SaveFailure }
  /** Something failed that the user can't mend: a part of the page can't be fetched. */
  | { kind: 'broken' };

/** What the page shows of acts on many entries. */
export interface ShelvingState {
  /** How far an act is; null where none is under way. */
  running: { done: number; all: number } | null;
  status: ShelvingStatus | null;
  /** The paths of all folders, empty ones among them; null until they are read. */
  folders: readonly string[] | null;
}

/** Folders, tags, and acts on many entries; one act at a time, what is begun meanwhile is refused. */
export interface Shelving {
  readonly state: Observable<ShelvingState>;
  /** Reads folders and the latest act of an earlier visit, and follows the library until the signal aborts. */
  open(signal: AbortSignal): Promise<void>;
  changeLabels(target: BulkTarget, change: LabelChange): Promise<void>;
  setPinned(ids: readonly string[], value: boolean): Promise<void>;
  setHidden(ids: readonly string[], value: boolean): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  join(groups: readonly JoinedGroup[]): Promise<void>;
  /** Makes an empty folder; false where its name is empty or it can't be saved. */
  createFolder(path: string): Promise<boolean>;
  /** Stops the act that is under way. */
  cancel(): void;
  undo(): Promise<void>;
}

/** The acts that are undone here. */
const OWN_ACTS: ReadonlySet<ActKind> = new Set([
  'move',
  'label',
  'pin',
  'unpin',
  'hide',
  'delete',
  'join',
]);

/** Makes the side of the manager that acts on many entries; `onGone` is called when entries left the lists. */
export function createShelving(
  library: () => Library | null,
  office: Pick<PageOffice, 'moveFolder' | 'undo'>,
  onGone: () => void,
): Shelving {
  const state = createObservable<ShelvingState>({ running: null, status: null, folders: null });
  let owner: AbortController | null = null;
  const folders = foldersOf(library, state);

  /** Runs one act at a time, and shows how far it is. */
  const runAlone = async (
    run: (opened: Library, options: BulkOptions) => Promise<ShelvingStatus>,
  ): Promise<void> => {
    const opened = library();
    if (!opened || owner) return;
    owner = new AbortController();
    state.patch({ running: { done: 0, all: 0 }, status: null });
    const onProgress = (done: number, all: number) => state.patch({ running: { done, all } });
    const status = await run(opened, { signal: owner.signal, onProgress }).catch(
      (): ShelvingStatus => ({ kind: 'broken' }),
    );
    owner = null;
    state.patch({ running: null, status });
    await folders.read();
  };

  const doAct: DoAct = (act, run) =>
    runAlone(async (opened, options) => {
      const result = await run(opened, options);
      if (!result.ok) {
        const { reason } = result;
        return reason === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', reason };
      }
      if (act === 'delete' || act === 'hide' || act === 'join') onGone();
      const { changed, passed } = result;
      return { kind: 'done', act, changed, passed, undo: result.act ?? null };
    });

  return {
    state,
    async open(signal) {
      library()?.subscribe(() => void folders.read(), signal);
      await folders.read();
      const earlier = await readEarlier(library());
      if (earlier && !state.get().status && !owner) state.patch({ status: earlier });
    },
    ...bulkActs(doAct, office),
    createFolder: (path) => folders.create(path),
    cancel: () => owner?.abort(),
    async undo() {
      const { status } = state.get();
      if (status?.kind !== 'done' && status?.kind !== 'earlier') return;
      const { undo } = status;
      if (undo === null) return;
      await runAlone(async (opened, options) => {
        const undone = await office.undo(undo, () => opened.undo(undo, options));
        if (undone.ok) return { kind: 'undone', count: undone.ids.length, skipped: undone.skipped };
        return options.signal?.aborted ? status : { kind: 'failed', reason: undone.reason };
      });
    },
  };
}

/** The latest act, where it is one that is undone here. */
async function readEarlier(library: Library | null): Promise<ShelvingStatus | null> {
  const [latest] = (await library?.undoable()) ?? [];
  if (!latest || !OWN_ACTS.has(latest.act)) return null;
  const { id, at, act, count } = latest;
  return { kind: 'earlier', act, changed: count, at, undo: id };
}

type DoAct = (
  act: ActKind,
  run: (opened: Library, options: BulkOptions) => Promise<BulkResult>,
) => Promise<void>;

function bulkActs(
  doAct: DoAct,
  office: Pick<PageOffice, 'moveFolder'>,
): Pick<Shelving, 'changeLabels' | 'setPinned' | 'setHidden' | 'remove' | 'join'> {
  return {
    changeLabels: (target, change) =>
      doAct(isMove(change) ? 'move' : 'label', ({ bulk }, options) => {
        const run = () => bulk.changeLabels(target, change, options);
        return change.moveFolder ? office.moveFolder(change.moveFolder, run) : run();
      }),
    setPinned: (ids, value) =>
      doAct(value ? 'pin' : 'unpin', ({ bulk }, options) => bulk.setPinned(ids, value, options)),
    setHidden: (ids, value) =>
      doAct(value ? 'hide' : 'show', ({ bulk }, options) => bulk.setHidden(ids, value, options)),
    remove: (ids) => doAct('delete', ({ bulk }, options) => bulk.remove(ids, options)),
    join: (groups) => doAct('join', ({ bulk }) => bulk.join(groups)),
  };
}

/** Reads the folders into the state, and makes new ones. */
function foldersOf(library: () => Library | null, state: Observable<ShelvingState>) {
  const read = async () => {
    const folders = await library()
      ?.bulk.folders()
      .catch(() => null);
    if (folders) state.patch({ folders });
  };
  return {
    read,
    async create(path: string): Promise<boolean> {
      const made = await library()
        ?.bulk.createFolder(path)
        .catch(() => null);
      await read();
      if (made?.ok) return true;
      if (made === null) state.patch({ status: { kind: 'broken' } });
      else if (made && made.reason !== 'empty')
        state.patch({ status: { kind: 'failed', reason: made.reason } });
      return false;
    },
  };
}
