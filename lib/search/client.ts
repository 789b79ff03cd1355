import type { SearchOptions, SearchResult } from './types';
import type { WorkerReply, WorkerRequest } from './worker-protocol';

/** `isWhole`: from the index; else by exact match, of what has been read so far. */
export type SearchAnswer = SearchResult & { isWhole: boolean };

/** Search as a page of the extension uses it; the index lives elsewhere. */
export interface SearchClient {
  /** Resolves once questions are answered from the index. */
  readonly ready: Promise<void>;
  /** The library has come to this revision: no later answer is of an earlier one. */
  follow(revision: number): void;
  /** Null when a newer query has been asked meanwhile, or the client was closed. */
  query(query: string, options?: SearchOptions): Promise<SearchAnswer | null>;
}

/** Where the index lives: a worker, or whatever answers as one. */
export interface SearchWorker {
  post(request: WorkerRequest): void;
  /** Ends it, or this page's part in it. */
  leave(): void;
}

/**
 * Starts a worker; `onFault` is called when it is known to be dead. One that follows another must not trust what is stored:
 * the other may have died of it.
 */
export type StartWorker = (
  onReply: (reply: WorkerReply) => void,
  onFault: () => void,
  trustsStored: boolean,
) => SearchWorker;

/** A worker that owes an answer and gives no sign of life for so long (ms) is taken for dead. */
const SILENCE = 10_000;

interface Question {
  turn: number;
  query: string;
  options: SearchOptions;
  answer: (result: SearchAnswer | null) => void;
  fail: (fault: Error) => void;
}

/**
 * Opens search until the signal aborts.
 *
 * One question at a time is with the worker; of those asked meanwhile only the newest is kept, and the others are answered
 * null at once. So the worker never works through a backlog, and the newest wins without being able to interrupt it. A
 * worker that can't start, dies or falls silent is followed by the next in the list, which is asked again; after the last
 * one questions fail.
 */
export function createSearchClient(
  signal: AbortSignal,
  starters: readonly StartWorker[],
): SearchClient {
  const waiting = [...starters];
  let worker: SearchWorker | null = null;
  let isReady = false;
  let hasFailed = false;
  let revision = 0;
  let turn = 0;
  let asked: Question | null = null;
  let next: Question | null = null;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let beReady: (() => void) | undefined;
  const ready = new Promise<void>((resolve) => {
    beReady = resolve;
  });

  signal.addEventListener('abort', close, { once: true });
  if (!signal.aborted) startNext();

  return {
    ready,
    follow(latest) {
      revision = Math.max(revision, latest);
      worker?.post({ type: 'follow', revision });
    },
    query(query, options = {}) {
      if (signal.aborted) return Promise.resolve(null);
      asked?.answer(null);
      next?.answer(null);
      turn += 1;
      return new Promise((answer, fail) => {
        next = { turn, query, options, answer, fail };
        askNext();
      });
    },
  };

  function startNext(): void {
    isReady = false;
    for (let start = waiting.shift(); start; start = waiting.shift()) {
      try {
        worker = listenTo(start);
        watchOver(worker);
        askNext();
        return;
      } catch {
        // A browser without such workers; the next of the list is of another sort.
      }
    }
    next?.fail(new Error('no search is left'));
    next = null;
  }

  function listenTo(start: StartWorker): SearchWorker {
    // What a worker that was given up still says is of no interest.
    const isCurrent = () => worker === started;
    const started: SearchWorker = start(
      (reply) => {
        if (isCurrent()) hear(reply);
      },
      () => {
        if (isCurrent()) giveUp();
      },
      !hasFailed,
    );
    return started;
  }

  function hear(reply: WorkerReply): void {
    switch (reply.type) {
      case 'working':
        break;
      case 'ready':
        isReady = true;
        performance.mark('index-attached');
        beReady?.();
        break;
      case 'failed':
        giveUp();
        return;
      case 'result':
        if (asked?.turn === reply.turn) {
          asked.answer({ ...reply.result, isWhole: reply.isWhole });
        }
        asked = null;
        break;
    }
    if (worker) watchOver(worker);
    askNext();
  }

  function askNext(): void {
    if (!worker) {
      if (waiting.length === 0) {
        next?.fail(new Error('no search is left'));
        next = null;
      }
      return;
    }
    if (asked || !next) return;
    asked = next;
    next = null;
    const { turn, query, options } = asked;
    worker.post({ type: 'query', turn, query, options, revision });
    watchOver(worker);
  }

  function watchOver(watched: SearchWorker): void {
    clearTimeout(watch);
    if (asked || !isReady) {
      watch = setTimeout(() => {
        if (worker === watched) giveUp();
      }, SILENCE);
    }
  }

  function giveUp(): void {
    clearTimeout(watch);
    hasFailed = true;
    worker?.leave();
    worker = null;
    next ??= asked;
    asked = null;
    startNext();
  }

  function close(): void {
    clearTimeout(watch);
    worker?.leave();
    worker = null;
    asked?.answer(null);
    next?.answer(null);
    asked = null;
    next = null;
    beReady?.();
  }
}
