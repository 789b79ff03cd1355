import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from '../testing/random';
import { buildPostings, type EmitKeys, type Postings, postingsRange } from './postings';

it('finds for every range of keys the documents that have one of them', () => {
  const keys = fc.array(fc.array(fc.nat(19), { maxLength: 8 }), { maxLength: 20 });
  fc.assert(
    fc.property(keys, fc.nat(19), fc.nat(19), (documents, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
      const postings = buildPostings(documents.length, 20, (doc, emit) => {
        for (const key of documents[doc] ?? []) emit(key);
      });
      const [start, end] = postingsRange(postings, from, to);
      const having = documents.flatMap((own, doc) =>
        own.some((key) => key >= from && key < to) ? [doc] : [],
      );
      expect([...new Set(postings.docs.subarray(start, end))].sort((x, y) => x - y)).toEqual(
        having,
      );
    }),
  );
});

it('names a document once for each key', () => {
  const postings = buildPostings(2, 5, (_, emit) => [3, 3, 1].forEach(emit));
  expect([...postings.keys]).toEqual([1, 3]);
  expect([...postings.docs]).toEqual([0, 1, 0, 1]);
});

it('finds the same among a few documents, whose keys are sorted, as among many, where they are counted', () => {
  const random = createRandom(1130);
  const own = Array.from({ length: 256 }, () => Array.from({ length: 30 }, () => random.below(90)));
  const emitOwn: EmitKeys = (doc, emit) => own[doc]?.forEach(emit);
  const many = buildPostings(256, 90, emitOwn);
  const few = buildPostings(255, 90, emitOwn);
  for (let key = 0; key < 90; key += 1) {
    const docsIn = (postings: Postings) =>
      Array.from(postings.docs.subarray(...postingsRange(postings, key, key + 1)));
    expect(docsIn(many).filter((doc) => doc < 255)).toEqual(docsIn(few));
  }
});
