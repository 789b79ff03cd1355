import { numeral, numeralDigits } from './numerals';
import type { DateNode } from './tree';

/** A day as official documents write it: 2026年11月22日, in Han numerals 二〇二六年十一月二十二日; a part of it without its 年, 月 or 日. */
export function formatDate(node: DateNode, day: Date): string {
  const inHan = node.han !== undefined;
  const year = inHan ? numeralDigits(day.getFullYear()) : String(day.getFullYear());
  const month = inHan ? numeral(day.getMonth() + 1) : String(day.getMonth() + 1);
  const date = inHan ? numeral(day.getDate()) : String(day.getDate());
  switch (node.unit) {
    case '日期':
      return `${year}年${month}月${date}日`;
    case '年':
      return year;
    case '月':
      return month;
    case '日':
      return date;
  }
}
