import { bodyOf } from '@/lib/entry';
import type { DocumentSource, FoundCandidate, SourceOutcome } from './read-source';
import type { KnownText } from '../duplicates/near-duplicates';
import type { WorkerReply, WorkerRequest } from './worker-protocol';

/** Sources to be read one after the other, and what their candidates are compared with. */
export interface ExtractRun {
  /** The ids of its candidates begin with it. */
  id: string;
  sources: readonly DocumentSource[];
  known: readonly KnownText[];
}

/** The page's callbacks during a run; `source` counts the run's sources. */
export interface ExtractListener {
  /** `share` of the source that is read, 0 to 1. */
  onProgress(source: number, share: number): void;
  /** At most 100 candidates at once. */
  onFound(found: FoundCandidate[]): void;
  onRead(source: number, outcome: SourceOutcome): void;
}

/** Extraction as a page of the extension uses it. */
export interface ExtractClient {
  /** Resolved when every source has its outcome, or at once when the signal aborts; no callback is called after that. */
  read(run: ExtractRun, listener: ExtractListener, signal: AbortSignal): Promise<void>;
}

/** As much of a `Worker` as the client needs. */
export type ExtractWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Known texts in one message: a library of 100,000 in one piece would hold up the page while it is copied. */
const PART = 2000;

/**
 * Makes a client; each run has a worker of its own. Cancelling ends the worker, whatever it is at: a Word file can't be read in steps.
 * A worker that dies takes only the source that it was reading: a new one goes on with the next.
 */
export function createExtractClient(
  startWorker: () => ExtractWorker = startBundledWorker,
): ExtractClient {
  return {
    async read(run, listener, signal) {
      const known = [...run.known];
      let next = 0;
      while (next < run.sources.length && !signal.aborted) {
        next = await readFrom(next);
      }

      /** Reads on in a fresh worker from a source; the source to go on from when that worker is gone. */
      async function readFrom(first: number): Promise<number> {
        let reading = first;
        const onReply = (reply: WorkerReply): boolean => {
          switch (reply.type) {
            case 'progress':
              listener.onProgress(reply.source, reply.share);
              break;
            case 'found':
              for (const one of reply.found) known.push(knownOf(one));
              listener.onFound(reply.found);
              break;
            case 'read':
              reading = reply.source + 1;
              listener.onRead(reply.source, reply.outcome);
              break;
            case 'finished':
              return true;
          }
          return false;
        };
        const requests = requestsFor(run, known, first);
        if (await converse(startWorker, requests, onReply, signal)) return run.sources.length;
        if (!signal.aborted) listener.onRead(reading, { ok: false, reason: 'failed' });
        return reading + 1;
      }
    },
  };
}

function* requestsFor(run: ExtractRun, known: readonly KnownText[], first: number) {
  for (let from = 0; from < known.length; from += PART)
    yield { type: 'know', known: known.slice(from, from + PART) } satisfies WorkerRequest;
  const sources = run.sources.slice(first);
  yield { type: 'read', run: run.id, first, sources } satisfies WorkerRequest;
}

/** Sends the requests and passes on the replies until `onReply` returns true; false when the worker died or the signal aborted. */
async function converse(
  startWorker: () => ExtractWorker,
  requests: Iterable<WorkerRequest>,
  onReply: (reply: WorkerReply) => boolean,
  signal: AbortSignal,
): Promise<boolean> {
  const ended = new AbortController();
  let worker: ExtractWorker;
  try {
    worker = startWorker();
  } catch {
    return false;
  }
  const isFinished = new Promise<boolean>((resolve) => {
    const end = (outcome: boolean): void => {
      worker.terminate();
      ended.abort();
      resolve(outcome);
    };
    signal.addEventListener('abort', () => end(false), { signal: ended.signal });
    worker.addEventListener('message', (event) => {
      if (!ended.signal.aborted && onReply(event.data as WorkerReply)) end(true);
    });
    for (const sign of ['error', 'messageerror'] as const)
      worker.addEventListener(sign, () => end(false));
  });
  for (const request of requests) {
    if (ended.signal.aborted) break;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    worker.postMessage(request);
    await new Promise((rested) => setTimeout(rested));
  }
  return isFinished;
}

function knownOf({ id, candidate }: FoundCandidate): KnownText {
  return { id, where: 'batch', kind: candidate.kind, body: bodyOf(candidate) };
}

function startBundledWorker(): ExtractWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
