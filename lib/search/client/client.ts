import { isNewer } from '../revision';
import type { SearchOptions, SearchResult } from '../types';

/** What answers for good: an index, or exact match where this browser can't make one. */
export type SearchState = 'index' | 'exact';

/** The index that a page holds. */
export interface PageIndex {
  /** Resolves once answers get no better. */
  readonly ready: Promise<SearchState>;
  /**
   * Answers of this revision of the library or a later one; null where nothing can answer yet, after which the page is notified.
   * Throws where nothing ever will.
   */
  answer(query: string, options: SearchOptions, revision: number): SearchResult | null;
  /** Brings it to this revision of the library. */
  follow(revision: number): void;
}

/** Who asks: the list of the page, or what stands beside it and asks on its own. */
export type Asker = 'list' | 'counts' | 'ids' | 'alike' | 'similar' | 'picker';

/** Search as a page of the extension uses it. */
export interface SearchClient {
  /** Resolves once answers get no better: they come from an index, or by exact match for good. Until then they come by exact match. */
  readonly ready: Promise<SearchState>;
  /** The library has come to this revision: no later answer is of an earlier one. */
  follow(revision: number): void;
  /** As `query`, within the call; null where that can't be. */
  queryNow(query: string, options?: SearchOptions, asker?: Asker): SearchResult | null;
  /** Null when the same asker (default: the list) has made a newer query meanwhile, or the page closes. Rejects where the library can't be read at all. */
  query(query: string, options?: SearchOptions, asker?: Asker): Promise<SearchResult | null>;
}

/** Opens a page's index; `onChange` is called whenever it may answer what it could not answer before. */
export type OpenPageIndex = (onChange: () => void) => Promise<PageIndex>;

interface Question {
  query: string;
  options: SearchOptions;
  resolve: (result: SearchResult | null) => void;
  reject: (error: unknown) => void;
}

/** Opens search until the signal aborts. The newest query of an asker waits for an answer; those before it are answered null. */
export function createSearchClient(signal: AbortSignal, open: OpenPageIndex): SearchClient {
  let index: PageIndex | null = null;
  let revision = 0;
  const pending = new Map<Asker, Question>();
  const opening = open(answerPending);
  const ready = new Promise<SearchState>((resolve) => {
    void start(resolve).catch(failPending);
  });
  const end = () => pending.forEach(({ resolve }) => resolve(null));
  signal.addEventListener('abort', end, { once: true });

  return {
    ready,
    follow(latest) {
      if (isNewer(latest, revision)) revision = latest;
      index?.follow(revision);
    },
    queryNow(query, options = {}, asker = 'list') {
      const result = index && answerOrNull(index, query, options, revision);
      if (result) takePending(asker)?.resolve(null);
      return result;
    },
    query(query, options = {}, asker = 'list') {
      takePending(asker)?.resolve(null);
      if (signal.aborted) return Promise.resolve(null);
      return new Promise((resolve, reject) => {
        pending.set(asker, { query, options, resolve, reject });
        if (index) answerPending();
        else opening.catch(failPending);
      });
    },
  };

  async function start(onReady: (state: SearchState) => void): Promise<void> {
    index = await opening;
    index.follow(revision);
    answerPending();
    const state = await index.ready;
    if (state === 'index') performance.mark('index-attached');
    onReady(state);
  }

  function answerPending(): void {
    if (!index) return;
    for (const [asker, { query, options }] of pending) {
      try {
        const result = index.answer(query, options, revision);
        if (result) takePending(asker)?.resolve(result);
      } catch (error) {
        takePending(asker)?.reject(error);
      }
    }
  }

  function failPending(error: unknown): void {
    for (const asker of pending.keys()) takePending(asker)?.reject(error);
  }

  function takePending(asker: Asker): Question | undefined {
    const question = pending.get(asker);
    pending.delete(asker);
    return question;
  }
}

function answerOrNull(
  index: PageIndex,
  query: string,
  options: SearchOptions,
  revision: number,
): SearchResult | null {
  try {
    return index.answer(query, options, revision);
  } catch {
    // The error is for `query`, which rejects.
    return null;
  }
}
