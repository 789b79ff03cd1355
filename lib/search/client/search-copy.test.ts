import { describe, expect, it } from 'vitest';
import { createSearchClient } from './client';
import { type FakeWorker, resultOf, startFake } from '../testing/fake-worker';
import { storeElsewhere } from './store-elsewhere';

const cannotStart = () => {
  throw new Error('no such worker here');
};

/** A client with a copy of its own beside three workers; all that were started, in their order. */
function open() {
  const copies: FakeWorker[] = [];
  const workers: FakeWorker[] = [];
  const startWorker = startFake(workers);
  const client = createSearchClient(new AbortController().signal, {
    copy: startFake(copies),
    workers: [startWorker, startWorker, startWorker],
  });
  return { client, copies, workers };
}

describe('a client with a copy of its own', () => {
  it('asks the copy, and starts no worker', async () => {
    const { client, copies, workers } = open();
    const answer = client.query('承上');
    copies[0]?.reply({ type: 'ready' });
    copies[0]?.answer();
    await client.ready;
    expect((await answer)?.hits[0]?.id).toBe('承上');
    expect(workers).toEqual([]);
  });

  it.each([
    ['has nothing to copy', false],
    ['fails later', true],
  ])('asks a worker where it %s, which may trust what is stored', async (_, isReady) => {
    const { client, copies, workers } = open();
    if (isReady) copies[0]?.reply({ type: 'ready' });
    const answer = client.query('承上');
    copies[0]?.reply({ type: 'failed' });
    expect(copies[0]?.hasLeft).toBe(true);
    expect(workers[0]?.useSnapshot).toBe(true);
    workers[0]?.answer();
    expect((await answer)?.hits[0]?.id).toBe('承上');
  });

  it('tries the copy again when a worker has stored something, and the worker answers until it is ready', async () => {
    const { client, copies, workers } = open();
    copies[0]?.die();
    workers[0]?.reply({ type: 'ready' });
    workers[0]?.reply({ type: 'stored' });
    expect(copies).toHaveLength(2);
    const early = client.query('承');
    workers[0]?.answer();
    expect((await early)?.hits[0]?.id).toBe('承');
    const pending = client.query('承上');
    copies[1]?.reply({ type: 'ready' });
    expect(workers[0]?.hasLeft).toBe(true);
    expect(copies[1]?.queries()).toEqual(['承上']);
    copies[1]?.answer();
    expect((await pending)?.hits[0]?.id).toBe('承上');
  });

  it('answers within the call what the copy can answer so, and nobody is left waiting', async () => {
    const { client, copies } = open();
    const early = client.query('承');
    expect(client.queryNow('承上')).toBeNull();
    copies[0]?.reply({ type: 'ready' });
    expect(client.queryNow('承上')).toBeNull();
    if (copies[0]) copies[0].now = resultOf;
    expect(client.queryNow('承上')).toMatchObject({ hits: [{ id: '承上' }], isWhole: true });
    expect(await early).toBeNull();
    const later = client.query('承上启');
    copies[0]?.reply({ type: 'result', turn: 1, result: resultOf('承'), isWhole: true });
    copies[0]?.answer();
    expect((await later)?.hits[0]?.id).toBe('承上启');
  });

  it('goes back to a worker of the same sort when that copy fails', () => {
    const { client, copies, workers } = open();
    copies[0]?.die();
    workers[0]?.reply({ type: 'stored' });
    copies[1]?.reply({ type: 'ready' });
    void client.query('承上');
    copies[1]?.reply({ type: 'failed' });
    expect(workers).toHaveLength(2);
    expect(workers[1]?.queries()).toEqual(['承上']);
    expect(workers[1]?.useSnapshot).toBe(true);
  });

  it('tries no copy of what a worker may have died of', () => {
    const { copies, workers } = open();
    copies[0]?.die();
    workers[0]?.die();
    workers[1]?.reply({ type: 'stored' });
    expect(copies).toHaveLength(1);
  });
});

describe('what is stored elsewhere', () => {
  it.each(['stored', 'failed'] as const)(
    'is asked of a worker, which is left once it says “%s”',
    async (type) => {
      const started: FakeWorker[] = [];
      const stored = storeElsewhere([startFake(started)], 7);
      const [worker] = started;
      expect(worker?.asked).toEqual([{ type: 'store', revision: 7 }]);
      worker?.reply({ type: 'ready' });
      expect(worker?.hasLeft).toBe(false);
      worker?.reply({ type });
      await stored;
      expect(worker?.hasLeft).toBe(true);
    },
  );

  it('is given up where the worker dies, or none can start', async () => {
    const started: FakeWorker[] = [];
    const stored = storeElsewhere([startFake(started)], 7);
    started[0]?.die();
    await stored;
    await storeElsewhere([cannotStart], 7);
    expect(started).toHaveLength(1);
  });
});
