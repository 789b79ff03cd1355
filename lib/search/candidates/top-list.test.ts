import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTopList } from './top-list';

it('holds what a stable sort would put first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 400 }), fc.nat(300), (scores, size) => {
      const top = createTopList(size);
      scores.forEach((score, item) => top.offer(score, item));
      const sorted = scores
        .map((score, item) => ({ score, item }))
        .sort((a, b) => b.score - a.score || a.item - b.item)
        .slice(0, size);
      expect(top.ranked()).toEqual(sorted);
    }),
  );
});

it('accepts what an offer would change it by', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.nat(8), fc.nat(9), (scores, size, last) => {
      const top = createTopList(size);
      scores.forEach((score, item) => top.offer(score, item));
      const before = top.ranked();
      const isAccepted = top.accepts(last);
      top.offer(last, scores.length);
      expect(isAccepted).toBe(top.ranked().some(({ item }) => item === scores.length));
      expect(isAccepted || isDeepStrictEqual(top.ranked(), before)).toBe(true);
    }),
  );
});
