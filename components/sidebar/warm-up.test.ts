import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIndex } from '@/lib/search';
import { SAMPLE_DOCS } from '@/lib/search/testing/sample-docs';
import { openTestStore } from './testing/test-services';
import { WARM_UP_QUERIES, warmUp } from './warm-up';

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A store whose search answers within the call, and the queries that it was given. */
async function openWithIndex(onQuery: (count: number) => void = () => {}) {
  const test = await openTestStore();
  const index = createIndex(SAMPLE_DOCS);
  const queries: string[] = [];
  test.services.search.queryNow = (query, options) => {
    queries.push(query);
    onQuery(queries.length);
    return index.query(query, options);
  };
  return { ...test, queries, owner: new AbortController() };
}

describe('the warm-up', () => {
  it('runs every query several times, and nothing that is shown changes', async () => {
    const { store, queries, owner, state } = await openWithIndex();
    const before = state();
    await warmUp(store, owner.signal);
    expect(queries.length).toBeGreaterThan(2 * WARM_UP_QUERIES.length);
    expect(new Set(queries)).toEqual(new Set(WARM_UP_QUERIES));
    expect(state()).toBe(before);
  });

  it('ends as soon as a query of the user’s waits for its answer', async () => {
    const { store, queries, owner } = await openWithIndex((count) => {
      if (count === 3) store.state.patch({ query: '承上' });
    });
    await warmUp(store, owner.signal);
    expect(queries).toHaveLength(3);
  });

  it('ends with the page', async () => {
    const { store, queries, owner } = await openWithIndex();
    owner.abort();
    await warmUp(store, owner.signal);
    expect(queries).toEqual([]);
  });

  it('asks once where another thread searches', async () => {
    const { store, services, owner } = await openWithIndex();
    const queryNow = vi.fn<typeof services.search.queryNow>(() => null);
    services.search.queryNow = queryNow;
    await warmUp(store, owner.signal);
    expect(queryNow).toHaveBeenCalledTimes(1);
  });

  it.each(WARM_UP_QUERIES.filter((query) => /^\p{Script=Han}[^a-z]+$/u.test(query)))(
    'finds what “%s” was made of',
    (query) => {
      const { hits } = createIndex(SAMPLE_DOCS).query(query);
      expect(hits.map(({ id }) => id)).toContain('hub');
    },
  );
});
