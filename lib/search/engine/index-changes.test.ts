import { array, assert, constantFrom, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex } from './create-index';
import { fromSnapshot } from './from-snapshot';
import { PAGE } from '../inverted-index/postings';
import { pinyinReader } from '../text/readings';
import { SAMPLE_DOCS, sampleDoc } from '../testing/sample-docs';
import type { SearchDoc, SearchIndex } from '../types';

const WORDS = ['任务落实到位', '督查督办', '久久为功', '枢纽'];
const NOW = Date.UTC(2025, 5, 1);

function ids(query: string, within: SearchIndex): string[] {
  return within.query(query, { now: NOW, groupSimilar: false }).hits.map((hit) => hit.id);
}

/** Returns how often the id of any of `count` documents is read when all are put into an empty index. */
function idsReadFor(count: number): number {
  let read = 0;
  const changing = createIndex([]);
  for (let at = 0; at < count; at += 1) {
    const id = { get: () => ((read += 1), `d${at}`) };
    changing.update(Object.defineProperty(sampleDoc('', '落实'), 'id', id));
  }
  return read;
}

describe('changes', () => {
  it('are found at once', () => {
    const changing = createIndex(SAMPLE_DOCS);
    changing.add(sampleDoc('new', '久久为功，善作善成'));
    expect(ids('善作善成', changing)[0]).toBe('new');
    changing.update(sampleDoc('new', '驰而不息，久久为功'));
    expect(ids('驰而不息', changing)[0]).toBe('new');
    expect(ids('善作善成', changing)).not.toContain('new');
    changing.update(sampleDoc('hub', '枢纽'));
    expect(ids('承上启下', changing)).not.toContain('hub');
    changing.remove('hub');
    changing.remove('new');
    changing.remove('nobody');
    expect(ids('枢纽', changing)).toEqual([]);
    expect(changing.size).toBe(SAMPLE_DOCS.length - 1);
  });

  it('of use and pins reorder the list', () => {
    const changing = createIndex(SAMPLE_DOCS);
    const water = SAMPLE_DOCS.find((doc) => doc.id === 'water') as SearchDoc;
    changing.update({ ...water, uses: 3, lastUsedAt: NOW });
    expect(ids('', changing)[0]).toBe('water');
  });

  it('by the thousand leave the same index as a rebuilt one', () => {
    const docs = Array.from({ length: 2600 }, (_, at) =>
      sampleDoc(`d${at}`, `第${at}项任务落实到位`, { uses: at % 7, lastUsedAt: NOW }),
    );
    const changing = createIndex(docs.slice(0, 500).map(({ id }) => sampleDoc(id, '旧')));
    for (const doc of docs) changing.update(doc);
    const rebuilt = createIndex(docs);
    for (const query of ['任务', 'renwu', '2321', '']) {
      expect(changing.query(query, { now: NOW })).toEqual(rebuilt.query(query, { now: NOW }));
    }
  });

  it('read each document a number of times that does not grow with how many were changed before', () => {
    expect(idsReadFor(2400)).toBeLessThan(2.5 * idsReadFor(1200));
  });

  it('made at random, with queries between them, leave the same index as a rebuilt one', () => {
    const change = record({
      act: constantFrom('put', 'put', 'put', 'use', 'remove', 'query', 'store'),
      at: nat(199),
      word: constantFrom(...WORDS),
    });
    const history = array(change, { minLength: 100, maxLength: 400 });
    assert(
      property(history, (changes) => {
        const docs = new Map<string, SearchDoc>();
        const changing = createIndex([]);
        for (const { act, at, word } of changes) {
          const id = `d${at}`;
          const old = docs.get(id);
          if (act === 'query') changing.query(word);
          else if (act === 'store') void changing.toSnapshot();
          else if (act === 'remove') {
            changing.remove(id);
            docs.delete(id);
          } else {
            const doc =
              act === 'use' && old
                ? { ...old, uses: at, lastUsedAt: NOW }
                : sampleDoc(id, `第${at}项${word}`);
            changing.update(doc);
            docs.set(id, doc);
          }
        }
        const rebuilt = createIndex([...docs.values()]);
        expect(changing.size).toBe(docs.size);
        for (const query of [...WORDS, 'renwu', '7', ''])
          expect(changing.query(query, { now: NOW })).toEqual(rebuilt.query(query, { now: NOW }));
      }),
      { seed: 2611, numRuns: 15 },
    );
  }, 20_000);
});

it('holds more documents than a page of postings, and finds those of each alike', async () => {
  const docs = Array.from({ length: PAGE + 40 }, (_, at) =>
    sampleDoc(`d${String(at).padStart(6, '0')}`, at % 8 === 0 ? '守' : '好'),
  );
  const [early, late] = [docs[7], docs[PAGE + 7]];
  for (const doc of [early, late]) Object.assign(doc ?? {}, { text: '枢纽', tags: ['督查'] });
  const index = createIndex(docs);
  const both = [early?.id, late?.id];
  for (const query of ['枢纽', 'shuniu', 'sn', '#督查', '枢 督查']) {
    expect(ids(query, index)).toEqual(both);
  }
  expect(index.query('好').total).toBe(docs.length - Math.ceil(docs.length / 8) - 2);
  const copy = fromSnapshot(structuredClone(await index.toSnapshot()), pinyinReader);
  expect(copy && ids('枢纽', copy)).toEqual(both);
  copy?.remove(late?.id ?? '');
  expect(copy && ids('#督查', copy)).toEqual([early?.id]);
});
