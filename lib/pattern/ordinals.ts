import { numeral } from './numerals';

/*
 * A style is shown by its first member: 一是, 第一，, （一）, 1., ①, 首先. Whatever it has around its numeral stays as it is,
 * so that 其一， or 一靠 are styles too. The words 首先 其次 再次 最后 have no numeral: the last of three or more items is 最后,
 * the last of two 其次 (首先…最后 would promise something between), and between 再次 and 最后 the count goes on with 第四 第五 ….
 */

/** Whether the style shows a family of ordinals: 首先, or a text with 一, 1 or ① in it. */
export function isOrdinalStyle(style: string): boolean {
  return WORDED.test(style) || COUNTED.test(style);
}

/** The ordinals of `count` items in a style (see `isOrdinalStyle`); what is no style gives empty strings. */
export function ordinals(style: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => ordinal(style, at, count));
}

/** The ordinal of item `at` (from 0) among `count`. */
export function ordinal(style: string, at: number, count: number): string {
  if (WORDED.test(style)) return style.replace(WORDED, worded(at, count));
  const counted = COUNTED.exec(style);
  if (!counted) return '';
  const [mark] = counted;
  const before = style.slice(0, counted.index);
  return `${before}${countedBy(mark, at + 1)}${style.slice(counted.index + mark.length)}`;
}

const WORDED = /首先/;
// A 1 or 一 that is part of a larger number shows no first member.
const COUNTED = /(?<![一二三四五六七八九十百\d])(?:一(?![一二三四五六七八九十百])|1(?!\d)|１|①)/;

function worded(at: number, count: number): string {
  if (at > 1 && at === count - 1) return '最后';
  return ['首先', '其次', '再次'][at] ?? `第${numeral(at + 1)}`;
}

function countedBy(mark: string, value: number): string {
  switch (mark) {
    case '一':
      return numeral(value);
    case '１':
      return String(value).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));
    case '①':
      return circled(value);
    default:
      return String(value);
  }
}

/** Unicode has circled numbers to 50; beyond them the number stands in brackets. */
function circled(value: number): string {
  if (value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  if (value <= 50) return String.fromCodePoint(0x32b1 + value - 36);
  return `（${value}）`;
}
