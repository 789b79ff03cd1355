import { describe, expect, it } from 'vitest';
import { isOrdinalStyle, ordinals } from './ordinals';

describe('ordinals', () => {
  it.each<[string, number, string[]]>([
    ['一是', 4, ['一是', '二是', '三是', '四是']],
    ['一要', 3, ['一要', '二要', '三要']],
    ['第一，', 3, ['第一，', '第二，', '第三，']],
    ['其一，', 2, ['其一，', '其二，']],
    ['一、', 2, ['一、', '二、']],
    ['（一）', 3, ['（一）', '（二）', '（三）']],
    ['1.', 3, ['1.', '2.', '3.']],
    ['（1）', 2, ['（1）', '（2）']],
    ['①', 2, ['①', '②']],
    ['首先', 1, ['首先']],
    ['首先', 2, ['首先', '其次']],
    ['首先，', 3, ['首先，', '其次，', '最后，']],
    ['首先', 4, ['首先', '其次', '再次', '最后']],
    ['首先', 6, ['首先', '其次', '再次', '第四', '第五', '最后']],
  ])('%s for %d items', (style, count, expected) => {
    expect(ordinals(style, count)).toEqual(expected);
  });

  it.each([
    ['一是', 21, '二十一是'],
    ['第一，', 40, '第四十，'],
    ['（一）', 99, '（九十九）'],
    ['1.', 99, '99.'],
    ['①', 50, '㊿'],
    ['①', 36, '㊱'],
    ['①', 35, '㉟'],
    ['①', 21, '㉑'],
    ['①', 51, '（51）'],
    ['首先', 99, '最后'],
  ])('%s goes on: item %d is %s', (style, count, expected) => {
    expect(ordinals(style, count).at(-1)).toBe(expected);
  });

  it.each(['一是', '第一', '首先', '（1）', '1、', '①', '一靠'])('%j is a style', (style) => {
    expect(isOrdinalStyle(style)).toBe(true);
  });

  it.each(['', '是', '二是', '十一是', '一百', '12.', '其次'])('%j is none', (style) => {
    expect(isOrdinalStyle(style)).toBe(false);
    expect(ordinals(style, 2)).toEqual(['', '']);
  });
});
