import { describe, expect, it } from 'vitest';
import { numberOf, rangeOf, spellingOf } from './syllables';

function spellingsIn([from, to]: readonly [number, number]): string[] {
  return Array.from({ length: to - from }, (_, at) => spellingOf(from + at));
}

describe('syllables', () => {
  it('have one number each, and no other string has one', () => {
    expect(spellingOf(numberOf('zhuang'))).toBe('zhuang');
    expect(numberOf('zhu')).not.toBe(numberOf('zhua'));
    expect([numberOf(''), numberOf('x'), numberOf('xiet')]).toEqual([0, 0, 0]);
  });

  it('take ue for ve', () => {
    expect(numberOf('lue')).toBe(numberOf('lve'));
  });

  it.each([
    ['xia', ['xia', 'xian', 'xiang', 'xiao']],
    ['zuo', ['zuo']],
    ['i', []],
  ])('beginning with %s are neighbours', (prefix, spellings) => {
    expect(spellingsIn(rangeOf(prefix))).toEqual(spellings);
  });
});
