import { describe, expect, it } from 'vitest';
import { firstRevision, isNewer } from './revision';

const MADE = firstRevision(Date.UTC(2026, 10, 28));

describe('isNewer', () => {
  it.each([
    ['a later write', MADE + 2, MADE + 1, true],
    ['the same', MADE + 1, MADE + 1, false],
    ['an earlier write', MADE, MADE + 1, false],
    ['a library made after it', firstRevision(Date.UTC(2026, 10, 29)), MADE + 7, true],
    ['a library made while the clock stood back', firstRevision(Date.UTC(2020, 0, 1)), MADE, true],
    ['a library of before revisions had names', 3, 2, true],
    ['nothing known yet', MADE, 0, true],
  ])('%s', (_, revision, than, expected) => {
    expect(isNewer(revision, than)).toBe(expected);
  });

  it('stays exact until the year 2242', () => {
    expect(Number.isSafeInteger(firstRevision(Date.UTC(2242, 0, 1)))).toBe(true);
  });
});
