import { readXml } from '../read-xml';

/** What a number is shown as; `isHan` where the format has 年 or 时 in it. */
export interface DateFormat {
  hasYear: boolean;
  hasMonth: boolean;
  hasDay: boolean;
  hasTime: boolean;
  hasSeconds: boolean;
  isHan: boolean;
}

/**
 * Codes of the built-in formats that are dates or times (ECMA-376, 18.8.30, and its table for zh-cn); a file does not write them down.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'yyyy-m-d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-m-d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Returns, for each style that a cell may name by its number, how it shows a date; null where it shows none. */
export function readDateFormats(styles: string): Array<DateFormat | null> {
  const codes = new Map<number, string>();
  const formats: Array<DateFormat | null> = [];
  let isOfCells = false;
  readXml(styles, {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId']);
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) formats.push(dateFormatOf(id, codes));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return formats;
}

/** How a format shows a date, by its number and the codes that a file has for numbers; null where it shows none. */
export function dateFormatOf(id: number, codes: ReadonlyMap<number, string>): DateFormat | null {
  return readDateFormat(codes.get(id) ?? BUILT_IN[id] ?? '');
}

/** Reads the part of a format code that is for positive numbers. */
export function readDateFormat(code: string): DateFormat | null {
  const [first = ''] = code.split(';');
  // Elapsed time is in brackets ([h]:mm), and so are colours, conditions and languages.
  const bare = first
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]|AM\/PM|A\/P|General/gi, '')
    .toLowerCase();
  const [hasYear, hasDay, hasSeconds] = [/[ye]/.test(bare), /d|a{3}/.test(bare), /s/.test(bare)];
  // Scientific notation has an E as well, and digits to fill.
  if (/[0#?]/.test(bare.replace(/\.0+/, ''))) return null;
  const hasTime = /h/.test(bare) || hasSeconds;
  const hasMonth = /m/.test(bare) && (hasYear || hasDay || !hasTime);
  if (!hasYear && !hasDay && !hasMonth && !hasTime) return null;
  return { hasYear, hasMonth, hasDay, hasTime, hasSeconds, isHan: /[年月日时]/.test(first) };
}
