import { createObservable, type Observable } from '../../shared/observable';
import type { Library, LibraryChange, LibraryEntry, ShownEntry } from '@/lib/library';
import { shownDoc } from '@/lib/library/search/shown-entry';
import type { SearchClient } from '@/lib/search/client/client';
import type { SearchResult } from '@/lib/search/types';
import type { Labels } from '../../shared/facet-counts';
import { findSimilar } from '../../shared/similar';
import { type Choosing, createChoosing } from './choosing';
import { earlyResults, type EarlyPage } from './early-results';
import { filterOf, isNarrowed } from './filter-of';
import {
  type EntryRow,
  INITIAL_STATE,
  isTool,
  type ManagerState,
  type Shelf,
  type View,
} from './state';

/** Rows that are read at once. */
const PAGE = 100;
/** Rows that are kept around those in view. */
const MOST_KEPT = 3000;

/** The library as a table: what is searched, which list is shown, which entries are chosen. */
export interface Browsing extends Choosing {
  readonly state: Observable<ManagerState>;
  /** Shows the first entries before the library is open, where they were stored. */
  showEarly(page: EarlyPage): void;
  /** Follows the changes of the library until the signal aborts. */
  load(library: Library, signal: AbortSignal): Promise<void>;
  search(query: string): void;
  show(view: View): void;
  /** Leaves only entries with these labels. */
  filter(labels: Labels): void;
  /** Leaves only own entries in a folder or with a tag; null leaves all of the list. */
  narrow(shelf: Shelf | null): void;
  /** Entries of the same function and theme in other words. */
  similar(entry: LibraryEntry): Promise<ShownEntry[]>;
  /** Reads the rows of these places, the first and the one after the last. */
  need(from: number, to: number): void;
}

/** Makes the browsing side of the manager. */
export function createBrowsing(client: SearchClient): Browsing {
  const state = createObservable<ManagerState>(INITIAL_STATE);
  let library: Library | null = null;
  let asks = 0;
  /** The places that are in view, at the borders of pages. */
  let seen = { from: 0, to: PAGE };
  /** How far the rows of a query in words were read, and where they end. */
  let reached = PAGE;
  let end: number | null = null;
  /** The revision of the library at which folders and tags were counted. */
  let countedAt = -1;

  const ask = async () => {
    asks += 1;
    const asked = asks;
    const { query, revision } = state.get();
    const filter = filterOf(state.get());
    const { from, to } = seen;
    const options = {
      filter,
      offset: from,
      limit: to - from,
      // A table to look after entries in has a row for each.
      groupSimilar: false,
      countShelves: countedAt !== revision,
    };
    const answer = client.queryNow(query, options) ?? (await client.query(query, options));
    if (!answer || asked !== asks) return;
    if (options.countShelves && library) countedAt = revision;
    show(query, from, to, answer);
  };

  const show = (query: string, from: number, to: number, answer: SearchResult) => {
    const { hits, docs, total, facets, shelves } = answer;
    const entries = new Map(docs.map((doc) => [doc.id, doc]));
    const before = state.get().results;
    const isSame = before?.query === query && before.total === total && !isStale;
    const rows = new Map(isSame ? around(before.rows, from) : []);
    hits.forEach((hit, at) => {
      const doc = entries.get(hit.id);
      if (doc) rows.set(from + at, { entry: shownDoc(doc), hit });
    });
    isStale = false;
    if (hits.length < to - from) end = from + hits.length;
    reached = Math.max(reached, to);
    const length = query.trim() === '' ? total : Math.min(total, end ?? reached + PAGE);
    const narrowed = isNarrowed(state.get());
    const counts = narrowed ? countsWithout(query) : facets;
    state.patch({
      results: {
        query,
        rows,
        length,
        total,
        counts: counts
          ? { all: counts.all, mine: counts.mine, office: counts.office, ...counts.packs }
          : noCounts(before),
        facets,
      },
      ...(shelves ? { shelves } : {}),
    });
    choosing.settle();
  };

  /** What each list holds whatever the folder or tag: these narrow one list, and the others stay what they are. */
  const countsWithout = (query: string) =>
    client.queryNow(query, { limit: 0, filter: { ...state.get().labels } })?.facets;

  /** What was read is of an older library or another question. */
  let isStale = false;
  const restart = () => {
    seen = { from: 0, to: PAGE };
    reached = PAGE;
    end = null;
    isStale = true;
    choosing.forget();
    void ask();
  };

  const follow = ({ revision }: LibraryChange) => {
    client.follow(revision);
    state.patch({ revision });
    isStale = true;
    end = null;
    void ask();
    choosing.reread();
  };

  const choosing = createChoosing(state, client, () => library);

  return {
    ...choosing,
    state,
    showEarly(page) {
      if (state.get().results) return;
      state.patch({ results: earlyResults(page) });
      isStale = true;
      choosing.settle();
    },
    async load(opened, signal) {
      library = opened;
      client.follow(opened.revision);
      state.patch({ mode: opened.mode, revision: opened.revision });
      opened.watchHealth((health) => state.patch({ health }), signal);
      opened.subscribe(follow, signal);
      // What was answered before the index was there is answered again by it.
      void client.ready.then((answering) => {
        state.patch({ isExactOnly: answering === 'exact' });
        isStale = true;
        return ask();
      });
      choosing.reread();
      await ask();
    },
    search(query) {
      const { view } = state.get();
      // Whoever searches while extracting looks for entries.
      state.patch({ query, view: isTool(view) ? 'all' : view });
      restart();
    },
    show(view) {
      const now = state.get();
      if (view === now.view && (now.shelf === null || isTool(view))) return;
      state.patch({ view, shelf: null });
      if (!isTool(view)) restart();
    },
    filter(labels) {
      const { view } = state.get();
      state.patch({ labels, view: isTool(view) ? 'all' : view });
      restart();
    },
    narrow(shelf) {
      state.patch({ shelf, view: 'mine' });
      restart();
    },
    similar: (entry) => findSimilar(entry, client),
    need(from, to) {
      const { results } = state.get();
      if (!results) return;
      const last = Math.min(to, results.length);
      for (let at = from; at < last; at += 1) {
        if (results.rows.has(at)) continue;
        seen = { from: Math.floor(from / PAGE) * PAGE, to: Math.ceil(to / PAGE) * PAGE };
        void ask();
        return;
      }
    },
  };
}

/** Returns the rows near a place: those far from it are read again when they are reached. */
function around(rows: ReadonlyMap<number, EntryRow>, place: number): Array<[number, EntryRow]> {
  const all = [...rows];
  return all.length < MOST_KEPT ? all : all.filter(([at]) => Math.abs(at - place) < MOST_KEPT / 2);
}

function noCounts(before: ManagerState['results']) {
  return (
    before?.counts ?? { all: 0, mine: 0, office: 0, 'office-speeches': 0, 'official-formulas': 0 }
  );
}
