import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactIndex } from '../host/exact-index';
import type { SearchDoc } from '../types';
import { createIndex } from './create-index';

function docOf(id: string, more: Partial<SearchDoc> = {}): SearchDoc {
  return {
    id,
    kind: 'phrase',
    text: `抓落实${id}`,
    themes: [],
    forms: [],
    tags: [],
    mine: true,
    ...more,
  };
}

const DOCS = [
  docOf('a', { folder: '会议', tags: ['常用'] }),
  docOf('b', { folder: '会议/年终', tags: ['常用', '急'] }),
  docOf('c', { folder: '会议纪要' }),
  docOf('d', { tags: ['急'] }),
];

describe.each([
  ['the index', createIndex(DOCS)],
  ['exact match', createExactIndex(DOCS)],
])('%s', (_, index) => {
  it.each([
    [{ folder: '会议' }, ['a', 'b']],
    [{ folder: '会议/年终' }, ['b']],
    [{ folder: '年终' }, []],
    [{ tag: '急' }, ['b', 'd']],
    [{ tag: '急', folder: '会议' }, ['b']],
    [{ tag: '没有的' }, []],
  ])('filters by %j', (filter, ids) => {
    for (const query of ['', '落实']) {
      const result = index.query(query, { filter, groupSimilar: false });
      expect(result.hits.map(({ id }) => id).toSorted()).toEqual(ids);
      expect(result.total).toBe(ids.length);
    }
  });

  it('counts folders with those in them, and tags, whatever the query', () => {
    const { shelves } = index.query('没有这句', { countShelves: true, filter: { tag: '急' } });
    expect(shelves).toEqual({
      folders: new Map([
        ['会议', 2],
        ['会议/年终', 1],
        ['会议纪要', 1],
      ]),
      tags: new Map([
        ['常用', 2],
        ['急', 2],
      ]),
    });
  });
});

it('a folder is found by # and by its name', () => {
  const index = createIndex(DOCS);
  expect(index.search('#年终').map(({ id }) => id)).toEqual(['b']);
  expect(index.search('会议纪要')[0]?.id).toBe('c');
});

const idOf = (at: number) => `d${String(at).padStart(2, '0')}`;

const someDoc = fc.record({
  pinned: fc.boolean(),
  best: fc.boolean(),
  uses: fc.integer({ min: 0, max: 2 }),
});

it('the windows of an empty query are its whole list, also with changes beside the large segment', () => {
  fc.assert(
    fc.property(
      fc.array(someDoc, { minLength: 1, maxLength: 30 }),
      fc.array(fc.nat({ max: 40 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 7 }),
      (facts, changed, size) => {
        const index = createIndex(facts.map((fact, at) => docOf(idOf(at), fact)));
        for (const at of changed) index.update(docOf(idOf(at), { text: `改过的${at}` }));
        const whole = index.query('', { limit: 100, now: 0 }).hits.map((hit) => hit.id);
        const windows = [];
        for (let offset = 0; offset < whole.length; offset += size)
          windows.push(
            ...index.query('', { offset, limit: size, now: 0 }).hits.map((hit) => hit.id),
          );
        expect(windows).toEqual(whole);
        expect(new Set(whole).size).toBe(index.size);
      },
    ),
    { seed: 17 },
  );
});
