import { describe, expect, it } from 'vitest';
import { formatNumber } from './list-number';

describe('formatNumber', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 3, '03'],
    ['chineseCounting', 21, '二十一'],
    ['chineseCountingThousand', 10, '十'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 2, '②'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalFullWidth', 10, '１０'],
    ['lowerLetter', 28, 'bb'],
    ['upperLetter', 3, 'C'],
    ['lowerRoman', 14, 'xiv'],
    ['upperRoman', 4, 'IV'],
    ['bullet', 1, ''],
    ['none', 1, ''],
    ['an unknown one', 7, '7'],
    ['hasOwnProperty', 7, '7'],
    ['toString', 7, '7'],
    ['ideographTraditional', 99, '99'],
    ['upperRoman', 1_000_000, '1000000'],
    ['lowerLetter', 1_000_000, '1000000'],
    ['decimalEnclosedCircle', -1, '-1'],
  ])('writes in %s the number %i as %s', (format, value, text) => {
    expect(formatNumber(format, value)).toBe(text);
  });
});
