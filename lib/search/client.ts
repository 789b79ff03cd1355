import type { SearchDoc, SearchIndex, SearchOptions, SearchResult } from './types';
import type { WorkerReply, WorkerRequest } from './worker-protocol';

/** Search as a page of the extension uses it; the index lives in a worker of its own. */
export interface SearchClient {
  /** Replaces everything that is searched; resolved once queries are answered from it. */
  load(docs: readonly SearchDoc[]): Promise<void>;
  /** Documents that are new or changed, and the ids of those that are gone. */
  change(changed: readonly SearchDoc[], removed: readonly string[]): void;
  /** Null when a newer query has been asked meanwhile, or the client was closed. Before the first load, the answer waits for it. */
  query(query: string, options?: SearchOptions): Promise<SearchResult | null>;
}

/** As much of a `Worker` as the client needs. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** A worker that owes an answer and gives no sign of life for so long (ms) is taken for dead. */
const SILENCE = 10_000;

interface Question {
  turn: number;
  query: string;
  options: SearchOptions;
  answer: (result: SearchResult | null) => void;
  fail: (fault: unknown) => void;
}

/**
 * Opens a search of its own until the signal aborts.
 *
 * One question at a time is with the worker; of those asked meanwhile only the newest is kept, and the
 * others are answered null at once. So the worker never works through a backlog, and the newest wins
 * without being able to interrupt it. The page keeps the documents: when the worker can't start, dies
 * or falls silent, a second one is given them; when that fails as well, the page searches by itself.
 */
export function createSearchClient(
  signal?: AbortSignal,
  startWorker: () => SearchWorker = startBundledWorker,
): SearchClient {
  let docs = new Map<string, SearchDoc>();
  let worker: SearchWorker | null = null;
  let pageIndex: Promise<SearchIndex> | null = null;
  let failures = 0;
  let started = false;
  let owedLoads = 0;
  let loadWaiters: Array<() => void> = [];
  let turn = 0;
  let asked: Question | null = null;
  let next: Question | null = null;
  let watch: ReturnType<typeof setTimeout> | undefined;

  signal?.addEventListener('abort', close, { once: true });

  return {
    load(newDocs) {
      if (signal?.aborted) return Promise.resolve();
      docs = new Map(newDocs.map((doc) => [doc.id, doc]));
      started = true;
      const loaded = new Promise<void>((resolve) => loadWaiters.push(resolve));
      if (pageIndex) searchInPage();
      else if (worker) send(worker, { type: 'load', docs: newDocs });
      else start();
      return loaded;
    },

    change(changed, removed) {
      for (const id of removed) docs.delete(id);
      for (const doc of changed) docs.set(doc.id, doc);
      if (worker) send(worker, { type: 'change', changed, removed });
      pageIndex = pageIndex?.then((index) => applyChange(index, changed, removed)) ?? null;
    },

    query(query, options = {}) {
      if (signal?.aborted) return Promise.resolve(null);
      asked?.answer(null);
      next?.answer(null);
      turn += 1;
      return new Promise((answer, fail) => {
        next = { turn, query, options, answer, fail };
        askNext();
      });
    },
  };

  function start(): void {
    owedLoads = 0;
    let fresh: SearchWorker;
    try {
      fresh = startWorker();
    } catch {
      giveUpOn(null);
      return;
    }
    worker = fresh;
    fresh.addEventListener('message', (event) => {
      if (worker === fresh) hear(event.data as WorkerReply);
    });
    for (const sign of ['error', 'messageerror'] as const) {
      fresh.addEventListener(sign, () => {
        if (worker === fresh) giveUpOn(fresh);
      });
    }
    send(fresh, { type: 'load', docs: [...docs.values()] });
  }

  function send(to: SearchWorker, request: WorkerRequest): void {
    if (request.type === 'load') owedLoads += 1;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    to.postMessage(request);
    watchFor(to);
  }

  function hear(reply: WorkerReply): void {
    if (reply.type === 'loaded') {
      owedLoads -= 1;
      if (owedLoads === 0) settleLoads();
    }
    if (reply.type === 'result') {
      failures = 0;
      if (asked?.turn === reply.turn) asked.answer(reply.result);
      asked = null;
    }
    if (worker) watchFor(worker);
    askNext();
  }

  function askNext(): void {
    if (pageIndex) {
      askPage(pageIndex);
      return;
    }
    if (!worker || owedLoads > 0 || asked || !next) return;
    asked = next;
    next = null;
    const { turn, query, options } = asked;
    send(worker, { type: 'query', turn, query, options });
  }

  function watchFor(watched: SearchWorker): void {
    clearTimeout(watch);
    if (owedLoads > 0 || asked) watch = setTimeout(() => giveUpOn(watched), SILENCE);
  }

  function giveUpOn(dead: SearchWorker | null): void {
    clearTimeout(watch);
    dead?.terminate();
    worker = null;
    next ??= asked;
    asked = null;
    failures += 1;
    if (failures > 1) searchInPage();
    else if (started) start();
  }

  function searchInPage(): void {
    const wanted = [...docs.values()];
    // Loaded only here: a page whose worker runs carries no index.
    pageIndex = import('./create-index').then(({ createIndex }) => createIndex(wanted));
    void pageIndex.then(settleLoads);
    askNext();
  }

  function askPage(index: Promise<SearchIndex>): void {
    const question = next;
    if (!question) return;
    asked = question;
    next = null;
    void answerFrom(index, question);
  }

  async function answerFrom(index: Promise<SearchIndex>, question: Question): Promise<void> {
    try {
      const ready = await index;
      if (question.turn === turn) question.answer(ready.query(question.query, question.options));
    } catch (fault) {
      question.fail(fault);
    }
  }

  function settleLoads(): void {
    for (const settle of loadWaiters) settle();
    loadWaiters = [];
  }

  function close(): void {
    clearTimeout(watch);
    worker?.terminate();
    worker = null;
    pageIndex = null;
    asked?.answer(null);
    next?.answer(null);
    asked = null;
    next = null;
    settleLoads();
  }
}

function startBundledWorker(): SearchWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

function applyChange(
  index: SearchIndex,
  changed: readonly SearchDoc[],
  removed: readonly string[],
): SearchIndex {
  for (const id of removed) index.remove(id);
  for (const doc of changed) index.update(doc);
  return index;
}
