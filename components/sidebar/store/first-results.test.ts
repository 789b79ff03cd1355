import { describe, expect, it } from 'vitest';
import { toSearchDoc, type LibraryEntry } from '@/lib/library';
import { createIndex } from '@/lib/search';
import { firstResults } from './first-results';
import { phrase } from './test-services';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 24 * 3600 * 1000;

const entries: LibraryEntry[] = [
  { ...phrase('d', '到位不越位'), themes: ['协调'] },
  { ...phrase('b', '承上启下'), best: true, function: '阐明意义', forms: ['四字并列'] },
  { ...phrase('a', '上情下达'), uses: 2, lastUsedAt: NOW - 20 * DAY, themes: ['协调', '服务'] },
  { ...phrase('c', '我的话'), origin: 'snippet', uses: 2, lastUsedAt: NOW - DAY },
  { ...phrase('e', '收藏的话'), pinned: true },
];

describe('the first results', () => {
  it('show pinned, then used, then best, then the rest', () => {
    const { rows, total } = firstResults(entries, 4, NOW);
    expect(rows.map((row) => row.entry.id)).toEqual(['e', 'c', 'a', 'b']);
    expect(total).toBe(5);
  });

  it('are what the index answers to an empty query, so that nothing moves when it has read', () => {
    const first = firstResults(entries, 50, NOW);
    const answer = createIndex(entries.map(toSearchDoc)).query('', { limit: 50, now: NOW });
    expect(first.rows.map((row) => row.entry.id)).toEqual(answer.hits.map((hit) => hit.id));
    expect(first.facets).toEqual(answer.facets);
  });
});
