import type {
  VersionedFirstPage,
  FirstPage,
  Library,
  LibraryChange,
  LibraryEntry,
  ShownEntry,
} from '@/lib/library';
import { shownDoc, shownEntry } from '@/lib/library/search/shown-entry';
import { FIRST_PAGE_SIZE } from '@/lib/library/entries/stored-first-page';
import type { SearchClient } from '@/lib/search/client/client';
import type { Facets, SearchFilter, SearchResult } from '@/lib/search/types';
import type { Observable } from '../../shared/observable';
import type { Labels } from '../../shared/facet-counts';
import type { Results, Row, SidebarState, Tab } from './state';

/** Rows asked for beyond them each time. */
const MORE = 120;

/** The pause in typing, in ms, after which the user is taken to be reading. */
const PAUSE = 150;

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
  let found = new Map<string, ShownEntry>();
  let latest: Promise<void> = Promise.resolve();
  let asks = 0;
  // What was read early is the library's first answer, unless something has changed since.
  let isUnchanged = true;

  let opened: Library | null = null;
  let open: ((library: Library) => void) | undefined;
  const opening = new Promise<Library>((resolve) => {
    open = resolve;
  });
  // Until the index is there, the library itself tells its first entries, and search answers by exact match.
  let isIndexed = false;
  // A new query, tab or label chooses the first row, even if another question takes its place meanwhile.
  let startsOver = true;
  let counting: ReturnType<typeof setTimeout> | undefined;

  const run = (): Promise<void> => {
    latest = ask();
    return latest;
  };

  const ask = async () => {
    asks += 1;
    const asked = asks;
    const { query, tab, labels } = state.get();
    const filter = filterOf(tab, labels);
    const isEmpty = query === '' && Object.keys(filter).length === 0;
    if (!isIndexed && isEmpty && limit === FIRST_PAGE_SIZE) {
      const library = opened ?? (await opening);
      const isCurrent = isUnchanged && early?.revision === library.revision;
      const first = isCurrent ? early : await library.first(limit);
      if (asked === asks) showFirstPage(first);
      return;
    }
    const options = { limit, filter };
    // Whatever is answered within the call is drawn with what was typed.
    const answer = search.queryNow(query, options) ?? (await search.query(query, options));
    if (!answer || asked !== asks) return;
    const { total, facets } = answer;
    found = entriesOf(answer);
    show({ query, rows: rowsOf(answer, found), total, facets });
  };

  const followIndex = async () => {
    const answering = await search.ready;
    isIndexed = true;
    state.patch({ isExactOnly: answering === 'exact' });
    await runAgain();
  };

  /** There may be a better first row now; where the user has gone on to another one, or opened it, that one stays chosen. */
  const runAgain = () => {
    const { results, currentId, panel } = state.get();
    startsOver ||= panel === null && currentId === (results?.rows[0]?.entry.id ?? null);
    return run();
  };

  const showFirstPage = ({ entries, total, facets }: FirstPage) => {
    found = new Map(entries.map((entry) => [entry.id, shownEntry(entry)]));
    show({ query: '', rows: [...found.values()].map(unmarkedRow), total, facets });
  };

  const show = (results: Results) => {
    const { rows } = results;
    const before = state.get();
    const isCurrentShown = rows.some((row) => row.entry.id === before.currentId);
    const currentId =
      isCurrentShown && !startsOver ? before.currentId : (rows[0]?.entry.id ?? null);
    startsOver = false;
    state.patch({
      ...counted(results, before.results),
      results,
      currentId,
      panel: before.panel?.id === currentId ? before.panel : null,
    });
  };

  /** The counts of what is being typed would be drawn at every key, between the letters, and be read by nobody. */
  const counted = (
    { query, facets }: Results,
    before: Results | null,
  ): { facets?: Facets | null } => {
    clearTimeout(counting);
    if (query === before?.query || before === null) return { facets };
    counting = setTimeout(
      () => state.patch({ facets: state.get().results?.facets ?? null }),
      PAUSE,
    );
    return {};
  };

  const refreshRows = (changed: readonly LibraryEntry[]) => {
    const { results } = state.get();
    const fresh = new Map(changed.map((entry) => [entry.id, shownEntry(entry)]));
    for (const [id, entry] of fresh) if (found.has(id)) found.set(id, entry);
    if (!results?.rows.some((row) => fresh.has(row.entry.id))) return;
    const rows = results.rows.map((row) => {
      const entry = fresh.get(row.entry.id);
      return entry ? { ...row, entry } : row;
    });
    state.patch({ results: { ...results, rows } });
  };

  if (early) showFirstPage(early);

  return {
    async load(library) {
      search.follow(library.revision);
      opened = library;
      open?.(library);
      // What was typed meanwhile may be for the index alone to answer, so nothing here may wait for the rows before it.
      const shown = run();
      void followIndex();
      await shown;
    },
    async change({ revision, changed, isOnlyFavour }) {
      search.follow(revision);
      isUnchanged = false;
      // A row that was just used or pinned stays where the eye is; the next query puts it in its place.
      refreshRows(changed);
      if (!isOnlyFavour) await runAgain();
    },
    async restart() {
      limit = FIRST_PAGE_SIZE;
      startsOver = true;
      await run();
    },
    loadMore() {
      const { results } = state.get();
      if (!results || results.rows.length >= results.total || limit > results.rows.length) return;
      limit += MORE;
      void run();
    },
    async settle() {
      let waited: Promise<void> | undefined;
      while (waited !== latest) {
        waited = latest;
        await waited;
      }
    },
    entry: (id) => found.get(id),
  };
}

/** The entries of an answer, those folded under others too, by their ids. */
function entriesOf({ docs }: SearchResult): Map<string, ShownEntry> {
  return new Map(docs.map((doc) => [doc.id, shownDoc(doc)]));
}

/** The rows of an answer. */
function rowsOf(answer: SearchResult, entries = entriesOf(answer)): Row[] {
  return answer.hits.flatMap((hit): Row[] => {
    const entry = entries.get(hit.id);
    return entry ? [{ entry, hit }] : [];
  });
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

function unmarkedRow(entry: ShownEntry): Row {
  return { entry, hit: { id: entry.id, score: 0, ranges: [], titleRanges: [] } };
}
