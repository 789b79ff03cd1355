import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '@/lib/library';
import type { SearchFilter } from '@/lib/search/types';
import { exactResults } from './exact-results';
import { phrase } from './test-services';

const entries: LibraryEntry[] = [
  { ...phrase('hub', '承上启下、联系左右，制作ＰＰＴ'), function: '阐明意义', themes: ['定位'] },
  { ...phrase('mine', '上情下达'), origin: 'snippet', tags: ['座谈会'], forms: ['四字并列'] },
  { ...phrase('fine', '一是精细'), title: '三个精细' },
];
const find = (query: string, filter: SearchFilter = {}) =>
  exactResults(entries, query, filter, 50).rows.map((row) => row.entry.id);

describe('exact results', () => {
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
    const { rows, total, facets } = exactResults(entries, '启下 上启 PPT', {}, 50);
    expect(rows[0]?.hit.ranges).toEqual([
      [1, 4],
      [12, 15],
    ]);
    expect(exactResults(entries, '上', {}, 1)).toMatchObject({ total: 2, facets: { mine: 1 } });
    expect([total, facets.all]).toEqual([1, 1]);
  });
});
