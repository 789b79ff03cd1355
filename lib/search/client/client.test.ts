import { describe, expect, it } from 'vitest';
import { countMatches } from '../document/count-matches';
import type { SearchResult } from '../types';
import { createSearchClient, type PageIndex, type SearchState } from './client';

/** A hit of these words alone. */
function resultOf(id: string): SearchResult {
  const labels = { themes: [], forms: [], tags: [] };
  const facets = countMatches([
    { kind: 'phrase', mine: false, pack: 'office-speeches', ...labels },
  ]);
  return { hits: [{ id, score: 1, ranges: [], titleRanges: [] }], docs: [], total: 1, facets };
}

/** An index that answers every query by its own words, from when the test says so. */
class FakeIndex implements PageIndex {
  ready: Promise<SearchState> = Promise.resolve('index');
  canAnswer = false;
  fault: Error | null = null;
  readonly queries: Array<[query: string, revision: number]> = [];
  readonly followed: number[] = [];

  answer(query: string, _options: object, revision: number): SearchResult | null {
    this.queries.push([query, revision]);
    if (this.fault) throw this.fault;
    return this.canAnswer ? resultOf(query) : null;
  }

  follow(revision: number): void {
    this.followed.push(revision);
  }
}

/** A client whose index is there once `open` is called. */
function openClient() {
  const index = new FakeIndex();
  const closing = new AbortController();
  const opened: Array<(index: PageIndex) => void> = [];
  const failed: Array<(error: Error) => void> = [];
  let onChange: (() => void) | undefined;
  const client = createSearchClient(closing.signal, (changed) => {
    onChange = changed;
    return new Promise((resolve, reject) => {
      opened.push(resolve);
      failed.push(reject);
    });
  });
  return {
    client,
    index,
    open: async () => {
      opened.forEach((resolve) => resolve(index));
      await client.ready;
    },
    fail: () => failed.forEach((reject) => reject(new Error('no program'))),
    answer: () => {
      index.canAnswer = true;
      onChange?.();
    },
    change: () => onChange?.(),
    close: () => closing.abort(),
  };
}

const firstOf = (result: SearchResult | null) => result?.hits[0]?.id;

describe('a search client', () => {
  it('answers the newest query and gives null to those it supersedes', async () => {
    const { client, open, answer } = openClient();
    const early = client.query('承');
    await open();
    const others = ['守', '守得'].map((query) => client.query(query));
    expect([await early, await others[0]]).toEqual([null, null]);
    answer();
    expect(firstOf((await others[1]) ?? null)).toBe('守得');
  });

  it('keeps a query of the list waiting whatever is asked beside it', async () => {
    const { client, open, answer } = openClient();
    await open();
    const listed = client.query('承');
    const alike = client.query('承上', {}, 'alike');
    const counted = client.query('启下', {}, 'counts');
    answer();
    expect(client.queryNow('左右', {}, 'ids')).not.toBeNull();
    expect((await Promise.all([listed, alike, counted])).map((one) => one && firstOf(one))).toEqual(
      ['承', '承上', '启下'],
    );
  });

  it('answers within the call what the index can answer so, which supersedes what waits', async () => {
    const { client, open, index } = openClient();
    expect(client.queryNow('承')).toBeNull();
    const early = client.query('承');
    await open();
    expect(client.queryNow('承上')).toBeNull();
    index.canAnswer = true;
    expect(firstOf(client.queryNow('承上'))).toBe('承上');
    expect(await early).toBeNull();
  });

  it('queries the newest revision that it follows, before the index is there too', async () => {
    const { client, open, index } = openClient();
    client.follow(7);
    client.follow(5);
    void client.query('承');
    await open();
    client.follow(9);
    expect(client.queryNow('承上')).toBeNull();
    expect(index.queries).toEqual([
      ['承', 7],
      ['承上', 9],
    ]);
    expect(index.followed).toEqual([7, 9]);
  });

  it('is ready when its index is, and marks when that was', async () => {
    performance.clearMarks();
    const { client, open, index } = openClient();
    index.ready = Promise.resolve('exact');
    await open();
    expect(await client.ready).toBe('exact');
    expect(performance.getEntriesByName('index-attached')).toEqual([]);
    const other = openClient();
    await other.open();
    expect(await other.client.ready).toBe('index');
    expect(performance.getEntriesByName('index-attached')).toHaveLength(1);
  });

  it('rejects what its index can never answer', async () => {
    const { client, open, index, change } = openClient();
    await open();
    const answer = client.query('承上');
    index.fault = new Error('the library can’t be read');
    change();
    await expect(answer).rejects.toThrow('can’t be read');
    expect(client.queryNow('承上')).toBeNull();
    await expect(client.query('承上')).rejects.toThrow('can’t be read');
  });

  it('rejects every query where the index can’t be opened', async () => {
    const { client, fail } = openClient();
    const answer = client.query('承');
    fail();
    await expect(answer).rejects.toThrow('no program');
    await expect(client.query('承上')).rejects.toThrow('no program');
  });

  it('closes with its signal: every query is answered null', async () => {
    const { client, open, close, index } = openClient();
    await open();
    const answer = client.query('承上');
    close();
    expect(await answer).toBeNull();
    index.canAnswer = true;
    expect(await client.query('承上')).toBeNull();
  });
});
