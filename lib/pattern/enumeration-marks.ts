import { numeralValue } from './numerals';
import { ordinal } from './ordinals';
import { MOST_ITEMS } from './tree';

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
  /** The mark of the item after this one, with the blanks that stand behind this one; undefined where the family ends. */
  next: string | undefined;
}

/** The marks of enumerations in a text: what has the shape of one and stands at the beginning of a clause. */
export function findMarks(text: string): EnumerationMark[] {
  return Array.from(text.matchAll(MARK)).flatMap((hit) => {
    const [whole] = hit;
    const mark = hit.groups?.['worded'] ? readWorded(whole) : readCounted(whole);
    const end = hit.index + whole.length;
    if (!mark || isListOfNumbers(text, hit.index, end, mark.value)) return [];
    return [{ ...mark, start: hit.index, end }];
  });
}

/** Whether a text begins with a number of its own (一是…, （二）…), so that none is to be put before it. */
export function isNumbered(text: string): boolean {
  const first = findMarks(text.trimStart())[0];
  return first?.start === 0 && !first.isWeak;
}

const N = '[一二三四五六七八九十]{1,3}';
const D = String.raw`[\d０-９]{1,2}`;
const PAUSE = '[，、：,:]';
// 一 and 另 before 方面 are a pair of words, not numbers.
const SHAPES = [
  `(?<worded>(?:首先|其次|再次|最后|一方面|另一方面)${PAUSE}?)`,
  `第${N}(?:(?:点|条|项|步|类|层|件|部分|阶段|个方面|方面)?(?:${PAUSE}|[是要]${PAUSE}?))`,
  `其${N}(?:${PAUSE}|是${PAUSE}?)?`,
  `${N}(?:[是要来则]${PAUSE}?|[靠抓看讲学强促保建树严做重守论查改](?![一二三四五六七八九十])|、)`,
  `[（(]${N}[）)]`,
  `[（(]${D}[）)]`,
  // Not the end of a bracketed number that a clause goes on with: 按照第（二）项.
  `(?<![（(])(?:${N}|${D})[）)]`,
  String.raw`${D}(?:\.(?!\d)|[．、])`,
  '[①-⑳]',
];
const BLANKS = String.raw`[ \t\u00a0\u3000]{0,2}`;
const MARK = new RegExp(
  `(?<=^|[\\s，。；：！？、…“”（）,;:!?])(?:${SHAPES.join('|')})${BLANKS}`,
  'gu',
);

type MarkRead = Omit<EnumerationMark, 'start' | 'end'>;

const SERIES = [
  ['首先', '其次', '再次', '最后'],
  ['一方面', '另一方面'],
];

function readWorded(whole: string): MarkRead | undefined {
  const pause = /[，、：,:]?\s*$/u.exec(whole)?.[0] ?? '';
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
  const hit = /[一二三四五六七八九十]+|[\d０-９]+|[①-⑳]/u.exec(whole);
  if (!hit) return undefined;
  const value = valueOf(hit[0]);
  if (value === undefined || value === 0) return undefined;
  const one = firstOf(hit[0]);
  const style = whole.replace(hit[0], one);
  const mark = style.trimEnd();
  return {
    // Before 第二 or behind 二是 the comma may have changed; 一、 and 一是 or 1. and 1、 are families of their own.
    family: /^(?:[第其]|一[是要来则])/.test(mark) ? mark.replace(/[，、：,:]$/, '') : mark,
    value,
    isWeak: /^一[^是要、）)]$/.test(mark),
    next: value < MOST_ITEMS ? ordinal(style, value, value + 1) : undefined,
  };
}

/**
 * Numbers that are named and begin no item: 一、二、三等奖; 三、四季度 (but a heading may begin 二、三个方面); 一是一，二是二.
 */
function isListOfNumbers(text: string, start: number, end: number, value: number): boolean {
  const mark = text.slice(start, end).trimEnd();
  const [number, after] = NUMBER.exec(text.slice(end, end + 4))?.slice(1) ?? [];
  const named = number === undefined ? undefined : valueOf(number);
  if (mark.endsWith('是')) return named === value && /^(?:$|[\p{P}\s])/u.test(after ?? '');
  if (!mark.endsWith('、')) return false;
  if (text.charAt(start - 1) === '、') return true;
  return after === '、' || (named === value + 1 && !/^[个项点大条种方类次是要]/.test(after ?? ''));
}

const NUMBER = /^([一二三四五六七八九十]{1,3}|[\d０-９]{1,2})(.?)/su;

function valueOf(number: string): number | undefined {
  if (/^[\d０-９]+$/.test(number)) return Number(number.normalize('NFKC'));
  const circled = (number.codePointAt(0) ?? 0) - 0x2460;
  return circled >= 0 && circled < 20 ? circled + 1 : numeralValue(number);
}

function firstOf(number: string): string {
  if (/^\d+$/.test(number)) return '1';
  if (/^[０-９]+$/.test(number)) return '１';
  return number >= '①' && number <= '⑳' ? '①' : '一';
}
