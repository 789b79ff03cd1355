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

/** Search as a page of the extension uses it. */
export interface SearchClient {
  /** Resolves once answers get no better: they come from an index, or by exact match for good. Until then they come by exact match. */
  readonly ready: Promise<SearchState>;
  /** The library has come to this revision: no later answer is of an earlier one. */
  follow(revision: number): void;
  /** As `query`, within the call; null where that can't be. */
  queryNow(query: string, options?: SearchOptions): SearchResult | null;
  /** Null when a newer query was made meanwhile, or the page closes. Rejects where the library can't be read at all. */
  query(query: string, options?: SearchOptions): Promise<SearchResult | null>;
}

/** Opens a page's index; `onChange` is called whenever it may answer what it could not answer before. */
export type OpenPageIndex = (onChange: () => void) => Promise<PageIndex>;

interface Question {
  query: string;
  options: SearchOptions;
  resolve: (result: SearchResult | null) => void;
  reject: (error: unknown) => void;
}

/** Opens search until the signal aborts. The newest query alone waits for an answer; those before it are answered null. */
export function createSearchClient(signal: AbortSignal, open: OpenPageIndex): SearchClient {
  let index: PageIndex | null = null;
  let revision = 0;
  let pending: Question | null = null;
  const opening = open(answerPending);
  const ready = new Promise<SearchState>((resolve) => {
    void start(resolve).catch(failPending);
  });
  signal.addEventListener('abort', supersede, { once: true });

  return {
    ready,
    follow(latest) {
      if (isNewer(latest, revision)) revision = latest;
      index?.follow(revision);
    },
    queryNow(query, options = {}) {
      const result = index && answerOrNull(index, query, options, revision);
      if (result) supersede();
      return result;
    },
    query(query, options = {}) {
      supersede();
      if (signal.aborted) return Promise.resolve(null);
      return new Promise((resolve, reject) => {
        pending = { query, options, resolve, reject };
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
    if (!pending || !index) return;
    try {
      const result = index.answer(pending.query, pending.options, revision);
      if (result) takePending()?.resolve(result);
    } catch (error) {
      failPending(error);
    }
  }

  function failPending(error: unknown): void {
    takePending()?.reject(error);
  }

  function supersede(): void {
    takePending()?.resolve(null);
  }

  function takePending(): Question | null {
    const question = pending;
    pending = null;
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
