import { describe, expect, it, vi } from 'vitest';
import { MemorySource } from '../testing/memory-source';
import { sampleDoc } from '../testing/sample-docs';
import {
  DOCS,
  type FakeWorker,
  openPage,
  openWithIdleWorkers,
  startFake,
  withSnapshot,
  workerOf,
  writeMany,
  rest,
  stopClock,
} from '../testing/test-page';

stopClock();

const cannotStart = () => {
  throw new Error('no workers here');
};

describe('a page over a stored snapshot', () => {
  it('opens it with what was written since, and needs no worker', async () => {
    const source = await withSnapshot();
    source.write(sampleDoc('new', '善作善成'));
    const { client, find, workers } = openPage(source);
    expect(await client.ready).toBe('index');
    expect([await find('zscs'), await find('csqx')]).toEqual([['new'], ['hub']]);
    expect([workers, source.readings]).toEqual([[], 0]);
  });

  it('answers within the call, unless the library has gone on', async () => {
    const source = await withSnapshot();
    const { client, find } = openPage(source);
    expect(client.queryNow('csqx')).toBeNull();
    await client.ready;
    expect(client.queryNow('csqx')?.hits[0]?.id).toBe('hub');
    source.write(sampleDoc('new', '善作善成'));
    client.follow(source.revision);
    expect(client.queryNow('csqx')).toBeNull();
    expect(await find('善成')).toEqual(['new']);
    expect(client.queryNow('善成')?.hits[0]?.id).toBe('new');
  });

  it('answers a query made before it was open', async () => {
    const { find } = openPage(await withSnapshot());
    expect(await find('csqx')).toEqual(['hub']);
  });

  it('reads Chinese only once the page has nothing else to do', async () => {
    const { client, find, idle } = openPage(await withSnapshot());
    await client.ready;
    expect(await find('城尚岂夏')).toEqual([]);
    idle.forEach((act) => act());
    await vi.waitFor(async () => expect(await find('城尚岂夏')).toEqual(['hub']));
  });
});

describe('a page without an index', () => {
  it.each<[string, (source: MemorySource) => unknown]>([
    ['nothing is stored', (source) => (source.stored = null)],
    [
      'what is stored can’t be opened',
      (source) => Object.assign(source.stored ?? {}, { snapshot: 'x' }),
    ],
    ['too much was written since', (source) => writeMany(source, 600)],
  ])('has a worker make it where %s', async (_, change) => {
    const source = await withSnapshot();
    change(source);
    const { client, find, workers } = openPage(source);
    expect(await client.ready).toBe('index');
    expect(await find('csqx')).toEqual(['hub']);
    expect(workers).toHaveLength(1);
    expect(source.stored?.revision).toBe(source.revision);
  });

  it('answers by exact match, and follows the library, until the index is there', async () => {
    const source = new MemorySource(DOCS);
    const { client, find, workers } = openWithIdleWorkers(source);
    expect(await find('启下')).toEqual(['hub']);
    source.write(sampleDoc('new', '善作善成'));
    source.remove('hub');
    client.follow(source.revision);
    expect(await find('善成')).toEqual(['new']);
    const gone = client.query('启下');
    await (await workerOf(workers)).work(source);
    expect((await gone)?.hits).toEqual([]);
    expect(await find('zscs')).toEqual(['new']);
  });

  it('leaves it to the index to say that nothing was found', async () => {
    const source = new MemorySource(DOCS);
    const { client, find, workers } = openWithIdleWorkers(source);
    await find('启下');
    const answer = find('csqx');
    expect(client.queryNow('csqx')).toBeNull();
    await (await workerOf(workers)).work(source);
    expect(await answer).toEqual(['hub']);
  });

  it('reads no library that nobody searches', async () => {
    const source = new MemorySource(DOCS);
    const { workers } = openWithIdleWorkers(source);
    await workerOf(workers);
    await rest();
    expect(source.readings).toBe(0);
  });

  it('gets its index where the disk is full, and has it made once', async () => {
    const source = new MemorySource(DOCS);
    source.writeSnapshot = () => Promise.reject(new Error('the disk is full'));
    const { client, find, workers } = openPage(source);
    expect(await client.ready).toBe('index');
    await rest();
    expect(await find('csqx')).toEqual(['hub']);
    expect(workers).toHaveLength(1);
  });

  it('gives up where what workers hand over is always far behind the library', async () => {
    const source = new MemorySource(DOCS);
    const workers: FakeWorker[] = [];
    const startWorker = startFake(workers, async (worker) => {
      await worker.work(Object.assign(new MemorySource(DOCS), { writeSnapshot: async () => {} }));
    });
    writeMany(source, 600);
    const { client } = openPage(source, { startWorker });
    // Each hands over what is 600 documents behind.
    expect(await client.ready).toBe('exact');
    expect(workers).toHaveLength(3);
  });
});

describe('where no worker can make an index', () => {
  it.each<[string, (worker: FakeWorker) => unknown]>([
    ['each dies', (worker) => worker.die()],
    ['each falls silent', () => vi.advanceTimersByTimeAsync(21_000)],
  ])('and %s, exact match answers for good', async (_, end) => {
    const source = new MemorySource(DOCS);
    const { client, find, workers } = openWithIdleWorkers(source);
    const pinyin = find('csqx');
    for (const attempt of [0, 1]) await end(await workerOf(workers, attempt));
    expect(await client.ready).toBe('exact');
    expect(await pinyin).toEqual([]);
    expect(await find('启下')).toEqual(['hub']);
    source.write(sampleDoc('new', '善作善成'));
    client.follow(source.revision);
    expect(await find('善成')).toEqual(['new']);
    expect(workers).toHaveLength(2);
  });

  it('for the browser has none, exact match answers for good', async () => {
    const { client, find } = openPage(new MemorySource(DOCS), { startWorker: cannotStart });
    expect(await client.ready).toBe('exact');
    expect([await find('csqx'), await find('启下')]).toEqual([[], ['hub']]);
  });

  it('nor the library be read, every query is rejected', async () => {
    const source = new MemorySource(DOCS);
    source.readAll = () => Promise.reject(new Error('the database was closed'));
    const startWorker = startFake([], (worker) =>
      worker.work(source).catch(() => worker.reply({ type: 'failed' })),
    );
    const { find } = openPage(source, { startWorker });
    await expect(find('启下')).rejects.toThrow('can’t be read');
    await expect(find('启下')).rejects.toThrow('can’t be read');
  });
});
