import type { SearchResult } from '../types';
import type { SearchWorker, StartWorker } from '../client/worker-failover';
import type { WorkerReply, WorkerRequest } from '../client/worker-protocol';

/** A worker that does nothing until the test tells it to. */
export class FakeWorker implements SearchWorker {
  readonly asked: WorkerRequest[] = [];
  hasLeft = false;
  /** As of a copy in the page; null where it can't answer at once. */
  now: ((query: string) => SearchResult | null) | null = null;
  constructor(
    readonly reply: (reply: WorkerReply) => void,
    readonly die: () => void,
    readonly useSnapshot: boolean,
  ) {}

  post(request: WorkerRequest): void {
    this.asked.push(request);
  }

  answerNow(query: string): SearchResult | null {
    return this.now?.(query) ?? null;
  }

  leave(): void {
    this.hasLeft = true;
  }

  /** Answers what it was asked last by a hit of that query's own words. */
  answer(isWhole = true): void {
    const last = this.asked.findLast((request) => request.type === 'query');
    if (last) {
      this.reply({ type: 'result', turn: last.turn, result: resultOf(last.query), isWhole });
    }
  }

  queries(): string[] {
    return this.asked.flatMap((request) => (request.type === 'query' ? request.query : []));
  }
}

/** A hit of these words alone. */
export function resultOf(id: string): SearchResult {
  const kinds = { phrase: 1, pattern: 0, outline: 0 };
  const facets = { all: 1, kinds, mine: 0, functions: {}, themes: {}, forms: {} };
  return { hits: [{ id, score: 1, ranges: [], titleRanges: [] }], docs: [], total: 1, facets };
}

/** Starts fake workers and keeps them in `started`, in their order. */
export function startFake(started: FakeWorker[]): StartWorker {
  return (onReply, onFault, useSnapshot) => {
    const worker = new FakeWorker(onReply, onFault, useSnapshot);
    started.push(worker);
    return worker;
  };
}
