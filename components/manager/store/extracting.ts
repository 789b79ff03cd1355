import type { ExtractClient, ExtractListener } from '@/lib/extract/worker/client';
import type { DocumentSource } from '@/lib/extract/worker/read-source';
import type { Library } from '@/lib/library';
import { createObservable, type Observable } from '../../shared/observable';
import { createEditing, type Editing } from './editing';
import { createBatching, type Batching } from './batching';
import { createCandidateList } from './candidate-list';
import { createUpdateBatcher, type UpdateBatcher } from './update-batcher';
import { type ExtractState, INITIAL_EXTRACT_STATE } from './state';

/** Reading documents, and what is done with their candidates. */
export interface Extracting {
  readonly state: Observable<ExtractState>;
  readonly editing: Editing;
  readonly batching: Batching;
  /** Reads these after what is being read already. */
  read(sources: readonly DocumentSource[]): Promise<void>;
  /** Ends the reading at once; what was found stays. */
  cancel(): void;
  setTicked(ids: readonly string[], isTicked: boolean): void;
  /** Forgets candidates and reports, and starts again. */
  clear(): void;
}

/** Makes the extracting side of the manager. */
export function createExtracting(client: ExtractClient, library: () => Library | null): Extracting {
  const state = createObservable<ExtractState>(INITIAL_EXTRACT_STATE);
  const listed = createCandidateList(state, library);
  const waiting: Array<readonly DocumentSource[]> = [];
  let running: AbortController | null = null;
  let runs = 0;

  const editing = createEditing(state, (id) => listed.get(id));

  // Messages that come within a moment are shown together: drawing the page for each would take longer than the reading.
  const updates = createUpdateBatcher(state, (found) => listed.add(found));

  const readAll = async (sources: readonly DocumentSource[], signal: AbortSignal) => {
    runs += 1;
    const names = sources.map(({ name }) => name);
    const { status } = state.get();
    // The way back from what was saved stays.
    state.patch({
      run: { names, at: 0, share: 0 },
      status: status?.kind === 'saved' ? status : null,
    });
    const run = { id: `r${runs}`, sources, known: await listed.knownTexts() };
    if (signal.aborted) return;
    await client.read(run, reportTo(updates, run.id, names), signal);
    updates.flush();
  };

  return {
    state,
    editing,
    batching: createBatching(state, editing, library),
    async read(sources) {
      if (sources.length === 0) return;
      waiting.push(sources);
      if (running) return;
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        // Each its own: what is given right after a cancel must be read.
        running = new AbortController();
        await readAll(next, running.signal);
      }
      running = null;
      state.patch({ run: null });
    },
    cancel() {
      const { run } = state.get();
      if (!running || !run) return;
      const left = run.names.length - run.at + waiting.reduce((sum, next) => sum + next.length, 0);
      waiting.length = 0;
      running.abort();
      updates.flush();
      state.patch({ run: null, status: { kind: 'cancelled', left } });
    },
    setTicked(ids, isTicked) {
      state.patch({ ticked: withTicks(state.get().ticked, ids, isTicked) });
    },
    clear() {
      listed.clear();
      const { run } = state.get();
      state.patch({ ...INITIAL_EXTRACT_STATE, run });
    },
  };
}

/** Passes on what the worker reports of a run, with the names of its documents. */
function reportTo(
  updates: UpdateBatcher,
  runId: string,
  names: readonly string[],
): ExtractListener {
  return {
    onProgress: (at, share) => updates.add({ run: { names, at, share } }),
    onFound: (found) =>
      updates.add({
        found: found.map((one) => ({ ...one, sourceName: names[one.source] ?? '' })),
      }),
    onRead(at, outcome) {
      const report = { id: `${runId}-${at}`, name: names[at] ?? '', outcome };
      updates.add({ reports: [report], run: { names, at: at + 1, share: 0 } });
    },
  };
}

function withTicks(
  before: ReadonlySet<string>,
  ids: readonly string[],
  isTicked: boolean,
): Set<string> {
  const ticked = new Set(before);
  for (const id of ids) {
    if (isTicked) ticked.add(id);
    else ticked.delete(id);
  }
  return ticked;
}
