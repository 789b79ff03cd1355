import type { FirstPage, LibraryEntry, ShownEntry } from '@/lib/library';
import { shownDoc, shownEntry } from '@/lib/library/search/shown-entry';
import type { Facets, SearchResult } from '@/lib/search/types';
import type { Observable } from '../../shared/observable';
import type { Results, Row, SidebarState } from './state';

/** The pause in typing, in ms, after which the user is taken to be reading. */
const PAUSE = 150;

type Counts = { facets?: Facets | null };

/** The results as they are shown: which row is current, when counts follow, and the entries behind the rows. */
export interface ShownResults {
  showFirstPage(page: FirstPage): void;
  showAnswer(query: string, answer: SearchResult): void;
  /** The next results choose the first row: the query, tab or labels are new. */
  startOver(): void;
  /** There may be a better first row; where the user has gone on to another one, or opened it, that one stays chosen. */
  prepareBetterRows(): void;
  /** Redraws the rows of changed entries in place. */
  refresh(changed: readonly LibraryEntry[]): void;
  /** An entry among the results, or grouped under one of them. */
  entry(id: string): ShownEntry | undefined;
}

/** Makes the showing of results in `state`, the early entries at once. */
export function createShownResults(
  state: Observable<SidebarState>,
  early: FirstPage | null,
): ShownResults {
  let found = new Map<string, ShownEntry>();
  // A new query, tab or label chooses the first row, even if another question takes its place meanwhile.
  let startsOver = true;
  let counting: ReturnType<typeof setTimeout> | undefined;

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
  const counted = ({ query, facets }: Results, before: Results | null): Counts => {
    clearTimeout(counting);
    if (query === before?.query || before === null) return { facets };
    counting = setTimeout(
      () => state.patch({ facets: state.get().results?.facets ?? null }),
      PAUSE,
    );
    return {};
  };

  const showFirstPage = ({ entries, total, facets }: FirstPage) => {
    found = new Map(entries.map((entry) => [entry.id, shownEntry(entry)]));
    show({ query: '', rows: [...found.values()].map(unmarkedRow), total, facets });
  };

  if (early) showFirstPage(early);

  return {
    showFirstPage,
    showAnswer(query, answer) {
      const { total, facets } = answer;
      found = entriesOf(answer);
      show({ query, rows: rowsOf(answer, found), total, facets });
    },
    startOver() {
      startsOver = true;
    },
    prepareBetterRows() {
      const { results, currentId, panel } = state.get();
      startsOver ||= panel === null && currentId === (results?.rows[0]?.entry.id ?? null);
    },
    refresh(changed) {
      const { results } = state.get();
      const fresh = new Map(changed.map((entry) => [entry.id, shownEntry(entry)]));
      for (const [id, entry] of fresh) if (found.has(id)) found.set(id, entry);
      if (results) state.patch({ results: withFresh(results, fresh) });
    },
    entry: (id) => found.get(id),
  };
}

/** The results with the rows of these entries rebuilt; the same object where none of them is shown. */
function withFresh(results: Results, fresh: ReadonlyMap<string, ShownEntry>): Results {
  if (!results.rows.some((row) => fresh.has(row.entry.id))) return results;
  const rows = results.rows.map((row) => {
    const entry = fresh.get(row.entry.id);
    return entry ? { ...row, entry } : row;
  });
  return { ...results, rows };
}

/** The entries of an answer, those folded under others too, by their ids. */
function entriesOf({ docs }: SearchResult): Map<string, ShownEntry> {
  return new Map(docs.map((doc) => [doc.id, shownDoc(doc)]));
}

/** The rows of an answer. */
function rowsOf(answer: SearchResult, entries: ReadonlyMap<string, ShownEntry>): Row[] {
  return answer.hits.flatMap((hit): Row[] => {
    const entry = entries.get(hit.id);
    return entry ? [{ entry, hit }] : [];
  });
}

function unmarkedRow(entry: ShownEntry): Row {
  return { entry, hit: { id: entry.id, score: 0, ranges: [], titleRanges: [] } };
}
