import type { SearchOptions, SearchResult } from '../types';
import type { WorkerReply, WorkerRequest } from './worker-protocol';

/** Where the index lives: a worker, or whatever answers as one. */
export interface SearchWorker {
  post(request: WorkerRequest): void;
  /** What lives in the page itself can answer at once; null where it must read the library first, or can't go on. */
  answerNow?(query: string, options: SearchOptions, revision: number): SearchResult | null;
  /** Ends it, or this page's part in it. */
  leave(): void;
}

/**
 * Starts a worker; `onFault` is called when it is known to be dead. A worker that replaces another is started without the
 * snapshot, which may be what killed the other.
 */
export type StartWorker = (
  onReply: (reply: WorkerReply) => void,
  onFault: () => void,
  useSnapshot: boolean,
) => SearchWorker;

/** What can answer a page, and in which order. */
export interface WorkerStarters {
  /**
   * A copy of the page's own of what the workers have stored. It is tried first, and again whenever a worker has stored something,
   * and takes the worker's place as soon as it is ready.
   */
  copy?: StartWorker;
  /** The next is started when one can't start, dies, can't go on or falls silent. */
  workers: readonly StartWorker[];
}

/** The worker that answers a page, and its failover. */
export interface WorkerFailover {
  /** The worker in charge; null before the first is started and after the last has failed. */
  current(): SearchWorker | null;
  /** Says whether a worker answers or is being started. */
  canAnswer(): boolean;
  /** Sets whether an answer is pending, which starts the watchdog. */
  setPending(isPending: boolean): void;
  close(): void;
}

interface FailoverListener {
  onReply(reply: WorkerReply): void;
  /** Another worker is in charge; pending queries must be sent again. */
  onNext(): void;
  /** The last worker has failed. */
  onEnd(): void;
}

interface Running {
  start: StartWorker;
  worker: SearchWorker;
  isReady: boolean;
}

/** The time without a message (ms) after which a worker with an answer or its index pending counts as dead. */
const WATCHDOG_TIMEOUT = 10_000;

/** Starts the workers in order; fails over to the next when one errors or stops answering. */
export function startWithFailover(
  { copy, workers }: WorkerStarters,
  listener: FailoverListener,
): WorkerFailover {
  const waiting = [...workers];
  let current: Running | null = null;
  let candidate: Running | null = null;
  let hasFailed = false;
  let isPending = false;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  /** Null in a browser without such workers. */
  function run(start: StartWorker): Running | null {
    try {
      const running: Running = {
        start,
        isReady: false,
        worker: start(
          (reply) => onReply(running, reply),
          () => end(running),
          !hasFailed,
        ),
      };
      return running;
    } catch {
      return null;
    }
  }

  function startNext(): void {
    while (!current && waiting.length > 0) {
      const start = waiting.shift();
      current = start ? run(start) : null;
    }
    restartWatchdog();
    if (current) listener.onNext();
    else listener.onEnd();
  }

  /** What killed a worker may be what is stored. */
  function tryCopy(): void {
    if (!copy || hasFailed || candidate || current?.start === copy) return;
    candidate = run(copy);
    if (!current) restartWatchdog();
  }

  function onReply(running: Running, reply: WorkerReply): void {
    if (reply.type === 'failed') {
      end(running);
      return;
    }
    if (reply.type === 'ready') running.isReady = true;
    if (running === candidate && running.isReady) takeOver(running);
    if (running === (current ?? candidate)) restartWatchdog();
    // What a worker that was given up still says is of no interest.
    if (running !== current) return;
    listener.onReply(reply);
    if (reply.type === 'stored') tryCopy();
  }

  function takeOver(running: Running): void {
    if (current) {
      current.worker.leave();
      waiting.unshift(current.start);
    }
    current = running;
    candidate = null;
    listener.onNext();
  }

  function end(running: Running): void {
    if (running === candidate) candidate = null;
    else if (running === current) current = null;
    else return;
    if (running.start !== copy) hasFailed = true;
    running.worker.leave();
    if (!current) startNext();
  }

  function restartWatchdog(): void {
    clearTimeout(watchdog);
    const watched = current ?? candidate;
    if (watched && (isPending || !watched.isReady))
      watchdog = setTimeout(() => end(watched), WATCHDOG_TIMEOUT);
  }

  tryCopy();
  if (!candidate) startNext();

  return {
    current: () => current?.worker ?? null,
    canAnswer: () => current !== null || candidate !== null,
    setPending(pending) {
      isPending = pending;
      restartWatchdog();
    },
    close() {
      clearTimeout(watchdog);
      for (const running of [current, candidate]) running?.worker.leave();
      current = null;
      candidate = null;
      waiting.length = 0;
    },
  };
}
