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
 * Starts a worker; `onFault` is called when it is known to be dead. One that follows another must not trust what is stored:
 * the other may have died of it.
 */
export type StartWorker = (
  onReply: (reply: WorkerReply) => void,
  onFault: () => void,
  trustsStored: boolean,
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

/** The worker that answers a page, and those that follow it. */
export interface WorkerLine {
  /** Null where none has been started yet, or none is left. */
  current(): SearchWorker | null;
  /** Whether anything will answer, now or later. */
  hasHope(): boolean;
  /** Whether it owes an answer. */
  owes(isOwed: boolean): void;
  close(): void;
}

interface LineListener {
  onReply(reply: WorkerReply): void;
  /** Another one answers from now on, and knows nothing of what its predecessor was asked. */
  onNext(): void;
  /** None is left. */
  onEnd(): void;
}

interface Running {
  start: StartWorker;
  worker: SearchWorker;
  isReady: boolean;
}

/** A worker that owes an answer or its index and gives no sign of life for so long (ms) is taken for dead. */
const SILENCE = 10_000;

/** Starts the first that can answer. */
export function openWorkerLine({ copy, workers }: WorkerStarters, tell: LineListener): WorkerLine {
  const waiting = [...workers];
  let current: Running | null = null;
  let candidate: Running | null = null;
  let hasFailed = false;
  let isOwed = false;
  let watch: ReturnType<typeof setTimeout> | undefined;

  /** Null in a browser without such workers. */
  function run(start: StartWorker): Running | null {
    try {
      const running: Running = {
        start,
        isReady: false,
        worker: start(
          (reply) => hear(running, reply),
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
    watchOver();
    if (current) tell.onNext();
    else tell.onEnd();
  }

  /** What killed a worker may be what is stored. */
  function tryCopy(): void {
    if (!copy || hasFailed || candidate || current?.start === copy) return;
    candidate = run(copy);
    if (!current) watchOver();
  }

  function hear(running: Running, reply: WorkerReply): void {
    if (reply.type === 'failed') {
      end(running);
      return;
    }
    if (reply.type === 'ready') running.isReady = true;
    if (running === candidate && running.isReady) takeOver(running);
    if (running === (current ?? candidate)) watchOver();
    // What a worker that was given up still says is of no interest.
    if (running !== current) return;
    tell.onReply(reply);
    if (reply.type === 'stored') tryCopy();
  }

  function takeOver(running: Running): void {
    if (current) {
      current.worker.leave();
      waiting.unshift(current.start);
    }
    current = running;
    candidate = null;
    tell.onNext();
  }

  function end(running: Running): void {
    if (running === candidate) candidate = null;
    else if (running === current) current = null;
    else return;
    if (running.start !== copy) hasFailed = true;
    running.worker.leave();
    if (!current) startNext();
  }

  function watchOver(): void {
    clearTimeout(watch);
    const watched = current ?? candidate;
    if (watched && (isOwed || !watched.isReady)) watch = setTimeout(() => end(watched), SILENCE);
  }

  tryCopy();
  if (!candidate) startNext();

  return {
    current: () => current?.worker ?? null,
    hasHope: () => current !== null || candidate !== null,
    owes(owed) {
      isOwed = owed;
      watchOver();
    },
    close() {
      clearTimeout(watch);
      for (const running of [current, candidate]) running?.worker.leave();
      current = null;
      candidate = null;
      waiting.length = 0;
    },
  };
}
