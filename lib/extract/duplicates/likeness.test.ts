import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEAR_DUPLICATE } from '@/lib/entry/near-duplicate';
import { isAsAlike, likeness, pairsOf, rarestOf } from './likeness';

const alike = (a: string, b: string): number => likeness(pairsOf(a), pairsOf(b));

const countOfPair = (pair: number): number => pair % 3;

describe('pairsOf', () => {
  it.each([
    ['抓落实', 3],
    ['抓，落 实。', 3],
    ['好', 1],
    ['好好好', 2],
    ['WPS 3', 4],
    ['，。', 0],
    ['', 0],
  ])('files %j under %i pairs', (text, count) => {
    expect(pairsOf(text).size).toBe(count);
  });

  it('passes over marks and blanks', () => {
    expect(pairsOf('要抓，落 实。')).toEqual(pairsOf('要抓落实'));
  });
});

describe('rarestOf', () => {
  const counts = new Map([
    [3, 1],
    [1, 2],
    [2, 1],
  ]);
  const countOf = (pair: number): number => counts.get(pair) ?? 0;

  it.each([
    [2, [2, 3]],
    [3, [2, 3, 1]],
    [9, [2, 3, 1]],
    [0, []],
  ])('gives at most %i, of equal counts the lower numbers first: %j', (most, rarest) => {
    expect(rarestOf(new Set([3, 1, 2]), most, countOf)).toEqual(rarest);
  });

  it('orders equal counts alike whatever the order in the set, up to the largest pair', () => {
    const pairs = pairsOf('鿿鿿落实鿿a9');
    const back = new Set([...pairs].toReversed());
    expect(rarestOf(back, 9, () => 7)).toEqual(rarestOf(pairs, 9, () => 7));
    expect(new Set(rarestOf(pairs, 9, () => 7))).toEqual(pairs);
  });

  it('gives the least of few pairs and of many', () => {
    const pairs = fc.uniqueArray(fc.nat(999), { minLength: 0, maxLength: 200 });
    fc.assert(
      fc.property(pairs, fc.nat(220), (numbers, most) => {
        const sorted = numbers.toSorted((a, b) => countOfPair(a) - countOfPair(b) || a - b);
        expect(rarestOf(new Set(numbers), most, countOfPair)).toEqual(sorted.slice(0, most));
      }),
    );
  });
});

describe('isAsAlike', () => {
  it('is whether the likeness reaches the bound, for any two texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('抓落实学，习')), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.double({ min: 0.01, max: 1, noNaN: true }), (a, b, bound) => {
        const [one, other] = [pairsOf(a), pairsOf(b)];
        expect(isAsAlike(one, other, bound)).toBe(likeness(one, other) >= bound);
      }),
    );
  });
});

describe('likeness', () => {
  it.each([
    ['承上启下、联系左右', '承上启下，联系左右。', 1],
    ['抓学习', '带队伍', 0],
    ['好', '好', 1],
    ['', '', 0],
    ['', '好', 0],
  ])('of %j and %j is %d', (a, b, share) => {
    expect(alike(a, b)).toBe(share);
  });

  it('calls a text with one word more nearly the same, and one with another half not', () => {
    const text = '想领导之所想，想领导未全想，想领导未曾想';
    expect(alike(text, `我们要${text}`)).toBeGreaterThanOrEqual(NEAR_DUPLICATE);
    expect(alike(text, '想领导之所想，急群众之所急，办基层之所盼')).toBeLessThan(NEAR_DUPLICATE);
  });

  it('is the same either way round, from 0 to 1, and 1 for a text and itself', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('抓学习，工作a1')),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(alike(a, b)).toBe(alike(b, a));
        expect(alike(a, b)).toBeGreaterThanOrEqual(0);
        expect(alike(a, b)).toBeLessThanOrEqual(1);
        expect(alike(a, a)).toBe(pairsOf(a).size === 0 ? 0 : 1);
      }),
    );
  });
});
