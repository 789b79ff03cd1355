import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchDoc } from '../types';
import { emptyQueryRank } from './empty-query';
import { LARGEST_BOOST, usageBoost, usageOf } from './usage';

const NOW = Date.UTC(2025, 5, 1);
const DAY = 24 * 3600 * 1000;

function doc(marks: Partial<SearchDoc>): SearchDoc {
  return {
    id: 'a',
    kind: 'phrase',
    text: '',
    themes: [],
    forms: [],
    tags: [],
    mine: false,
    ...marks,
  };
}

describe('use', () => {
  it('counts half after 30 days', () => {
    expect(usageOf(doc({ uses: 8, lastUsedAt: NOW - 30 * DAY }), NOW)).toBeCloseTo(4);
  });

  it('is not negative, whatever the clock says', () => {
    expect(usageOf(doc({ uses: 2, lastUsedAt: NOW + DAY }), NOW)).toBe(2);
    expect(usageOf(doc({ uses: -2 }), NOW)).toBe(0);
  });
});

describe('the nudge', () => {
  it('has a bound', () => {
    const marks = fc.record({
      pinned: fc.boolean(),
      best: fc.boolean(),
      uses: fc.nat(),
      lastUsedAt: fc.nat(),
    });
    fc.assert(
      fc.property(marks, (given) => {
        expect(usageBoost(doc(given), NOW)).toBeLessThanOrEqual(LARGEST_BOOST);
      }),
    );
  });

  it.each([
    ['often used over seldom used', { uses: 9, lastUsedAt: NOW }, { uses: 1, lastUsedAt: NOW }],
    [
      'lately used over long ago',
      { uses: 3, lastUsedAt: NOW },
      { uses: 3, lastUsedAt: NOW - 90 * DAY },
    ],
    ['pinned over not', { pinned: true }, {}],
    ['best over not', { best: true }, {}],
  ])('puts %s', (_, better, worse) => {
    expect(usageBoost(doc(better), NOW)).toBeGreaterThan(usageBoost(doc(worse), NOW));
  });
});

it('lists pinned, then used, then best, then the rest', () => {
  const standings = [
    doc({ pinned: true, uses: 1, lastUsedAt: NOW }),
    doc({ pinned: true }),
    doc({ uses: 1000, lastUsedAt: NOW }),
    doc({ uses: 1, lastUsedAt: NOW - 300 * DAY }),
    doc({ best: true }),
    doc({}),
  ].map((entry) => emptyQueryRank(entry, NOW));
  expect(standings).toEqual([...standings].sort((a, b) => b - a));
  expect(new Set(standings).size).toBe(standings.length);
});
