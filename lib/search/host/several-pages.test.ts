import { describe, expect, it, vi } from 'vitest';
import { MemorySource } from '../testing/memory-source';
import { sampleDoc } from '../testing/sample-docs';
import {
  createLock,
  DOCS,
  type FakeWorker,
  openPage,
  restUntil,
  startFake,
  withSnapshot,
  workerOf,
  rest,
  stopClock,
} from '../testing/test-page';

stopClock();

/** Two pages of one browser, and the workers of both, which wait for the test. */
function openTwo(source: MemorySource, withLock = createLock()) {
  const workers: FakeWorker[] = [];
  const given = { startWorker: startFake(workers), withLock };
  return { first: openPage(source, given), second: openPage(source, given), workers };
}

describe('two pages at once', () => {
  it('have one index made, which the other reads', async () => {
    const source = new MemorySource(DOCS);
    const { first, second, workers } = openTwo(source);
    expect([await first.find('启下'), await second.find('启下')]).toEqual([['hub'], ['hub']]);
    await (await workerOf(workers)).work(source);
    expect([await first.client.ready, await second.client.ready]).toEqual(['index', 'index']);
    expect([await first.find('csqx'), await second.find('csqx')]).toEqual([['hub'], ['hub']]);
    expect(workers).toHaveLength(1);
  });

  it('go on where the one that has it made is closed half way', async () => {
    const source = new MemorySource(DOCS);
    const { first, second, workers } = openTwo(source);
    await workerOf(workers);
    first.close();
    expect(workers[0]?.isTerminated).toBe(true);
    await (await workerOf(workers, 1)).work(source);
    expect(await second.client.ready).toBe('index');
    expect(await second.find('csqx')).toEqual(['hub']);
  });

  it('go on where the one that waits is closed', async () => {
    const source = new MemorySource(DOCS);
    const { first, second, workers } = openTwo(source);
    await workerOf(workers);
    second.close();
    await (await workerOf(workers)).work(source);
    expect(await first.find('csqx')).toEqual(['hub']);
    expect(workers).toHaveLength(1);
  });

  it('each have one made in a browser without locks', async () => {
    const source = new MemorySource(DOCS);
    const { first, second, workers } = openTwo(source, (_, act) => act());
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    for (const worker of workers) await worker.work(source);
    expect([await first.find('csqx'), await second.find('csqx')]).toEqual([['hub'], ['hub']]);
  });

  it('have what was written stored once, and both hold that', async () => {
    const source = await withSnapshot();
    const { first, second, workers } = openTwo(source);
    await Promise.all([first.client.ready, second.client.ready]);
    source.write(sampleDoc('new', '善作善成'));
    for (const { client } of [first, second]) client.follow(source.revision);
    await restUntil(() => expect(workers).toHaveLength(1));
    const opened = vi.spyOn(source, 'readSnapshot');
    await (await workerOf(workers)).work(source);
    expect(source.stored?.revision).toBe(4);
    // By the worker, and by the other page, which has waited for the lock.
    await vi.waitFor(() => expect(opened).toHaveBeenCalledTimes(2));
    await rest();
    expect([await first.find('zscs'), await second.find('zscs')]).toEqual([['new'], ['new']]);
    expect(workers).toHaveLength(1);
  });
});

describe('what a page stores when it rests', () => {
  it('is the first entries after a pause, and the index after a rest', async () => {
    const source = await withSnapshot();
    const { client, find, workers } = openPage(source);
    await client.ready;
    source.write(sampleDoc('new', '善作善成'));
    client.follow(source.revision);
    await find('承');
    await vi.advanceTimersByTimeAsync(400);
    await find('承上');
    await vi.advanceTimersByTimeAsync(400);
    expect([source.first, workers]).toEqual([null, []]);
    await vi.advanceTimersByTimeAsync(200);
    await vi.waitFor(() =>
      expect(source.first).toMatchObject({ revision: 4, result: { total: 4 } }),
    );
    expect(workers).toEqual([]);
    await restUntil(() => expect(source.stored?.revision).toBe(4));
    expect(workers).toHaveLength(1);
  });

  it('is the first entries alone where little but use has changed', async () => {
    const source = await withSnapshot();
    const { client, workers } = openPage(source);
    await client.ready;
    for (const uses of [1, 2, 3])
      source.write(sampleDoc('poor', '守得住清贫', { uses, lastUsedAt: uses }));
    client.follow(source.revision);
    await restUntil(() => expect(source.first?.revision).toBe(6));
    await rest();
    expect(workers).toEqual([]);
  });

  it('stays as it was where the worker fails, which is not tried again at every pause', async () => {
    const source = await withSnapshot();
    const workers: FakeWorker[] = [];
    const startWorker = startFake(workers, (worker) => worker.reply({ type: 'failed' }));
    const { client, find } = openPage(source, { startWorker });
    await client.ready;
    source.write(sampleDoc('new', '善作善成'));
    client.follow(source.revision);
    await restUntil(() => expect(workers).toHaveLength(2));
    expect(await find('zscs')).toEqual(['new']);
    await rest();
    expect([workers.length, source.stored?.revision]).toEqual([2, 3]);
  });

  it('is due after 300 edits of use alone', async () => {
    const docs = Array.from({ length: 300 }, (_, at) => sampleDoc(`d${at}`, `第${at}条`));
    const source = await withSnapshot(docs);
    const { client, workers } = openPage(source);
    await client.ready;
    for (const doc of docs) source.write({ ...doc, uses: 1, lastUsedAt: 1 });
    client.follow(source.revision);
    await restUntil(() => expect(source.stored?.revision).toBe(600));
    expect(workers).toHaveLength(1);
  });
});
