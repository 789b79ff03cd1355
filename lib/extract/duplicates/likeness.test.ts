import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEAR_DUPLICATE } from '@/lib/entry/near-duplicate';
import { likeness, pairsOf } from './likeness';

const alike = (a: string, b: string): number => likeness(pairsOf(a), pairsOf(b));

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
