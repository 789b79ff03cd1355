import { numeralValue } from './numerals';
import { ordinal } from './ordinals';

/** The number of an item as it stands in a text: 二是, （二）, 其次， ….  */
export interface EnumerationMark {
  /** The mark with its number taken out; marks of one enumeration have the same. */
  family: string;
  value: number;
  /** Where it begins and ends in the text (UTF-16 units). */
  start: number;
  end: number;
  /** One that is often no number (“一抓就灵”): it counts only beside a second one. */
  isWeak: boolean;
  /** The mark of the item after this one; undefined where the family ends. */
  next: string | undefined;
}

/** The marks of enumerations in a text: what has the shape of one and stands at the beginning of a clause. */
export function findMarks(text: string): EnumerationMark[] {
  return Array.from(text.matchAll(MARK)).flatMap((hit) => {
    const [whole] = hit;
    const mark = hit.groups?.['worded'] ? readWorded(whole) : readCounted(whole);
    if (!mark) return [];
    return [{ ...mark, start: hit.index, end: hit.index + whole.length }];
  });
}

/** Whether a text begins with a number of its own (一是…, （二）…), so that none is to be put before it. */
export function isNumbered(text: string): boolean {
  const first = findMarks(text.trimStart())[0];
  return first?.start === 0 && !first.isWeak;
}

const N = '[一二三四五六七八九十]{1,3}';
const PAUSE = '[，、：,:]';
// 一 and 另 before 方面 are a pair of words, not numbers.
const SHAPES = [
  `(?<worded>(?:首先|其次|再次|最后|一方面|另一方面)${PAUSE}?)`,
  `第${N}(?:(?:点|条|项|个方面|方面)?(?:${PAUSE}|是|要))`,
  `其${N}(?:${PAUSE}|是)?`,
  `${N}(?:是|要|来|则|[靠抓看讲学强促保建树严做重守论查改](?![一二三四五六七八九十])|、)`,
  `[（(]${N}[）)]`,
  String.raw`[（(]\d{1,2}[）)]`,
  String.raw`\d{1,2}(?:\.(?!\d)|[．、)）])`,
  '[①-⑳]',
];
const MARK = new RegExp(`(?<=^|[\\s，。；：！？、…“”（）,;:!?])(?:${SHAPES.join('|')})`, 'gu');

type MarkRead = Omit<EnumerationMark, 'start' | 'end'>;

const SERIES = [
  ['首先', '其次', '再次', '最后'],
  ['一方面', '另一方面'],
];

function readWorded(whole: string): MarkRead | undefined {
  const pause = whole.replace(/[^，、：,:]/g, '');
  const word = whole.slice(0, whole.length - pause.length);
  const series = SERIES.find((words) => words.includes(word));
  if (!series) return undefined;
  const at = series.indexOf(word);
  const following = series[at + 1];
  return {
    family: series.join(),
    value: at + 1,
    isWeak: false,
    next: following === undefined ? undefined : following + pause,
  };
}

function readCounted(whole: string): MarkRead | undefined {
  const hit = /[一二三四五六七八九十]+|\d+|[①-⑳]/u.exec(whole);
  if (!hit) return undefined;
  const value = valueOf(hit[0]);
  if (value === undefined || value === 0) return undefined;
  const one = firstOf(hit[0]);
  const style = whole.replace(hit[0], one);
  return {
    // Before 第二 the comma may have changed; 一、 and 一是 or 1. and 1、 are families of their own.
    family: /^[第其]/.test(style) ? style.replace(/[，、：,:]$/, '') : style,
    value,
    isWeak: new RegExp(`^${N}[^是要、]$`).test(whole),
    next: ordinal(style, value, value + 1),
  };
}

function valueOf(number: string): number | undefined {
  if (/^\d+$/.test(number)) return Number(number);
  const circled = (number.codePointAt(0) ?? 0) - 0x2460;
  return circled >= 0 && circled < 20 ? circled + 1 : numeralValue(number);
}

function firstOf(number: string): string {
  if (/^\d+$/.test(number)) return '1';
  return number >= '①' && number <= '⑳' ? '①' : '一';
}
