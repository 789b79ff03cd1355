import { expect, it } from 'vitest';
import { createIndex } from '@/lib/search';
import { SAMPLE_DOCS } from '@/lib/search/testing/sample-docs';
import { rehearsedQueries } from './rehearsed-queries';

const HUB = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';

it('types an entry with every slip of the hand, so that search finds it', () => {
  const index = createIndex(SAMPLE_DOCS);
  const inCharacters = new Set(
    rehearsedQueries(HUB).filter((query) => /^\p{Script=Han}/u.test(query)),
  );
  expect(inCharacters.size).toBe(8);
  inCharacters.delete('处在 gz');
  const lost = [...inCharacters].filter((query) =>
    index.query(query).hits.every((hit) => hit.id !== 'hub'),
  );
  expect(lost).toEqual([]);
});

it('types pinyin alone where there is nothing to type', () => {
  expect(rehearsedQueries('')).not.toContain('');
  expect(new Set(rehearsedQueries('ABC 123')).size).toBeGreaterThan(3);
});
