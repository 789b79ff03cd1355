import { numeral, numeralDigits } from '@/lib/pattern/numerals';

/*
 * The number formats of WordprocessingML (ST_NumberFormat, ISO/IEC 29500-1 17.18.59), which OpenDocument and CSS have under other
 * names. A number that a format has no sign for is written in digits, as Word does.
 */

/** A list item's number in a format by its name in WordprocessingML; '' for bullets and for none. */
export function formatNumber(format: string, value: number): string {
  const write = FORMATS.get(format);
  return write ? (write(value) ?? String(value)) : String(value);
}

type Writer = (value: number) => string | undefined;

const from =
  (signs: string): Writer =>
  (value) =>
    Array.from(signs)[value - 1];

/** Consecutive characters from a code point, for values from 1 up to a last one. */
const upFrom =
  (first: number, last: number): Writer =>
  (value) =>
    value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : undefined;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** After z comes aa, after zz aaa; beyond that nobody counts in letters. */
const letters: Writer = (value) =>
  value >= 1 && value <= 26 * 4
    ? LETTERS.charAt((value - 1) % 26).repeat(Math.ceil(value / 26))
    : undefined;

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman: Writer = (value) => {
  if (value < 1 || value > 3999) return undefined;
  let left = value;
  let text = '';
  for (const [size, sign] of ROMAN)
    for (; left >= size; left -= size) {
      text += sign;
    }
  return text;
};

const upper =
  (write: Writer): Writer =>
  (value) =>
    write(value)?.toUpperCase();

const FINANCIAL: Readonly<Record<string, string>> = {
  零: '零',
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};
const financial: Writer = (value) =>
  numeral(value)
    .replace(/^十/, '一十')
    .replace(/./g, (sign) => FINANCIAL[sign] ?? sign);

const circled: Writer = (value) =>
  upFrom(0x2460, 20)(value) ?? (value <= 35 ? upFrom(0x3251, 15)(value - 20) : undefined);

const none: Writer = () => '';

const FORMATS = new Map<string, Writer>(
  Object.entries({
    none,
    bullet: none,
    decimalZero: (value) => String(value).padStart(2, '0'),
    decimalFullWidth: (value) =>
      String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    chineseCounting: numeral,
    chineseCountingThousand: numeral,
    taiwaneseCounting: numeral,
    taiwaneseCountingThousand: numeral,
    japaneseCounting: numeral,
    ideographDigital: numeralDigits,
    japaneseDigitalTenThousand: numeralDigits,
    taiwaneseDigital: numeralDigits,
    chineseLegalSimplified: financial,
    ideographLegalTraditional: financial,
    ideographTraditional: from('甲乙丙丁戊己庚辛壬癸'),
    ideographZodiac: from('子丑寅卯辰巳午未申酉戌亥'),
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedParen: upFrom(0x2474, 20),
    decimalEnclosedFullstop: upFrom(0x2488, 20),
    ideographEnclosedCircle: upFrom(0x3280, 10),
    lowerLetter: letters,
    upperLetter: upper(letters),
    lowerRoman: roman,
    upperRoman: upper(roman),
  }),
);
