import { numeral, numeralValue } from '@/lib/pattern/numerals';

/** 百分之八十, 十五, 二十四; no part of a longer number (一百二十), and no 十分 that means “very”. */
const IN_HAN =
  /(?<![零〇一二两三四五六七八九十百千万亿])(?:百分之([一二三四五六七八九十]+)|((?!十分(?!钟))[一二三四五六七八九]?十[一二三四五六七八九]?))(?![零〇十百千万亿])/gu;
/** 80%, 15, 24; no year, and no part of a decimal or of a longer number. */
const IN_DIGITS = /(?<![\d.])(?:(\d{1,3})[%％]|(\d{2,3}))(?![\d.%％年])/gu;

/** Returns what was typed with its numbers written otherwise (百分之八十 for 80%, 15分钟 for 十五分钟), null where it has none. */
export function writeNumbersOtherwise(typed: string): string | null {
  const inDigits = typed.replace(IN_HAN, (all: string, percent?: string, number?: string) => {
    const value = numeralValue(percent ?? number ?? '');
    if (value === undefined) return all;
    return percent === undefined ? String(value) : `${value}%`;
  });
  if (inDigits !== typed) return inDigits;
  const inHan = typed.replace(IN_DIGITS, (_all, percent?: string, number?: string) =>
    percent === undefined ? numeral(Number(number)) : `百分之${numeral(Number(percent))}`,
  );
  return inHan === typed ? null : inHan;
}
