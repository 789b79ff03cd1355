import type { SearchClient } from '@/lib/search/client/client';
import { shownDoc } from '@/lib/library/search/shown-entry';
import type { SearchResult } from '@/lib/search/types';
import type { Observable } from '../../shared/observable';
import { filterOf, isNarrowed } from './filter-of';
import type { EntryResults, EntryRow, ManagerState } from './state';

/** Rows that are read at once. */
const PAGE = 100;
/** Rows that are kept around those in view. */
const MOST_KEPT = 3000;

/** The first page, from its first place to the one after the last. */
const TOP = { from: 0, to: PAGE };

/** The rows of the table, read a page at a time around those in view. */
export interface TableRows {
  /** Reads the rows in view; the answer to an earlier call is dropped. */
  read(): Promise<void>;
  /** The question is another one: reads from the top. */
  restart(): void;
  /** What was read is of an older library: none of it is kept at the next reading. */
  outdate(): void;
  /** Outdates what was read, and reads the rows in view. */
  reread(): Promise<void>;
  /** Reads the rows of these places, the first and the one after the last. */
  need(from: number, to: number): void;
}

/** What the rows answer. */
type Asked = Pick<EntryResults, 'query' | 'list'>;

/** Makes the reading of rows into `state`; `onRead` is called after each reading. */
export function createTableRows(
  state: Observable<ManagerState>,
  client: SearchClient,
  onRead: () => void,
): TableRows {
  let newest = 0;
  /** The places that are in view, at the borders of pages. */
  let seen = TOP;
  /** How far the rows of a query in words were read, and where they end. */
  let reached = PAGE;
  let end: number | null = null;
  /** The revision of the library at which folders and tags were counted. */
  let countedAt = -1;
  /** What was read is of an older library or another query. */
  let isStale = false;

  const read = async () => {
    newest += 1;
    const number = newest;
    const { query, view, labels, shelf, revision, mode } = state.get();
    const places = seen;
    const options = { ...optionsFor(state.get(), places), countShelves: countedAt !== revision };
    const answer = client.queryNow(query, options) ?? (await client.query(query, options));
    if (!answer || number !== newest) return;
    if (options.countShelves && isOpen(mode)) countedAt = revision;
    show({ query, list: { view, labels, shelf } }, places, answer);
  };

  const show = (asked: Asked, { from, to }: typeof TOP, answer: SearchResult) => {
    const { total, facets, shelves } = answer;
    const known = isStale ? [] : keptRows(state.get().results, asked.query, total, from);
    const rows = new Map([...known, ...rowsOf(answer, from)]);
    isStale = false;
    if (answer.hits.length < to - from) end = from + answer.hits.length;
    reached = Math.max(reached, to);
    const length = asked.query.trim() === '' ? total : Math.min(total, end ?? reached + PAGE);
    const counts = countLists(client, state.get(), answer);
    const results = { ...asked, rows, length, total, counts, facets };
    state.patch({ results, ...(shelves ? { shelves } : {}) });
    onRead();
  };

  const outdate = () => {
    isStale = true;
    end = null;
  };

  return {
    read,
    restart() {
      seen = TOP;
      reached = PAGE;
      outdate();
      void read();
    },
    outdate,
    reread() {
      outdate();
      return read();
    },
    need(from, to) {
      const { results } = state.get();
      if (!results || hasAll(results.rows, from, Math.min(to, results.length))) return;
      seen = pagesAround(from, to);
      void read();
    },
  };
}

function pagesAround(from: number, to: number) {
  return { from: Math.floor(from / PAGE) * PAGE, to: Math.ceil(to / PAGE) * PAGE };
}

function optionsFor(state: ManagerState, { from, to }: typeof TOP) {
  // A table to look after entries in has a row for each.
  return { filter: filterOf(state), offset: from, limit: to - from, groupSimilar: false };
}

/** What each list holds, whatever the folder or tag: these narrow one list, and the others stay what they are. Where it can't be counted now, as before. */
function countLists(client: SearchClient, state: ManagerState, { facets }: SearchResult) {
  const { query, labels, results } = state;
  const counted = isNarrowed(state)
    ? client.queryNow(query, { limit: 0, filter: { ...labels } }, 'counts')?.facets
    : facets;
  if (!counted) return results?.counts ?? NO_COUNTS;
  const { all, mine, office, packs } = counted;
  return { all, mine, office, ...packs };
}

function isOpen(mode: ManagerState['mode']): boolean {
  return mode !== 'opening' && mode !== 'blocked';
}

function hasAll(rows: ReadonlyMap<number, EntryRow>, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!rows.has(at)) return false;
  return true;
}

/** The rows of an answer that begins at a place. */
function rowsOf({ hits, docs }: SearchResult, from: number): Array<[number, EntryRow]> {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  return hits.flatMap((hit, at): Array<[number, EntryRow]> => {
    const doc = byId.get(hit.id);
    return doc ? [[from + at, { entry: shownDoc(doc), hit }]] : [];
  });
}

/** The rows that stay beside those read at a place: of the same answer, and near it; those far away are read again when they are reached. */
function keptRows(
  before: ManagerState['results'],
  query: string,
  total: number,
  place: number,
): Array<[number, EntryRow]> {
  if (before?.query !== query || before.total !== total) return [];
  const all = [...before.rows];
  return all.length < MOST_KEPT ? all : all.filter(([at]) => Math.abs(at - place) < MOST_KEPT / 2);
}

const NO_COUNTS = { all: 0, mine: 0, office: 0, 'office-speeches': 0, 'official-formulas': 0 };
