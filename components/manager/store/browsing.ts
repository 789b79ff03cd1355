import { BUILT_IN_PACKS } from '@/lib/entry';
import { createObservable, type Observable } from '../../shared/observable';
import type { Library, LibraryChange, LibraryEntry, ShownEntry } from '@/lib/library';
import type { SearchClient } from '@/lib/search/client/client';
import type { SearchFilter, SearchResult } from '@/lib/search/types';
import type { Labels } from '../../shared/facet-counts';
import { findSimilar } from '../../shared/similar';
import { type EntryRow, INITIAL_STATE, isTool, type ManagerState, type View } from './state';

/** Rows asked for at once; more follow when the table is scrolled to its end. */
const PAGE = 200;

/** The library as a table: what is searched, which list is shown, which entry is looked at. */
export interface Browsing {
  readonly state: Observable<ManagerState>;
  /** Reads the library and follows its changes until the signal aborts. */
  load(library: Library, signal: AbortSignal): Promise<void>;
  search(query: string): void;
  show(view: View): void;
  /** Leaves only entries with these labels. */
  filter(labels: Labels): void;
  choose(id: string): void;
  /** Entries of the same function and theme in other words. */
  similar(entry: LibraryEntry): Promise<ShownEntry[]>;
  loadMore(): void;
}

/** Makes the browsing side of the manager. */
export function createBrowsing(client: SearchClient): Browsing {
  const state = createObservable<ManagerState>(INITIAL_STATE);
  let library: Library | null = null;
  let limit = PAGE;
  let asks = 0;

  const ask = async () => {
    if (!library) return;
    asks += 1;
    const asked = asks;
    const { query, view, labels } = state.get();
    const filter = { ...filterOf(view), ...labels };
    // A table to look after entries in has a row for each.
    const answer = await client.query(query, { limit, filter, groupSimilar: false });
    if (!answer) return;
    const entries = await library.entriesById(answer.hits.map(({ id }) => id));
    if (asked === asks) show(query, answer, entries);
  };

  const show = (
    query: string,
    { hits, total, facets }: SearchResult,
    entries: readonly LibraryEntry[],
  ) => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const rows = hits.flatMap((hit): EntryRow[] => {
      const entry = byId.get(hit.id);
      return entry ? [{ entry, hit }] : [];
    });
    const { currentId } = state.get();
    const isShown = rows.some(({ entry }) => entry.id === currentId);
    const { all, mine, office, packs } = facets;
    state.patch({
      results: { query, rows, total, counts: { all, mine, office, ...packs }, facets },
      currentId: isShown ? currentId : (rows[0]?.entry.id ?? null),
    });
  };

  const restart = () => {
    limit = PAGE;
    void ask();
  };

  const follow = ({ revision }: LibraryChange) => {
    client.follow(revision);
    state.patch({ revision });
    void ask();
  };

  return {
    state,
    async load(opened, signal) {
      library = opened;
      client.follow(opened.revision);
      state.patch({ mode: opened.mode, revision: opened.revision });
      opened.watchHealth((health) => state.patch({ health }), signal);
      opened.subscribe(follow, signal);
      // What was answered before the index was there is answered again by it.
      void client.ready.then((answering) => {
        state.patch({ isExactOnly: answering === 'exact' });
        return ask();
      });
      await ask();
    },
    search(query) {
      const { view } = state.get();
      // Whoever searches while extracting looks for entries.
      state.patch({ query, view: isTool(view) ? 'all' : view });
      restart();
    },
    show(view) {
      if (view === state.get().view) return;
      state.patch({ view });
      if (!isTool(view)) restart();
    },
    filter(labels) {
      const { view } = state.get();
      state.patch({ labels, view: isTool(view) ? 'all' : view });
      restart();
    },
    similar: (entry) => findSimilar(entry, client),
    choose: (id) => state.patch({ currentId: id }),
    loadMore() {
      const { results } = state.get();
      if (!results || results.rows.length >= results.total || limit > results.rows.length) return;
      limit += PAGE * 2;
      void ask();
    },
  };
}

function filterOf(view: View): SearchFilter {
  if (view === 'mine') return { mine: true };
  if (view === 'office') return { pack: 'office' };
  const pack = BUILT_IN_PACKS.find((id) => id === view);
  return pack ? { pack } : {};
}
