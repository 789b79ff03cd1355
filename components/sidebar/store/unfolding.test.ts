import { describe, expect, it } from 'vitest';
import type { SearchResult } from '@/lib/search/types';
import { createObservable } from '../../shared/observable';
import { type Results, type Row, INITIAL_STATE } from './state';
import { phrase } from '../testing/test-services';
import { createUnfolding } from './unfolding';

const ENTRIES = new Map(
  ['及时办理、及时反馈', '要及时办理、及时反馈', '及时办理，并及时反馈', '限时办结'].map(
    (text, at) => {
      const id = 'abcd'.charAt(at);
      return [id, phrase(id, text)];
    },
  ),
);

function row(id: string, folded?: string[]): Row {
  const hit = { id, score: 1, ranges: [[0, 4]] as const, titleRanges: [] };
  return {
    entry: ENTRIES.get(id) ?? phrase(id, ''),
    hit: folded ? { ...hit, grouped: folded } : hit,
  };
}

function resultsOf(query: string): Results {
  const facets = {} as SearchResult['facets'];
  return { query, rows: [row('a', ['b', 'c']), row('d')], total: 4, facets };
}

function open() {
  const state = createObservable({ ...INITIAL_STATE, results: null as Results | null });
  const unfolding = createUnfolding(state, (id) => ENTRIES.get(id));
  state.patch({ results: resultsOf('及时'), currentId: 'd' });
  const ids = () =>
    state
      .get()
      .results?.rows.map(({ entry }) => entry.id)
      .join('');
  return { state, unfolding, ids };
}

describe('unfolding', () => {
  it('shows what is folded under a row after it, and hides it again; the row is chosen', () => {
    const { state, unfolding, ids } = open();
    unfolding.toggle('a');
    expect(ids()).toBe('abcd');
    expect(state.get().currentId).toBe('a');
    unfolding.toggle('a');
    expect(ids()).toBe('ad');
  });

  it('marks in each what is marked in the row', () => {
    const { state, unfolding } = open();
    unfolding.toggle('a');
    const ranges = state.get().results?.rows.map(({ hit }) => hit.ranges);
    expect(ranges?.slice(0, 3)).toEqual([[[0, 4]], [[1, 5]], [[0, 4]]]);
  });

  it('stays while the query does, with the chosen row', () => {
    const { state, unfolding, ids } = open();
    unfolding.toggle('a');
    state.patch({ currentId: 'c' });
    state.patch({ results: resultsOf('及时'), currentId: 'a' });
    expect(ids()).toBe('abcd');
    expect(state.get().currentId).toBe('c');
  });

  it('ends with the query', () => {
    const { state, unfolding, ids } = open();
    unfolding.toggle('a');
    state.patch({ results: resultsOf('办理'), currentId: 'a' });
    expect(ids()).toBe('ad');
    expect(state.get().currentId).toBe('a');
  });

  it('leaves out what is gone', () => {
    const { state, unfolding, ids } = open();
    state.patch({ results: { ...resultsOf('及时'), rows: [row('a', ['b', 'gone'])] } });
    unfolding.toggle('a');
    expect(ids()).toBe('ab');
  });
});
