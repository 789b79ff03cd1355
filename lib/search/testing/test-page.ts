import { afterEach, beforeEach, vi } from 'vitest';
import { createSearchClient } from '../client/client';
import { createIndex } from '../engine/create-index';
import { OwnIndex, type PageServices } from '../host/own-index';
import { renewSnapshot } from '../host/renew-snapshot';
import type { RenewReply, RenewRequest, StartWorker } from '../host/worker-protocol';
import { MemorySource } from './memory-source';
import { sampleDoc } from './sample-docs';

/** A small library. */
export const DOCS = [
  sampleDoc('hub', '处在承上启下、联系左右的枢纽'),
  sampleDoc('poor', '守得住清贫'),
  sampleDoc('long', '久久为功'),
];

/** Stops the clock in each test of a file. */
export function stopClock(): void {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Goes on long enough for all that waits for a rest, too short for the watchdog. */
export const rest = () => vi.advanceTimersByTimeAsync(3000);

/** A source whose stored snapshot is as it is now. */
export async function withSnapshot(docs = DOCS): Promise<MemorySource> {
  const source = new MemorySource(docs);
  source.stored = { revision: source.revision, snapshot: await createIndex(docs).toSnapshot() };
  return source;
}

/** Writes new documents. */
export function writeMany(source: MemorySource, count: number): void {
  for (let at = 0; at < count; at += 1) source.write(sampleDoc(`new ${at}`, `新写的第${at}条`));
}

/** A worker that does what the test has it do. */
export class FakeWorker {
  isTerminated = false;
  constructor(
    readonly request: RenewRequest,
    readonly reply: (reply: RenewReply) => void,
    readonly die: () => void,
  ) {}

  terminate(): void {
    this.isTerminated = true;
  }

  /** Does what a real one does, over this source. */
  async work(source: MemorySource): Promise<void> {
    const onWork = () => this.reply({ type: 'working' });
    const stored = await renewSnapshot(source, this.request.useSnapshot, onWork);
    this.reply({ type: 'renewed', stored });
  }
}

/** Starts fake workers and adds each to `started`; `begin` is what each does at once. */
export function startFake(
  started: FakeWorker[],
  begin: (worker: FakeWorker) => unknown = () => {},
): StartWorker {
  return (request, onReply, onFault) => {
    const worker = new FakeWorker(request, onReply, onFault);
    started.push(worker);
    begin(worker);
    return worker;
  };
}

/** Locks as of one browser: one page at a time. */
export function createLock(): PageServices['withLock'] {
  let last: Promise<unknown> = Promise.resolve();
  return (signal, act) => {
    const turn = last.then(() => {
      signal.throwIfAborted();
      return act();
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Opens a page over a source; its workers do their work at once unless `startWorker` is another. */
export function openPage(source: MemorySource, given: Partial<PageServices> = {}) {
  const workers: FakeWorker[] = [];
  const idle: Array<() => void> = [];
  const closing = new AbortController();
  const services: PageServices = {
    startWorker: startFake(workers, (worker) => worker.work(source)),
    withLock: createLock(),
    whenIdle: (act) => void idle.push(act),
    signal: closing.signal,
    ...given,
  };
  const client = createSearchClient(
    closing.signal,
    async (onChange) => new OwnIndex(source, services, onChange),
  );
  const find = async (query: string) => (await client.query(query))?.hits.map(({ id }) => id);
  return { client, find, workers, idle, close: () => closing.abort() };
}

/** As `openPage`, with workers that wait for the test. */
export function openWithIdleWorkers(source: MemorySource) {
  const workers: FakeWorker[] = [];
  return { ...openPage(source, { startWorker: startFake(workers) }), workers };
}

/** Waits for a worker to be started, the first one by default. */
export function workerOf(workers: readonly FakeWorker[], at = 0): Promise<FakeWorker> {
  return vi.waitFor(() => {
    const worker = workers[at];
    if (!worker) throw new Error('no worker yet');
    return worker;
  });
}

/** Lets pages rest, on fake timers, until this holds. */
export function restUntil(holds: () => void): Promise<void> {
  const step = async () => {
    await vi.advanceTimersByTimeAsync(100);
    holds();
  };
  return vi.waitFor(step, { interval: 10 });
}
