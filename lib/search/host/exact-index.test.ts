import { describe, expect, it } from 'vitest';
import { createIndex } from '../engine/create-index';
import { createExactIndex } from './exact-index';
import { sampleDoc } from '../testing/sample-docs';
import type { SearchFilter } from '../types';

const DOCS = [
  sampleDoc('hub', '承上启下、联系左右，制作ＰＰＴ', { function: '阐明意义', themes: ['定位'] }),
  sampleDoc('mine', '上情下达', { mine: true, tags: ['座谈会'], forms: ['四字并列'] }),
  sampleDoc('fine', '一是精细', { title: '三个精细' }),
];
const EXACT = createExactIndex(DOCS);
const find = (query: string, filter: SearchFilter = {}) =>
  EXACT.query(query, { filter }).hits.map(({ id }) => id);

describe('exact matches', () => {
  it.each([
    ['承上', ['hub']],
    ['左右 承上', ['hub']],
    ['ppt', ['hub']],
    ['座谈', ['mine']],
    ['精细', ['fine']],
    ['上', ['hub', 'mine']],
    ['久久为功', []],
  ])('of “%s” are %j', (query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it.each<[SearchFilter, string[]]>([
    [{ mine: true }, ['mine']],
    [{ kinds: ['pattern'] }, []],
    [{ functions: ['阐明意义'] }, ['hub']],
    [{ themes: ['定位'] }, ['hub']],
    [{ forms: ['四字并列'] }, ['mine']],
    [{ forms: [], kinds: ['phrase'] }, ['hub', 'mine']],
  ])('pass the filter %j', (filter, ids) => {
    expect(find('上', filter)).toEqual(ids);
  });

  it('show where the words are, and how many there are in all', () => {
    const { hits, total, facets } = EXACT.query('启下 上启 PPT');
    expect(hits[0]?.ranges).toEqual([
      [1, 4],
      [12, 15],
    ]);
    expect(EXACT.query('上', { limit: 1 })).toMatchObject({ total: 2, facets: { mine: 1 } });
    expect([total, facets.all]).toEqual([1, 1]);
  });

  it('put what is pinned or used first', () => {
    const used = sampleDoc('used', '上行下效', { uses: 2, lastUsedAt: 1 });
    const { hits } = createExactIndex([...DOCS, used]).query('上', { now: 2 });
    expect(hits.map(({ id }) => id)).toEqual(['used', 'hub', 'mine']);
  });

  it('without a query stand as the index lists them', () => {
    const docs = [
      ...DOCS.toReversed(),
      sampleDoc('used', '上行下效', { uses: 2, lastUsedAt: 1 }),
      sampleDoc('best', '蓄势待发', { best: true }),
      sampleDoc('again', '行稳致远', {}),
    ];
    const listed = createIndex(docs).search('', { now: 2 });
    expect(
      createExactIndex(docs)
        .query('', { now: 2 })
        .hits.map(({ id }) => id),
    ).toEqual(listed.map(({ id }) => id));
  });
});
