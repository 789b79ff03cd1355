import { createObservable, type Observable } from '../../shared/observable';
import type { Library, LibraryChange, LibraryEntry, ShownEntry } from '@/lib/library';
import type { SearchClient } from '@/lib/search/client/client';
import type { Labels } from '../../shared/facet-counts';
import { findSimilar } from '../../shared/similar';
import { type Choosing, createChoosing } from './choosing';
import { earlyResults, type EarlyPage } from './early-results';
import { INITIAL_STATE, isTool, type ManagerState, type Shelf, type View } from './state';
import { createTableRows } from './table-rows';

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
  const choosing = createChoosing(state, client, () => library);
  const rows = createTableRows(state, client, () => choosing.settle());
  const restart = () => {
    choosing.forget();
    rows.restart();
  };

  const follow = ({ revision }: LibraryChange) => {
    client.follow(revision);
    state.patch({ revision });
    void rows.reread();
    choosing.reread();
  };

  return {
    ...choosing,
    state,
    showEarly(page) {
      if (state.get().results) return;
      state.patch({ results: earlyResults(page) });
      rows.outdate();
      choosing.settle();
    },
    async load(opened, signal) {
      library = opened;
      client.follow(opened.revision);
      state.patch({ mode: opened.mode, revision: opened.revision });
      opened.watchHealth((health) => state.patch({ health }), { signal, countAfter: client.ready });
      opened.subscribe(follow, signal);
      // What was answered before the index was there is answered again by it.
      void client.ready.then((answering) => {
        state.patch({ isExactOnly: answering === 'exact' });
        return rows.reread();
      });
      choosing.reread();
      await rows.read();
    },
    search(query) {
      // A search while extracting is for entries.
      state.patch({ query, view: listOf(state.get().view) });
      restart();
    },
    show(view) {
      const now = state.get();
      if (view === now.view && (now.shelf === null || isTool(view))) return;
      state.patch({ view, shelf: null });
      if (!isTool(view)) restart();
    },
    filter(labels) {
      state.patch({ labels, view: listOf(state.get().view) });
      restart();
    },
    narrow(shelf) {
      state.patch({ shelf, view: 'mine' });
      restart();
    },
    similar: (entry) => findSimilar(entry, client),
    need: (from, to) => rows.need(from, to),
  };
}

/** The list that a search shows: the one that is open, or all entries in place of a tool. */
function listOf(view: View): View {
  return isTool(view) ? 'all' : view;
}
