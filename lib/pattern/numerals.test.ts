import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countNumeral, numeral, numeralDigits, numeralValue } from './numerals';

it.each([
  [0, '零'],
  [2, '二'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1000, '一千'],
  [1005, '一千零五'],
  [1010, '一千零一十'],
  [2026, '二千零二十六'],
  [9999, '九千九百九十九'],
  [10000, '10000'],
  [-1, '-1'],
  [1.5, '1.5'],
])('%d is %s', (value, written) => {
  expect(numeral(value)).toBe(written);
});

it('writes each number from 0 to 9999 in its own way', () => {
  expect(new Set(Array.from({ length: 10_000 }, (_, value) => numeral(value))).size).toBe(10_000);
});

it('writes years digit by digit', () => {
  expect(numeralDigits(2026)).toBe('二〇二六');
});

it('reads what it writes up to 99', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (value) => {
      expect(numeralValue(numeral(value))).toBe(value);
    }),
  );
});

it.each(['', '百', '一一', '十十', '3'])('does not read %j', (text) => {
  expect(numeralValue(text)).toBeUndefined();
});

it.each([
  [2, '个精细', '两个'],
  [2, '方面', '两方'],
  [2, '者', '二者'],
  [2, '', '二'],
  [3, '个', '三个'],
  [12, '个', '十二个'],
])('counts %d before %j', (count, following, written) => {
  expect(countNumeral(count, following) + following.charAt(0)).toBe(written);
});
