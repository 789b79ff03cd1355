import { bodyOf } from '@/lib/entry';
import type { ExtractClient } from '@/lib/extract/worker/client';
import type { DocumentSource, FoundCandidate } from '@/lib/extract/worker/read-source';
import type { KnownText } from '@/lib/extract/duplicates/near-duplicates';
import type { Library } from '@/lib/library';
import { createObservable, type Observable } from '../../shared/observable';
import { addCandidates, allCandidates, isTickedAtFirst, textOf } from './candidates';
import { createEditing, type Editing } from './editing';
import { createBatching, type Batching } from './batching';
import { createUpdateBatcher, type NamedCandidate } from './update-batcher';
import { type ExtractState, INITIAL_EXTRACT_STATE, type ListedCandidate } from './state';

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
  const listed = new Map<string, ListedCandidate>();
  const waiting: Array<readonly DocumentSource[]> = [];
  /** The entries that the last run compared with. */
  let bodies = new Map<string, string>();
  let running: AbortController | null = null;
  let runs = 0;

  const editing = createEditing(state, (id) => listed.get(id));

  const list = (found: readonly NamedCandidate[]): Partial<ExtractState> => {
    if (found.length === 0) return {};
    const fresh = found.map((one): ListedCandidate => {
      const named = { ...one, twinText: twinTextOf(one) };
      listed.set(one.id, named);
      return named;
    });
    const { candidates, ticked } = state.get();
    const good = fresh.filter(isTickedAtFirst).map(({ id }) => id);
    return {
      candidates: addCandidates(candidates, fresh),
      ticked: good.length === 0 ? ticked : new Set([...ticked, ...good]),
    };
  };

  const twinTextOf = ({ twin }: FoundCandidate): string | null => {
    if (!twin || twin.isExact) return null;
    if (twin.where === 'library') return bodies.get(twin.id) ?? null;
    const like = listed.get(twin.id)?.candidate;
    return like ? bodyOf(like) : null;
  };

  const known = async (): Promise<KnownText[]> => {
    const entries = (await library()?.entries()) ?? [];
    bodies = new Map(entries.map((entry) => [entry.id, bodyOf(entry)]));
    const { texts, candidates } = state.get();
    return [
      ...entries.map(({ id, kind }): KnownText => ({
        id,
        where: 'library',
        kind,
        body: bodies.get(id) ?? '',
      })),
      ...allCandidates(candidates).map((one): KnownText => ({
        id: one.id,
        where: 'batch',
        kind: one.candidate.kind,
        body: textOf(one, texts),
      })),
    ];
  };

  // What is told within a moment is shown at once: drawing the page for every message would take longer than the reading.
  const updates = createUpdateBatcher(state, (found) => list(found));

  const readAll = async (sources: readonly DocumentSource[], signal: AbortSignal) => {
    runs += 1;
    const names = sources.map(({ name }) => name);
    const { status } = state.get();
    // The way back from what was saved stays.
    state.patch({
      run: { names, at: 0, share: 0 },
      status: status?.kind === 'saved' ? status : null,
    });
    const run = { id: `r${runs}`, sources, known: await known() };
    if (signal.aborted) return;
    await client.read(
      run,
      {
        onProgress: (at, share) => updates.add({ run: { names, at, share } }),
        onFound: (found) =>
          updates.add({
            found: found.map((one) => ({ ...one, sourceName: names[one.source] ?? '' })),
          }),
        onRead(at, outcome) {
          const report = { id: `${run.id}-${at}`, name: names[at] ?? '', outcome };
          updates.add({ reports: [report], run: { names, at: at + 1, share: 0 } });
        },
      },
      signal,
    );
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
      const ticked = new Set(state.get().ticked);
      for (const id of ids) {
        if (isTicked) ticked.add(id);
        else ticked.delete(id);
      }
      state.patch({ ticked });
    },
    clear() {
      listed.clear();
      const { run } = state.get();
      state.patch({ ...INITIAL_EXTRACT_STATE, run });
    },
  };
}
