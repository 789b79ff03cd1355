import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SearchWorker } from './bundled-worker';
import { createSearchClient } from './client';
import { createIndex } from './create-index';
import { sampleDoc } from './sample-docs';
import { fromSnapshot } from './from-snapshot';
import type { SnapshotStore } from './keep-snapshot';
import { pinyinReader } from './readings';
import type { SearchDoc, SearchIndex, SearchResult, Snapshot } from './types';
import type { WorkerReply, WorkerRequest } from './worker-protocol';

const DOCS = [sampleDoc('hub', '承上启下'), sampleDoc('poor', '守得住清贫')];

/** A worker that answers when it is told to, or dies. */
class FakeWorker extends EventTarget implements SearchWorker {
  readonly asked: WorkerRequest[] = [];
  terminated = false;
  private index: SearchIndex = createIndex([]);

  postMessage(request: WorkerRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Answers all that was asked so far, as the real worker does. */
  work(): void {
    for (const request of this.asked.splice(0)) {
      if (request.type === 'load') {
        this.index = createIndex(request.docs);
        this.reply({ type: 'loaded' });
      } else if (request.type === 'attach') {
        const index = fromSnapshot(request.snapshot, pinyinReader);
        if (index) this.index = index;
        this.change(request);
        this.reply({ type: index ? 'loaded' : 'refused' });
      } else if (request.type === 'change') {
        this.change(request);
      } else if (request.type === 'save') {
        this.reply({ type: 'snapshot', snapshot: this.index.toSnapshot() });
      } else {
        const result = this.index.query(request.query, request.options);
        this.reply({ type: 'result', turn: request.turn, result });
      }
    }
  }

  private change({ changed, removed }: WorkerRequest & { type: 'attach' | 'change' }): void {
    for (const id of removed) this.index.remove(id);
    for (const doc of changed) this.index.update(doc);
  }

  reply(data: WorkerReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  die(): void {
    this.dispatchEvent(new Event('error'));
  }
}

function open(signal?: AbortSignal, snapshots?: SnapshotStore) {
  const workers: FakeWorker[] = [];
  const startWorker = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  const client = createSearchClient(signal, { startWorker, ...(snapshots ? { snapshots } : {}) });
  return { client, workers };
}

async function openLoaded(docs: SearchDoc[] = DOCS, signal?: AbortSignal) {
  const { client, workers } = open(signal);
  const loaded = client.load(docs);
  workers[0]?.work();
  await loaded;
  return { client, workers };
}

const firstOf = (result: SearchResult | null) => result?.hits[0]?.id;

afterEach(() => {
  vi.useRealTimers();
});

describe('a search client', () => {
  it('answers what was asked before the load once it is loaded', async () => {
    const { client, workers } = open();
    const answer = client.query('承上');
    const loaded = client.load(DOCS);
    workers[0]?.work();
    await loaded;
    workers[0]?.work();
    expect(firstOf(await answer)).toBe('hub');
  });

  it('answers the newest query and gives null to those it supersedes', async () => {
    const { client, workers } = await openLoaded();
    const answers = ['承', '守', '守得'].map((query) => client.query(query));
    expect(await answers[0]).toBeNull();
    expect(await answers[1]).toBeNull();
    workers[0]?.work();
    workers[0]?.work();
    expect(firstOf((await answers[2]) ?? null)).toBe('poor');
  });

  it('has one question at a time with the worker', async () => {
    const { client, workers } = await openLoaded();
    for (const query of ['承', '守', '守得', '守得住']) void client.query(query);
    expect(workers[0]?.asked).toHaveLength(1);
    workers[0]?.work();
    expect(workers[0]?.asked).toMatchObject([{ type: 'query', query: '守得住' }]);
  });

  it('passes changes on before the next query', async () => {
    const { client, workers } = await openLoaded();
    client.change([sampleDoc('new', '久久为功')], ['hub']);
    const answer = client.query('久久');
    workers[0]?.work();
    expect(firstOf(await answer)).toBe('new');
  });

  it('gives a second worker the documents as they are by then, and asks again', async () => {
    const { client, workers } = await openLoaded();
    client.change([sampleDoc('new', '久久为功')], ['hub']);
    const answer = client.query('久久');
    workers[0]?.die();
    expect(workers[0]?.terminated).toBe(true);
    workers[1]?.work();
    workers[1]?.work();
    expect(firstOf(await answer)).toBe('new');
  });

  it('searches in the page when the second worker dies as well', async () => {
    const { client, workers } = await openLoaded();
    const answer = client.query('承上');
    workers[0]?.die();
    workers[1]?.die();
    expect(firstOf(await answer)).toBe('hub');
    client.change([sampleDoc('new', '久久为功')], []);
    expect(firstOf(await client.query('久久'))).toBe('new');
    await client.load([sampleDoc('only', '善作善成')]);
    expect(firstOf(await client.query('善作'))).toBe('only');
    expect(workers).toHaveLength(2);
  });

  it('searches in the page where no worker starts', async () => {
    const client = createSearchClient(undefined, {
      startWorker() {
        throw new Error('no workers here');
      },
    });
    const answer = client.query('承上');
    await client.load(DOCS);
    expect(firstOf(await answer)).toBe('hub');
  });

  it('takes a worker that falls silent for dead, and one that still loads not', async () => {
    vi.useFakeTimers();
    const { client, workers } = open();
    void client.load(DOCS);
    vi.advanceTimersByTime(9000);
    workers[0]?.reply({ type: 'loading' });
    vi.advanceTimersByTime(9000);
    expect(workers).toHaveLength(1);
    workers[0]?.work();
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(1);
    void client.query('承上');
    vi.advanceTimersByTime(11_000);
    expect(workers).toHaveLength(2);
    expect(workers[0]?.terminated).toBe(true);
  });

  it('closes with its signal: the worker ends and every question is answered null', async () => {
    const closing = new AbortController();
    const { client, workers } = await openLoaded(DOCS, closing.signal);
    const answer = client.query('承上');
    closing.abort();
    expect(await answer).toBeNull();
    expect(await client.query('承上')).toBeNull();
    await client.load(DOCS);
    expect(workers[0]?.terminated).toBe(true);
    expect(workers).toHaveLength(1);
  });
});

/** A store that holds what a test put there. */
class MemoryStore implements SnapshotStore {
  readonly written: Snapshot[] = [];
  constructor(private readonly stored?: unknown) {}
  read = async () => this.stored;
  write = async (snapshot: Snapshot) => {
    this.written.push(snapshot);
  };
}

async function openFrom(store: SnapshotStore, docs: SearchDoc[] = DOCS) {
  const { client, workers } = open(undefined, store);
  const loaded = client.load(docs);
  await vi.waitFor(() => expect(workers[0]?.asked).not.toEqual([]));
  return { client, workers, loaded, first: workers[0]?.asked[0] };
}

describe('a search client with stored snapshots', () => {
  it('hands the worker the snapshot and only what was edited since', async () => {
    const store = new MemoryStore(createIndex([...DOCS, sampleDoc('old', '旧')]).toSnapshot());
    const edited = [sampleDoc('hub', '承上启下的枢纽'), sampleDoc('poor', '守得住清贫')];
    const { client, workers, loaded, first } = await openFrom(store, edited);
    expect(first).toMatchObject({ type: 'attach', changed: [edited[0]], removed: ['old'] });
    workers[0]?.work();
    await loaded;
    const answer = client.query('枢纽');
    workers[0]?.work();
    expect(firstOf(await answer)).toBe('hub');
  });

  it.each([
    ['is missing', undefined],
    ['is of another version', { ...createIndex(DOCS).toSnapshot(), version: '0' }],
  ])('builds the index where the snapshot %s', async (_, stored) => {
    const { first } = await openFrom(new MemoryStore(stored));
    expect(first).toMatchObject({ type: 'load', docs: DOCS });
  });

  it('builds the index where the worker refuses the snapshot', async () => {
    const good = createIndex(DOCS).toSnapshot();
    const store = new MemoryStore({ ...good, body: good.body.slice(16) });
    const { client, workers, loaded } = await openFrom(store);
    workers[0]?.work();
    expect(workers[0]?.asked).toMatchObject([{ type: 'load', docs: DOCS }]);
    workers[0]?.work();
    await loaded;
    const answer = client.query('承上');
    workers[0]?.work();
    expect(firstOf(await answer)).toBe('hub');
  });

  it('gives the second worker the documents: the snapshot may be what the first died of', async () => {
    const { workers } = await openFrom(new MemoryStore(createIndex(DOCS).toSnapshot()));
    workers[0]?.die();
    await vi.waitFor(() => expect(workers[1]?.asked).toMatchObject([{ type: 'load' }]));
  });

  it('loads although the store never answers or fails', async () => {
    vi.useFakeTimers();
    const stores: Array<() => Promise<unknown>> = [
      () => new Promise(() => {}),
      () => Promise.reject(new Error('blocked')),
    ];
    for (const read of stores) {
      const { client, workers } = open(undefined, { read, write: async () => {} });
      void client.load(DOCS);
      await vi.advanceTimersByTimeAsync(3000);
      expect(workers[0]?.asked).toMatchObject([{ type: 'load' }]);
    }
  });

  it('stores a snapshot once the page rests: after a build, and after edits', async () => {
    vi.useFakeTimers();
    const store = new MemoryStore();
    const { client, workers } = open(undefined, store);
    void client.load(DOCS);
    await vi.advanceTimersByTimeAsync(1500);
    workers[0]?.work();
    void client.query('承');
    await vi.advanceTimersByTimeAsync(1500);
    workers[0]?.work();
    expect(store.written).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1000);
    workers[0]?.work();
    expect(store.written).toHaveLength(1);

    client.change([sampleDoc('new', '久久为功')], []);
    await vi.advanceTimersByTimeAsync(5000);
    workers[0]?.work();
    expect(fromSnapshot(store.written[1], pinyinReader)?.size).toBe(3);
    await vi.advanceTimersByTimeAsync(60_000);
    workers[0]?.work();
    expect(store.written).toHaveLength(2);
  });

  it('stores nothing where the snapshot is as the documents are', async () => {
    const store = new MemoryStore(createIndex(DOCS).toSnapshot());
    const { workers, loaded } = await openFrom(store);
    workers[0]?.work();
    await loaded;
    vi.useFakeTimers();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers[0]?.asked).toEqual([]);
  });
});
