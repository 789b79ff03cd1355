import { describe, expect, it } from 'vitest';
import { NEAR_DUPLICATE } from '@/lib/entry/near-duplicate';
import { likenessOfTexts } from '@/lib/extract/duplicates/near-duplicates';
import { createIndex } from '@/lib/search';
import { readPackDocs } from '@/lib/search/testing/pack-docs';
import { createRandom } from '@/lib/search/testing/random';
import { findAlike } from './find-alike';

const docs = readPackDocs();
const index = createIndex(docs);
const search = {
  queryNow: (query: string, options = {}) => index.query(query, options),
  query: async () => null,
};
const bodyOf = ({ body, text }: (typeof docs)[number]) => body ?? text;

/** Leaves characters out or puts others in their place, here and there. */
function edit(text: string, share: number, seed: number): string {
  const random = createRandom(seed);
  return Array.from(text, (char) => {
    if (random.fraction() > share || /[{}[\]#]/.test(char)) return char;
    return random.fraction() < 0.5 ? '' : '新';
  }).join('');
}

describe('near-duplicates of what is written', () => {
  it('are found by the text itself, without what it was made of', async () => {
    const [first] = docs;
    if (!first) throw new Error('The pack is empty.');
    const given = { kind: first.kind, text: bodyOf(first) };
    expect((await findAlike(given, search)).map(({ id }) => id)).toContain(first.id);
    const without = await findAlike({ ...given, except: [first.id] }, search);
    expect(without.map(({ id }) => id)).not.toContain(first.id);
  });

  it('are none where nothing is alike', async () => {
    expect(await findAlike({ kind: 'phrase', text: '今天下午三点去食堂开联欢会' }, search)).toEqual(
      [],
    );
    expect(await findAlike({ kind: 'phrase', text: '，。' }, search)).toEqual([]);
  });

  it('are found through an edit here and there', async () => {
    let [all, found] = [0, 0];
    for (const [at, doc] of docs.entries()) {
      if (at % 13 !== 0) continue;
      const text = edit(bodyOf(doc), 0.05, at);
      if (likenessOfTexts(text, bodyOf(doc)) < NEAR_DUPLICATE) continue;
      all += 1;
      const alike = await findAlike({ kind: doc.kind, text }, search);
      if (alike.some(({ id }) => id === doc.id)) found += 1;
    }
    expect(all).toBeGreaterThan(50);
    expect(found / all).toBeGreaterThanOrEqual(0.97);
  });
});
