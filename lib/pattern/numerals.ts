const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const PLACES = ['千', '百', '十', ''] as const;

/** A whole number from 0 to 9999 in Chinese numerals (二千零二十六, 十二); anything else in its usual digits. */
export function numeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value);
  if (value === 0) return '零';
  let out = '';
  let skipped = false;
  Array.from(String(value).padStart(4, '0')).forEach((digit, at) => {
    const size = Number(digit);
    if (size === 0) {
      skipped = out !== '';
      return;
    }
    out += `${skipped ? '零' : ''}${DIGITS[size] ?? ''}${PLACES[at] ?? ''}`;
    skipped = false;
  });
  return out.replace(/^一十/, '十');
}

/** The digits of a number one by one, as years are written in Chinese: 2026 is 二〇二六. */
export function numeralDigits(value: number): string {
  return Array.from(String(value))
    .map((digit) => HAN_DIGITS.charAt(Number(digit)) || digit)
    .join('');
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** The value of a Chinese numeral from 一 to 九十九, or undefined. */
export function numeralValue(text: string): number | undefined {
  const parts = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (text === '' || !parts) return undefined;
  const [, tens, ten, ones] = parts;
  const high = ten ? 10 * (tens ? HAN_DIGITS.indexOf(tens) : 1) : 0;
  return high + (ones ? HAN_DIGITS.indexOf(ones) : 0);
}

/** Measure words (and 大, 方面, 手) before which two is 两 and not 二. */
const MEASURES = new Set(
  '个点项条件种类句层步大方面次位名手段章节篇则头关环份部套道股支轮批组级块张本样处',
);

/** How many there are, before the text that follows: “两个”, but “二者”. */
export function countNumeral(count: number, following: string): string {
  return count === 2 && MEASURES.has(following.charAt(0)) ? '两' : numeral(count);
}
