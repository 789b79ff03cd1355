import { type Piece, slot } from '../pieces';
import { datesOfLetters, TIME } from './dates';
import { type Translate, translateBy } from './translate';

/** Sogou's dynamic phrases: `$year年$month月$day_dd日`; what ends in `_cn` is in Han numerals. */
export const translateSogou: Translate = translateBy(
  /\$(year|month|day|fulltime|fullhour|hour|halfhour|ampm|minute|second|weekday|week|clipboard|date)((?:_\w+?)?)(?![a-z_])/g,
  ([, word = '', form = '']) => {
    const isHan = form.endsWith('_cn') ? { isHan: true } : {};
    const date = (unit: '日期' | '年' | '月' | '日'): Piece => ({ kind: 'date', unit, ...isHan });
    switch (word) {
      case 'year':
        return date('年');
      case 'month':
        return date('月');
      case 'day':
        return date('日');
      case 'date':
        return date('日期');
      case 'week':
      case 'weekday':
        return slot('星期');
      case 'clipboard':
        return slot('剪贴板');
      default:
        return TIME;
    }
  },
);

/** Microsoft Pinyin's dates: `%yyyy%年%MM%月%dd%日`. */
export const translateMicrosoft: Translate = translateBy(
  /%(?:y{2,4}|M{1,4}|d{1,4}|HH?|hh?|mm?|ss?|tt)%(?:[-/.,:年月日时分秒 ]{0,2}%(?:y{2,4}|M{1,4}|d{1,4}|HH?|hh?|mm?|ss?|tt)%)*(?:[年月日时分秒](?![\p{L}]))?/gu,
  ([all]) => datesOfLetters(all.replaceAll('%', '')),
);
