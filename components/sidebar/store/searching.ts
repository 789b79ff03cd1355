import type { LibraryChange, LibraryEntry } from '@/lib/library';
import { toSearchDoc } from '@/lib/library';
import type { SearchClient } from '@/lib/search/client';
import type { SearchFilter } from '@/lib/search/types';
import { exactResults } from './exact-results';
import { firstResults } from './first-results';
import type { Observable } from '../../shared/observable';
import type { Labels } from '../../shared/facet-counts';
import type { Results, Row, SidebarState, Tab } from './state';

/** Rows asked for at once; more follow when the list is scrolled to its end. */
const PAGE = 50;

/** Keeps the results in step with what is typed, chosen and stored. */
export interface Searching {
  /** Resolves when the first rows are shown; the index follows, and the page answers by exact match meanwhile. */
  load(entries: readonly LibraryEntry[]): Promise<void>;
  change(change: LibraryChange): Promise<void>;
  /** Searches again from the top: the query, tab or labels are new. */
  restart(): Promise<void>;
  loadMore(): void;
  /** Resolves when the results belong to what is typed now. */
  settle(): Promise<void>;
  entry(id: string): LibraryEntry | undefined;
}

/** Makes the searching side of the store; results go into `state`. */
export function createSearching(state: Observable<SidebarState>, search: SearchClient): Searching {
  const entries = new Map<string, LibraryEntry>();
  let limit = PAGE;
  let latest: Promise<void> = Promise.resolve();

  let open: (() => void) | undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  // Until the index is loaded, the page answers by itself what it can.
  let isIndexed = false;
  let index: (() => void) | undefined;
  const indexed = new Promise<void>((resolve) => {
    index = resolve;
  });
  // A new query, tab or label chooses the first row, even if another question takes its place meanwhile.
  let startsOver = true;

  const run = (): Promise<void> => {
    latest = ask();
    return latest;
  };

  const ask = async () => {
    await opened;
    const { query, tab, labels } = state.get();
    const filter = filterOf(tab, labels);
    if (!isIndexed) {
      const answer = answerAlone(query, filter);
      // Pinyin and scattered characters are the index's alone: that nothing was found is for it to say.
      if (query === '' || answer.rows.length > 0) {
        show(answer);
        return;
      }
      await indexed;
    }
    await askIndex();
  };

  const askIndex = async () => {
    const { query, tab, labels } = state.get();
    const result = await search.query(query, { limit, filter: filterOf(tab, labels) });
    if (!result) return;
    const rows = result.hits.flatMap((hit): Row[] => {
      const entry = entries.get(hit.id);
      return entry ? [{ entry, hit }] : [];
    });
    show({ query, rows, total: result.total, facets: result.facets });
  };

  const attachIndex = async () => {
    // The first rows are painted before the documents are made for the worker.
    await new Promise((painted) => setTimeout(painted));
    await search.load([...entries.values()].map(toSearchDoc));
    isIndexed = true;
    index?.();
    // The index knows a better first row; where the user has gone on to another one, that one stays chosen.
    const { results, currentId } = state.get();
    startsOver ||= currentId === (results?.rows[0]?.entry.id ?? null);
    await run();
  };

  const answerAlone = (query: string, filter: SearchFilter): Results =>
    query === '' && Object.keys(filter).length === 0
      ? firstResults([...entries.values()], limit, Date.now())
      : exactResults(entries.values(), query, filter, limit);

  const show = (results: Results) => {
    const { rows } = results;
    const before = state.get();
    const isCurrentShown = rows.some((row) => row.entry.id === before.currentId);
    const currentId =
      isCurrentShown && !startsOver ? before.currentId : (rows[0]?.entry.id ?? null);
    startsOver = false;
    state.patch({
      results,
      currentId,
      panel: before.panel?.id === currentId ? before.panel : null,
    });
  };

  const refreshRows = () => {
    const { results } = state.get();
    if (!results) return;
    const rows = results.rows.map((row) => ({
      ...row,
      entry: entries.get(row.entry.id) ?? row.entry,
    }));
    state.patch({ results: { ...results, rows } });
  };

  return {
    async load(loaded) {
      loaded.forEach((entry) => entries.set(entry.id, entry));
      open?.();
      // What was typed meanwhile may be for the index alone to answer, so nothing here may wait for the rows before it.
      const shown = run();
      void attachIndex();
      await shown;
    },
    async change({ changed, removed }) {
      const isOnlyMarks =
        removed.length === 0 &&
        changed.every((entry) => hasSameContent(entries.get(entry.id), entry));
      changed.forEach((entry) => entries.set(entry.id, entry));
      removed.forEach((id) => entries.delete(id));
      // A row that was just used or pinned stays where the eye is; the next query puts it in its place.
      refreshRows();
      search.change(changed.map(toSearchDoc), removed);
      if (!isOnlyMarks) await run();
    },
    async restart() {
      limit = PAGE;
      startsOver = true;
      await run();
    },
    loadMore() {
      const { results } = state.get();
      if (!results || results.rows.length >= results.total || limit > results.rows.length) return;
      limit += PAGE * 4;
      void run();
    },
    async settle() {
      let waited: Promise<void> | undefined;
      while (waited !== latest) {
        waited = latest;
        await waited;
      }
    },
    entry: (id) => entries.get(id),
  };
}

/** The filter that a tab and the chosen labels stand for. */
export function filterOf(tab: Tab, labels: Labels): SearchFilter {
  return {
    ...(tab === 'mine' ? { mine: true } : tab === 'all' ? {} : { kinds: [tab] }),
    ...(labels.functions.length > 0 ? { functions: labels.functions } : {}),
    ...(labels.themes.length > 0 ? { themes: labels.themes } : {}),
    ...(labels.forms.length > 0 ? { forms: labels.forms } : {}),
  };
}

/** True when two states of an entry differ at most in marks and usage. */
function hasSameContent(before: LibraryEntry | undefined, after: LibraryEntry): boolean {
  return before !== undefined && contentOf(before) === contentOf(after);
}

function contentOf(entry: LibraryEntry): string {
  const body = entry.kind === 'phrase' ? entry.text : entry.body;
  const { kind, title, themes, forms, tags, origin } = entry;
  return JSON.stringify([kind, body, title, entry.function, themes, forms, tags, origin]);
}
