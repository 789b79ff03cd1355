import { numeralValue } from '@/lib/pattern/numerals';

/** The level marks of official documents, from the highest: 第一部分, 第一，, 一、, （一）, 1., （1）, ①, 一是, 首先. */
export type MarkFamily =
  | 'part'
  | 'worded'
  | 'han'
  | 'han-bracket'
  | 'digit'
  | 'digit-bracket'
  | 'circled'
  | 'clause'
  | 'sequence';

/** A level mark at the head of a text: `text` as written, `value` its number from 1, `style` what distinguishes one list from another. */
export interface Mark {
  family: MarkFamily;
  style: string;
  text: string;
  value: number;
}

/** How high a family stands; the lower the number, the higher the heading. Unnumbered headings stand at 2.5. */
export const RANKS: Readonly<Record<MarkFamily, number>> = {
  part: 0,
  worded: 1,
  han: 2,
  'han-bracket': 3,
  digit: 4,
  'digit-bracket': 5,
  circled: 6,
  clause: 7,
  sequence: 8,
};

const NUMERALS = '一二三四五六七八九十';
const DIGITS = '0123456789';
const HAN = `[${NUMERALS}]{1,3}`;
/** 一要 demands (一要领导带头, 二要务实); in 三要素, 第一要务 and 二要求 it is half a noun. */
const DEMAND =
  '要(?!务(?![实必求])|义|素(?![质养])|件(?!件)|点(?!面)|旨|领(?!导)|求(?![真实新精稳快准深严]))';
/** Behind the number of what is counted as well as named: 第一句话：, 第二张名片：, 第三个关键词：. */
const COUNTED = '[个张句点件条道把场步关堂封份类种层组]';
/** A family, the characters that its marks begin with, and their form. */
const FORMS: ReadonlyArray<readonly [MarkFamily, string, RegExp]> = [
  ['part', '第', new RegExp(`^第(${HAN})(?:部分|章|篇)[，、：:,\\s]*`)],
  [
    'worded',
    '第',
    new RegExp(
      `^第(${HAN})(?:[，、：:,]\\s*|\\s+|(?=是|${DEMAND})|${COUNTED}[\\u4e00-\\u9fff]{0,3}[：:]\\s*)`,
    ),
  ],
  ['han', NUMERALS, new RegExp(`^(${HAN})(?:、|[.．](?!\\d))\\s*`)],
  ['han-bracket', '（(', new RegExp(`^[（(](${HAN})[）)]、?\\s*`)],
  ['digit', DIGITS, /^(\d{1,2})(?:[.．](?!\d)|、)\s*/],
  ['digit-bracket', `（(${DIGITS}`, /^[（(](\d{1,2})[）)]、?\s*|^(\d{1,2})[）)]\s*/],
  ['circled', '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', /^([①-⑳])\s*/],
  [
    'clause',
    NUMERALS,
    new RegExp(
      `^(${HAN})(是(?!否)|${DEMAND}|靠|抓(?!到底|就|不放)|则|来)(?![一二三四五六七八九十])`,
    ),
  ],
  [
    'sequence',
    '首其再最',
    /^(首先|其次|再次(?=[，,：:、要是])|最后(?![一的时]|阶段|期限|关头|环节|防线)|其[一二三四五六])[，,：:、]?/,
  ],
];
/** The codes of what marks begin with; most texts begin otherwise. */
const OPENINGS: ReadonlySet<number> = new Set(
  FORMS.flatMap(([, openings]) => Array.from(openings, (char) => char.charCodeAt(0))),
);
const WORDS = ['首先', '其次', '再次'];

/** The level mark a text begins with, if it does. */
export function readMark(text: string): Mark | undefined {
  if (!OPENINGS.has(text.charCodeAt(0))) return undefined;
  const opening = text.charAt(0);
  const head = text.slice(0, 12);
  for (const [family, openings, form] of FORMS) {
    const found = openings.includes(opening) ? form.exec(head) : null;
    if (!found) continue;
    const number = found[1] ?? found[2] ?? '';
    const value = valueOf(family, number);
    if (value > 0) return { family, style: family + styleOf(found), text: found[0], value };
  }
  return undefined;
}

/** What a list's marks have beside their number: 一是 and 一要 are two lists, as are 首先 and 其一. */
function styleOf(found: RegExpExecArray): string {
  const [whole, number] = found;
  if (number?.startsWith('其') && number !== '其次') return '其';
  return whole.endsWith('是') || whole.endsWith('要') || /[靠抓则来]$/.test(whole)
    ? whole.slice(-1)
    : '';
}

/** 最后 has no number of its own: 99 comes after every other. */
function valueOf(family: MarkFamily, number: string): number {
  if (family === 'circled') return (number.codePointAt(0) ?? 0) - 0x245f;
  if (family === 'digit' || family === 'digit-bracket') return Number(number);
  if (family !== 'sequence') return numeralValue(number) ?? 0;
  if (number === '最后') return 99;
  const word = WORDS.indexOf(number);
  return word >= 0 ? word + 1 : (numeralValue(number.slice(1)) ?? 0);
}
