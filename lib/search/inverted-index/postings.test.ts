import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildPostings, postingsRange } from './postings';

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
