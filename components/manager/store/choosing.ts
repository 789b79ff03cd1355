import type { Library } from '@/lib/library';
import type { SearchClient } from '@/lib/search/client/client';
import { yieldToEventLoop } from '@/lib/search/yield-to-event-loop';
import type { Observable } from '../../shared/observable';
import { filterOf } from './filter-of';
import type { ManagerState } from './state';

/** How a row is chosen: alone; with all between it and where choosing began; besides the others, or no more; or only gone to. */
export type Choice = 'alone' | 'through' | 'toggle' | 'go';

/** Choosing rows of the table. */
export interface Choosing {
  /** Goes to a row and chooses it. */
  choose(at: number, how?: Choice): void;
  /** Chooses all that the list and the search leave. */
  chooseAll(): Promise<void>;
  /** Leaves only the current row chosen. */
  chooseCurrent(): void;
  /** Goes to an entry where it is in view; else it is what is shown beside the table. */
  showEntry(id: string): void;
}

interface ChoosingSide extends Choosing {
  /** Brings what is chosen in line with new rows. */
  settle(): void;
  /** Chooses nothing: another list is shown. */
  forget(): void;
  /** Reads the entry beside the table again. */
  reread(): void;
}

/** Makes the choosing in `state`. */
export function createChoosing(
  state: Observable<ManagerState>,
  client: SearchClient,
  library: () => Library | null,
): ChoosingSide {
  /** Where a run of rows began. */
  let anchor = 0;
  const reread = followDetail(state, library);
  const choices = createChoices(state, client);

  const go = (id: string, at: number) => {
    const isOther = state.get().current?.id !== id;
    state.patch({ current: { id, at } });
    if (isOther) reread();
  };

  const choose: Choosing['choose'] = (at, how = 'alone') => {
    const known = state.get().results?.rows.get(at)?.entry.id;
    if (known !== undefined) chooseEntry(known, at, how);
    // A row that was never in view: its place is known, and what lies there is looked up.
    else
      void idsAt(state, client, at, 1).then(([id]) => id !== undefined && chooseEntry(id, at, how));
  };

  const chooseEntry = (id: string, at: number, how: Choice) => {
    go(id, at);
    if (how === 'go') return;
    if (how === 'through') {
      void choices.rows(Math.min(anchor, at), Math.abs(at - anchor) + 1);
      return;
    }
    anchor = at;
    const isAlone = how === 'alone';
    choices.only(isAlone ? new Set([id]) : toggled(state.get().chosen, id));
  };

  return {
    choose,
    async chooseAll() {
      const { results } = state.get();
      if (!results) return;
      await choices.rows(0, results.query.trim() === '' ? results.length : results.total);
    },
    chooseCurrent() {
      const { current } = state.get();
      anchor = current?.at ?? 0;
      choices.only(new Set(current ? [current.id] : []));
    },
    showEntry(id) {
      const { results, current } = state.get();
      const at = findRow(results?.rows, id);
      if (at === null) {
        choices.only(new Set([id]), { current: { id, at: current?.at ?? 0 } });
        reread();
      } else choose(at);
    },
    settle: () => settleCurrent(state, go),
    forget() {
      anchor = 0;
      choices.only(new Set(), { current: null });
    },
    reread,
  };
}

/** What puts ids into the state: a few at once, or those of many rows in parts. Of two choices the later one holds. */
function createChoices(state: Observable<ManagerState>, client: SearchClient) {
  let count = 0;
  return {
    only(chosen: ReadonlySet<string>, more: Partial<ManagerState> = {}) {
      count += 1;
      state.patch({ ...more, chosen });
    },
    async rows(from: number, length: number) {
      count += 1;
      const number = count;
      const chosen = await gatherIds(state, client, from, length, () => number === count);
      if (chosen) state.patch({ chosen });
    },
  };
}

/** Reads the current entry for the panel beside the table; returns what reads it again. */
function followDetail(state: Observable<ManagerState>, library: () => Library | null): () => void {
  let reads = 0;
  const readDetail = async () => {
    reads += 1;
    const read = reads;
    const { current } = state.get();
    const found = current ? await library()?.entriesById([current.id]) : [];
    if (read === reads) state.patch({ detail: found?.[0] ?? null });
  };
  // A database that was closed under the page has no more news.
  return () => void readDetail().catch(() => undefined);
}

/** The ids of `limit` rows from `offset` on: from the rows that are read, else from the index. */
async function idsAt(
  state: Observable<ManagerState>,
  client: SearchClient,
  offset: number,
  limit: number,
): Promise<string[]> {
  const { query, results } = state.get();
  if (results && limit <= results.rows.size) {
    const rows = Array.from({ length: limit }, (_, at) => results.rows.get(offset + at)?.entry.id);
    const known = rows.filter((id) => id !== undefined);
    if (known.length === limit) return known;
  }
  const options = {
    offset,
    limit,
    filter: filterOf(state.get()),
    groupSimilar: false,
    idsOnly: true,
  };
  const answer =
    client.queryNow(query, options, 'ids') ?? (await client.query(query, options, 'ids'));
  return answer?.hits.map(({ id }) => id) ?? [];
}

/** Ids that are read or put into a set within one task: either takes too long with 100,000. */
const AT_ONCE = 20_000;

/** Returns the ids of `length` rows from `from` on as a set; null where `isWanted` no longer holds. */
async function gatherIds(
  state: Observable<ManagerState>,
  client: SearchClient,
  from: number,
  length: number,
  isWanted: () => boolean,
): Promise<Set<string> | null> {
  // Matches are ranked among as many as are asked for: two answers may overlap or leave a gap.
  const isListed = state.get().query.trim() === '';
  const step = isListed ? AT_ONCE : length;
  const gathered = new Set<string>();
  for (let at = from; at < from + length; at += step) {
    if (length > AT_ONCE) await yieldToEventLoop();
    const ids = await idsAt(state, client, at, Math.min(step, from + length - at));
    for (let put = 0; put < ids.length; put += AT_ONCE) {
      if (length > AT_ONCE) await yieldToEventLoop();
      if (!isWanted()) return null;
      for (const id of ids.slice(put, put + AT_ONCE)) gathered.add(id);
    }
  }
  return isWanted() ? gathered : null;
}

/** Keeps the current row where its entry is among new rows; where it has gone, goes to the one in its place. */
function settleCurrent(
  state: Observable<ManagerState>,
  go: (id: string, at: number) => void,
): void {
  const { results, current, chosen } = state.get();
  if (!results) return;
  const at = placeOf(results.rows, current);
  if (at !== null && current) {
    if (at !== current.at) state.patch({ current: { id: current.id, at } });
    return;
  }
  // It is gone: the one in its place is the next.
  const next = Math.min(current?.at ?? 0, Math.max(0, results.length - 1));
  if (current && next === current.at && !results.rows.has(next) && results.length > 0) return;
  state.patch({ current: null });
  const id = results.rows.get(next)?.entry.id;
  if (id === undefined) state.patch({ detail: null });
  else go(id, next);
  if (chosen.size < 2) state.patch({ chosen: new Set(id === undefined ? [] : [id]) });
}

function toggled(chosen: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

type Rows = NonNullable<ManagerState['results']>['rows'];

function placeOf(rows: Rows, current: ManagerState['current']): number | null {
  if (!current) return null;
  if (rows.get(current.at)?.entry.id === current.id) return current.at;
  return findRow(rows, current.id);
}

/** The place of an entry among the rows that are read; null where it is not among them. */
function findRow(rows: Rows | undefined, id: string): number | null {
  for (const [at, { entry }] of rows ?? []) if (entry.id === id) return at;
  return null;
}
