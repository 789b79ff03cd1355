import { afterEach, describe, expect, it, vi } from 'vitest';
import { type SearchAnswer, createSearchClient } from './client';
import { type FakeWorker, startFake } from '../testing/fake-worker';
import type { StartWorker } from './worker-failover';

/** A client with three workers to go through; those in `broken`, by number, can't start. */
function open({ broken = [] as number[], signal = new AbortController().signal } = {}) {
  const workers: FakeWorker[] = [];
  const start = (number: number): StartWorker => {
    return (onReply, onFault, useSnapshot) => {
      if (broken.includes(number)) throw new Error('no such worker here');
      return startFake(workers)(onReply, onFault, useSnapshot);
    };
  };
  return {
    client: createSearchClient(signal, { workers: [start(0), start(1), start(2)] }),
    workers,
  };
}

const firstOf = (answer: SearchAnswer | null) => answer?.hits[0]?.id;

afterEach(() => {
  vi.useRealTimers();
});

describe('a search client', () => {
  it('answers the newest query and gives null to those it supersedes', async () => {
    const { client, workers } = open();
    const answers = ['承', '守', '守得'].map((query) => client.query(query));
    expect(await answers[0]).toBeNull();
    expect(await answers[1]).toBeNull();
    workers[0]?.answer();
    workers[0]?.answer();
    expect(firstOf((await answers[2]) ?? null)).toBe('守得');
  });

  it('has one question at a time with the worker', () => {
    const { client, workers } = open();
    for (const query of ['承', '守', '守得', '守得住']) void client.query(query);
    expect(workers[0]?.queries()).toEqual(['承']);
    workers[0]?.answer();
    expect(workers[0]?.queries()).toEqual(['承', '守得住']);
  });

  it('asks of the newest revision that it was told of', () => {
    const { client, workers } = open();
    client.follow(7);
    client.follow(5);
    void client.query('承');
    expect(workers[0]?.asked).toMatchObject([
      { type: 'follow', revision: 7 },
      { type: 'follow', revision: 7 },
      { type: 'query', revision: 7 },
    ]);
  });

  it('is ready when the index answers, and tells what is not from the index', async () => {
    const { client, workers } = open();
    const early = client.query('承');
    workers[0]?.answer(false);
    expect((await early)?.isWhole).toBe(false);
    workers[0]?.reply({ type: 'ready' });
    await client.ready;
    const late = client.query('承');
    workers[0]?.answer();
    expect((await late)?.isWhole).toBe(true);
  });

  it.each([
    ['dies', (worker: FakeWorker) => worker.die()],
    ['can’t go on', (worker: FakeWorker) => worker.reply({ type: 'failed' })],
  ])('asks the next worker when one %s, of the same revision', async (_, end) => {
    const { client, workers } = open();
    client.follow(3);
    const answer = client.query('承上');
    const [first] = workers;
    if (first) end(first);
    expect(first?.hasLeft).toBe(true);
    expect(workers[1]?.asked).toMatchObject([{ type: 'query', query: '承上', revision: 3 }]);
    expect(workers.map(({ useSnapshot }) => useSnapshot)).toEqual([true, false]);
    first?.answer();
    workers[1]?.answer();
    expect(firstOf(await answer)).toBe('承上');
  });

  it('goes past workers that this browser can’t start', async () => {
    const { client, workers } = open({ broken: [0, 1] });
    const answer = client.query('承上');
    workers[0]?.answer();
    expect(firstOf(await answer)).toBe('承上');
    expect(workers[0]?.useSnapshot).toBe(true);
  });

  it('says so when no worker is left', async () => {
    const { client, workers } = open({ broken: [1, 2] });
    const answer = client.query('承上');
    workers[0]?.die();
    await expect(answer).rejects.toThrow('no search is left');
    await expect(client.query('承上')).rejects.toThrow('no search is left');
  });

  it('takes a worker that falls silent for dead, and one that works or rests not', () => {
    vi.useFakeTimers();
    const { client, workers } = open();
    vi.advanceTimersByTime(9000);
    workers[0]?.reply({ type: 'working' });
    vi.advanceTimersByTime(9000);
    expect(workers).toHaveLength(1);
    workers[0]?.reply({ type: 'ready' });
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(1);
    void client.query('承上');
    vi.advanceTimersByTime(11_000);
    expect(workers[0]?.hasLeft).toBe(true);
    expect(workers[1]?.queries()).toEqual(['承上']);
  });

  it('closes with its signal: the worker is left and every question is answered null', async () => {
    const closing = new AbortController();
    const { client, workers } = open({ signal: closing.signal });
    const answer = client.query('承上');
    closing.abort();
    expect(await answer).toBeNull();
    expect(await client.query('承上')).toBeNull();
    await client.ready;
    expect(workers[0]?.hasLeft).toBe(true);
    expect(workers).toHaveLength(1);
  });
});
