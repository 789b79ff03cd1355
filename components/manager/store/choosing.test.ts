import { expect, it } from 'vitest';
import { createIndex } from '@/lib/search';
import type { SearchClient } from '@/lib/search/client/client';
import { sampleDoc } from '@/lib/search/testing/sample-docs';
import { NO_LABELS } from '../../shared/facet-counts';
import { createObservable } from '../../shared/observable';
import { createChoosing } from './choosing';
import { INITIAL_STATE, type ManagerState } from './state';

const DOCS = Array.from({ length: 45_000 }, (_, at) =>
  sampleDoc(`d${at}`, '抓落实', { mine: true }),
);

/** A table of own entries of which none is read yet, and how many ids each question asked for. */
function openTable() {
  const index = createIndex(DOCS);
  const limits: number[] = [];
  const client: SearchClient = {
    ready: Promise.resolve('index'),
    follow: () => undefined,
    queryNow: (query, options) => {
      limits.push(options?.limit ?? 0);
      return index.query(query, options);
    },
    query: async (query, options) => index.query(query, options),
  };
  const { docs: _docs, hits: _hits, total, facets } = index.query('', { limit: 0 });
  const counts = {
    all: total,
    mine: total,
    office: 0,
    'office-speeches': 0,
    'official-formulas': 0,
  };
  const list = { view: 'mine', labels: NO_LABELS, shelf: null } as const;
  const rows = new Map();
  const results = { query: '', list, rows, length: total, total, counts, facets };
  const state = createObservable<ManagerState>({ ...INITIAL_STATE, ...list, results });
  return { state, limits, choosing: createChoosing(state, client, () => null) };
}

it('all of a long list are chosen, in tasks of which none is long', async () => {
  const { state, limits, choosing } = openTable();
  const choosingAll = choosing.chooseAll();
  let tasks = 0;
  const counted = (async () => {
    while (state.get().chosen.size === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      tasks += 1;
    }
  })();
  await Promise.all([choosingAll, counted]);
  expect(state.get().chosen.size).toBe(DOCS.length);
  expect(tasks).toBeGreaterThan(1);
  expect(limits).toEqual([20_000, 20_000, 5000]);
});

it('all matches of a query are ranked together', async () => {
  const { state, limits, choosing } = openTable();
  const results = state.get().results;
  state.patch({ query: '落实', results: results && { ...results, query: '落实' } });
  await choosing.chooseAll();
  expect(state.get().chosen.size).toBe(DOCS.length);
  expect(limits).toEqual([DOCS.length]);
});

it('what is chosen while all are gathered is what stays chosen', async () => {
  const { state, choosing } = openTable();
  const choosingAll = choosing.chooseAll();
  choosing.choose(3);
  await choosingAll;
  expect(state.get().chosen.size).toBe(1);
});
