import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIndex } from '../engine/create-index';
import { type FakeWorker, startFake } from '../testing/test-page';
import type { DatedSnapshot } from './doc-store';
import { renewInWorker } from './renew-in-worker';

const ATTEMPTS = [{ useSnapshot: true }, { useSnapshot: false }];

async function begin() {
  const workers: FakeWorker[] = [];
  const closing = new AbortController();
  const stored: DatedSnapshot = { revision: 7, snapshot: await createIndex([]).toSnapshot() };
  const renewing = renewInWorker(startFake(workers), closing.signal);
  return { workers, stored, renewing, close: () => closing.abort() };
}

const requestsOf = (workers: readonly FakeWorker[]) => workers.map(({ request }) => request);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a worker that renews the snapshot', () => {
  it('ends once it has', async () => {
    const { workers, stored, renewing } = await begin();
    workers[0]?.reply({ type: 'renewed', stored });
    expect(await renewing).toBe(stored);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });

  it.each<[string, (worker?: FakeWorker) => unknown]>([
    ['dies', (worker) => worker?.die()],
    ['can’t go on', (worker) => worker?.reply({ type: 'failed' })],
    ['falls silent', () => vi.advanceTimersByTimeAsync(21_000)],
  ])('is followed by one without the stored snapshot where it %s', async (_, end) => {
    const { workers, stored, renewing } = await begin();
    await end(workers[0]);
    await vi.waitFor(() => expect(requestsOf(workers)).toEqual(ATTEMPTS));
    expect(workers[0]?.isTerminated).toBe(true);
    workers[1]?.reply({ type: 'renewed', stored });
    expect(await renewing).toBe(stored);
  });

  it('has as long as it gives signs of life', async () => {
    const { workers } = await begin();
    for (let sign = 0; sign < 5; sign += 1) {
      await vi.advanceTimersByTimeAsync(15_000);
      workers[0]?.reply({ type: 'working' });
    }
    expect([workers.length, workers[0]?.isTerminated]).toEqual([1, false]);
  });

  it('is given up after the second', async () => {
    const { workers, renewing } = await begin();
    workers[0]?.die();
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    workers[1]?.die();
    expect(await renewing).toBeNull();
    expect(workers).toHaveLength(2);
  });

  it('ends with its page', async () => {
    const { workers, renewing, close } = await begin();
    close();
    expect(await renewing).toBeNull();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });

  it('is none in a browser without workers', async () => {
    const start = vi.fn(() => {
      throw new Error('no workers here');
    });
    expect(await renewInWorker(start, new AbortController().signal)).toBeNull();
    expect(start).toHaveBeenCalledTimes(2);
  });
});
