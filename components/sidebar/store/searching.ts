import type {
  FirstPage,
  VersionedFirstPage,
  Library,
  LibraryChange,
  ShownEntry,
} from '@/lib/library';
import { FIRST_PAGE_SIZE } from '@/lib/library/entries/stored-first-page';
import type { SearchClient } from '@/lib/search/client/client';
import type { SearchFilter } from '@/lib/search/types';
import { createDeferred } from '../../shared/deferred';
import type { Observable } from '../../shared/observable';
import type { Labels } from '../../shared/facet-counts';
import { createShownResults } from './shown-results';
import type { Results, SidebarState, Tab } from './state';

/** Rows requested beyond them each time. */
const MORE = 120;

/** Keeps the results in step with what is typed, chosen and stored. */
export interface Searching {
  /** Resolves when the first rows are shown; the index follows. */
  load(library: Library): Promise<void>;
  change(change: LibraryChange): Promise<void>;
  /** Searches again from the top: the query, tab or labels are new. */
  restart(): Promise<void>;
  loadMore(): void;
  /** Resolves when the results belong to what is typed now. */
  settle(): Promise<void>;
  /** An entry among the results, or folded under one of them. */
  entry(id: string): ShownEntry | undefined;
}

/** Makes the searching side of the store; results go into `state`, the early entries at once. */
export function createSearching(
  state: Observable<SidebarState>,
  search: SearchClient,
  early: VersionedFirstPage | null = null,
): Searching {
  let limit = FIRST_PAGE_SIZE;
  const shown = createShownResults(state, early);
  const firstPages = readFirstPages(early);
  // Until the index is there, the library itself gives its first entries, and search answers by exact match.
  let isIndexed = false;
  const answerNewest = async (isLatest: () => boolean) => {
    const { query, tab, labels } = state.get();
    const filter = filterOf(tab, labels);
    if (!isIndexed && isFirstPage(query, filter, limit)) {
      const first = await firstPages.read();
      if (isLatest()) shown.showFirstPage(first);
      return;
    }
    const options = { limit, filter };
    // Whatever is answered within the call is drawn with what was typed.
    const answer = search.queryNow(query, options) ?? (await search.query(query, options));
    if (answer && isLatest()) shown.showAnswer(query, answer);
  };

  const { run, settle } = followLatest(answerNewest);

  const followIndex = async () => {
    const answering = await search.ready;
    isIndexed = true;
    state.patch({ isExactOnly: answering === 'exact' });
    await runAgain();
  };

  const runAgain = () => {
    shown.prepareBetterRows();
    return run();
  };

  return {
    async load(library) {
      search.follow(library.revision);
      firstPages.open(library);
      // What was typed meanwhile may be for the index alone to answer, so nothing here may wait for the rows before it.
      const firstRows = run();
      void followIndex();
      await firstRows;
    },
    async change({ revision, changed, isOnlyFavour }) {
      search.follow(revision);
      firstPages.outdate();
      // A row that was just used or pinned stays where the eye is; the next query puts it in its place.
      shown.refresh(changed);
      if (!isOnlyFavour) await runAgain();
    },
    async restart() {
      limit = FIRST_PAGE_SIZE;
      shown.startOver();
      await run();
    },
    loadMore() {
      if (!hasMore(state.get().results, limit)) return;
      limit += MORE;
      void run();
    },
    settle,
    entry: (id) => shown.entry(id),
  };
}

/** Whether these are the library's first entries, which it has without an index. */
function isFirstPage(query: string, filter: SearchFilter, limit: number): boolean {
  return query === '' && Object.keys(filter).length === 0 && limit === FIRST_PAGE_SIZE;
}

/** Whether there are rows beyond those shown, and these are not being read yet. */
function hasMore(results: Results | null, limit: number): boolean {
  return results !== null && results.rows.length < results.total && limit <= results.rows.length;
}

/** Returns what reads the library's first entries: those that were read early, as long as nothing has changed since. */
function readFirstPages(early: VersionedFirstPage | null) {
  let opened: Library | null = null;
  const opening = createDeferred<Library>();
  let isUnchanged = true;
  return {
    open(library: Library) {
      opened = library;
      opening.resolve(library);
    },
    outdate() {
      isUnchanged = false;
    },
    async read(): Promise<FirstPage> {
      const library = opened ?? (await opening.promise);
      const isCurrent = isUnchanged && early?.revision === library.revision;
      return isCurrent ? early : library.first(FIRST_PAGE_SIZE);
    },
  };
}

/** Returns what runs an act, and what waits until the latest run is over, whichever that is by then. */
function followLatest(act: (isLatest: () => boolean) => Promise<void>) {
  let latest: Promise<void> = Promise.resolve();
  let runs = 0;
  return {
    run: (): Promise<void> => {
      runs += 1;
      const mine = runs;
      latest = act(() => mine === runs);
      return latest;
    },
    settle: async (): Promise<void> => {
      let waited: Promise<void> | undefined;
      while (waited !== latest) {
        waited = latest;
        await waited;
      }
    },
  };
}

/** The filter that a tab and the chosen labels stand for. */
function filterOf(tab: Tab, labels: Labels): SearchFilter {
  return {
    ...filterOfTab(tab),
    ...Object.fromEntries(Object.entries(labels).filter(([, chosen]) => chosen.length > 0)),
  };
}

function filterOfTab(tab: Tab): SearchFilter {
  switch (tab) {
    case 'all':
      return {};
    case 'mine':
      return { mine: true };
    case 'office':
      return { pack: 'office' };
    case 'outline':
    case 'pattern':
    case 'phrase':
      return { kinds: [tab] };
  }
}
