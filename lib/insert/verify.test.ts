import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expectation } from './reading';
import { judgeLines, judgeLoosely, judgeWhole } from './verify';

const expectation = (before: string, inserted: string, after: string): Expectation => ({
  before,
  inserted,
  after,
  original: before + after,
});
const between = expectation('前', '中', '后');

describe('judgeWhole', () => {
  it.each([
    ['前中后', 'inserted'],
    ['前后', 'unchanged'],
    ['前中中后', 'different'],
    ['中', 'different'],
    ['前中', 'different'],
    ['前后中', 'different'],
  ])('%s: %s', (now, reading) => {
    expect(judgeWhole(between)(now)).toBe(reading);
  });
});

describe('judgeLoosely', () => {
  it.each([
    ['1前中后', 'inserted'],
    ['前后', 'unchanged'],
    ['前中中后', 'different'],
    ['中', 'different'],
    ['前中', 'different'],
  ])('%s: %s', (now, reading) => {
    expect(judgeLoosely(between)(now)).toBe(reading);
  });
});

describe('judgeLines', () => {
  const judge = judgeLines('1首行2末行', '一是坚定\n\n二是精通');
  it.each([
    ['1首行2末行', 'unchanged'],
    ['1首行3二是精通2一是坚定4末行', 'inserted'],
    ['1首行2一是坚定末行', 'different'],
  ])('%s: %s', (now, reading) => {
    expect(judge(now)).toBe(reading);
  });
});

it('no judge calls text inserted that has been lost or stands there twice', () => {
  const word = fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('甲', '乙', '丙') });
  fc.assert(
    fc.property(word, word, word, (before, inserted, after) => {
      const expected = expectation(before, inserted, after);
      for (const judge of [judgeWhole(expected), judgeLoosely(expected)]) {
        expect(judge(before + inserted + inserted + after + inserted)).not.toBe('inserted');
        expect(judge(inserted)).not.toBe('inserted');
      }
    }),
  );
});
