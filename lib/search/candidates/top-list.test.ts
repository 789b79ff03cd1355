import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTopList } from './top-list';

it('keeps what a stable sort would put first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 400 }), fc.nat(300), (scores, size) => {
      const top = createTopList(size);
      scores.forEach((score, item) => top.offer(score, item));
      const sorted = scores
        .map((score, item) => ({ score, item }))
        .sort((a, b) => b.score - a.score || a.item - b.item)
        .slice(0, size);
      expect(top.items()).toEqual(sorted.map(({ item }) => item));
      expect(top.items().map((_, place) => top.scoreAt(place))).toEqual(
        sorted.map(({ score }) => score),
      );
    }),
  );
});
