import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortForEmptyQuery } from '../document/empty-query';
import { sampleDoc } from '../testing/sample-docs';
import type { SearchDoc } from '../types';
import { pinyinReader } from '../text/readings';
import { createIndex } from './create-index';
import { fromSnapshot } from './from-snapshot';

const NOW = Date.UTC(2026, 5, 1);

const documents = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 60 }).map((number) => `d${number}`),
    pinned: fc.boolean(),
    best: fc.boolean(),
    uses: fc.integer({ min: 0, max: 3 }),
    mine: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 50 },
);

function docOf({ id, ...more }: { id: string; pinned: boolean; best: boolean; uses: number }) {
  const used = more.uses > 0 ? { lastUsedAt: NOW } : {};
  return sampleDoc(id, `抓落实${id}`, { ...more, ...used });
}

it('any part of the list of all entries is that part of the whole, after any changes', () => {
  const places = fc.record({ offset: fc.nat(60), limit: fc.nat(60), isMine: fc.boolean() });
  fc.assert(
    fc.property(documents, documents, places, (first, later, { offset, limit, isMine }) => {
      const index = createIndex(first.map(docOf));
      const docs = new Map<string, SearchDoc>(first.map((doc) => [doc.id, docOf(doc)]));
      later.forEach((doc, at) => {
        if (at % 4 === 3) {
          index.remove(doc.id);
          docs.delete(doc.id);
          return;
        }
        index.update(docOf(doc));
        docs.set(doc.id, docOf(doc));
      });
      const shown = [...docs.values()].filter(({ mine }) => !isMine || mine);
      const whole = sortForEmptyQuery(shown, NOW).map(({ id }) => id);
      const options = { offset, limit, now: NOW, ...(isMine && { filter: { mine: true } }) };
      const { hits, total } = index.query('', options);
      expect(hits.map(({ id }) => id)).toEqual(whole.slice(offset, offset + limit));
      expect(total).toBe(whole.length);
      const ids = index.query('', { ...options, idsOnly: true });
      expect([ids.hits.map(({ id }) => id), ids.docs]).toEqual([hits.map(({ id }) => id), []]);
    }),
  );
});

it.each(['', '落实', 'luoshi'])(
  'the ids alone of %j are those of its hits, in a snapshot as well',
  async (query) => {
    const docs = Array.from({ length: 1200 }, (_, at) => sampleDoc(`d${at}`, `落实${at}`));
    const index = fromSnapshot(await createIndex(docs).toSnapshot(), pinyinReader);
    index?.update(sampleDoc('d7', '落实七', { pinned: true }));
    const options = { groupSimilar: false, limit: 1500 };
    const hits = index?.query(query, options).hits ?? [];
    const alone = index?.query(query, { ...options, idsOnly: true });
    expect(alone?.hits.map(({ id }) => id)).toEqual(hits.map(({ id }) => id));
    expect([hits.length > 1000, alone?.docs]).toEqual([true, []]);
  },
);
