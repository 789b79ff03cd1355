import type { SearchOptions, SearchResult } from '../types';
import { startWithFailover, type WorkerFailover, type WorkerStarters } from './worker-failover';
import type { WorkerReply } from './worker-protocol';

/** `isWhole`: from the index; else by exact match, of what has been read so far. */
export type SearchAnswer = SearchResult & { isWhole: boolean };

/** Search as a page of the extension uses it; the index lives elsewhere. */
export interface SearchClient {
  /** Resolves once questions are answered from the index. */
  readonly ready: Promise<void>;
  /** The library has come to this revision: no later answer is of an earlier one. */
  follow(revision: number): void;
  /** As `query`, within the call; null where that can't be. */
  queryNow(query: string, options?: SearchOptions): SearchAnswer | null;
  /** Null when a newer query has been asked meanwhile, or the client was closed. */
  query(query: string, options?: SearchOptions): Promise<SearchAnswer | null>;
}

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
 * null at once. So the worker never works through a backlog, and the newest wins without being able to interrupt it. A worker
 * that takes another's place is asked again; after the last one questions fail.
 */
export function createSearchClient(signal: AbortSignal, starters: WorkerStarters): SearchClient {
  let failover: WorkerFailover | null = null;
  let revision = 0;
  let turn = 0;
  let asked: Question | null = null;
  let next: Question | null = null;
  let resolveReady: (() => void) | undefined;
  const ready = new Promise<void>((resolve) => {
    resolveReady = resolve;
  });

  signal.addEventListener('abort', close, { once: true });
  if (!signal.aborted) {
    failover = startWithFailover(starters, {
      onReply: onReply,
      onNext() {
        next ??= asked;
        asked = null;
        askNext();
      },
      onEnd: failAll,
    });
    askNext();
  }

  return {
    ready,
    follow(latest) {
      revision = Math.max(revision, latest);
      failover?.current()?.post({ type: 'follow', revision });
    },
    queryNow(query, options = {}) {
      const result = failover?.current()?.answerNow?.(query, options, revision);
      if (!result) return null;
      dropOlder();
      return { ...result, isWhole: true };
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

  function onReply(reply: WorkerReply): void {
    if (reply.type === 'ready') {
      performance.mark('index-attached');
      resolveReady?.();
    }
    if (reply.type !== 'result') return;
    if (asked?.turn !== reply.turn) return;
    asked.answer({ ...reply.result, isWhole: reply.isWhole });
    asked = null;
    failover?.setPending(false);
    askNext();
  }

  function askNext(): void {
    if (failover && !failover.canAnswer()) failAll();
    const worker = failover?.current();
    if (!worker || asked || !next) return;
    asked = next;
    next = null;
    const { turn, query, options } = asked;
    failover?.setPending(true);
    worker.post({ type: 'query', turn, query, options, revision });
  }

  /** A newer question has been answered. */
  function dropOlder(): void {
    for (const question of [asked, next]) question?.answer(null);
    if (asked) failover?.setPending(false);
    asked = null;
    next = null;
  }

  function failAll(): void {
    for (const question of [asked, next]) question?.fail(new Error('no search is left'));
    asked = null;
    next = null;
  }

  function close(): void {
    failover?.close();
    dropOlder();
    resolveReady?.();
  }
}
