import { type Piece, slot } from '../pieces';

/** The parts of a date or time that a format shows. */
interface Parts {
  year: boolean;
  month: boolean;
  day: boolean;
  week: boolean;
  time: boolean;
}

/** Returns what stands for a date in a format of strftime (`%Y年%m月%d日`): our own date, and a blank for a time. */
export function datesOfStrftime(format: string): Piece[] {
  const has = (letters: RegExp) => letters.test(format);
  return datesOf({
    year: has(/%[-_0^#1]?[YyGCxcDF]/),
    month: has(/%[-_0^#1]?[mBbhxcDF]/),
    day: has(/%[-_0^#1]?[dejxcDF]/),
    week: has(/%[-_0^#]?[AaUu]/),
    time: has(/%[-_0^#1]?[HIklMSpPTRrXc]/),
  });
}

/** Returns what stands for a date in a format of letters (`YYYY-MM-DD`, `yyyy年M月d日`): our own date, and a blank for a time. */
export function datesOfLetters(format: string): Piece[] {
  const letters = format.replace(/'[^']*'|\[[^\]]*\]/g, '');
  const has = (part: RegExp) => part.test(letters);
  return datesOf({
    year: has(/[yY]|\bL/),
    month: has(/M|\bL/),
    day: has(/(?<![dD])(?:[dD]{1,2}|Do)(?![dD])|\bL/),
    week: has(/[dD]{3,}|E/),
    time: has(/[HhmsaA]|LT/),
  });
}

/** A time has no place in a pattern of ours, for it is not the same when the text is read. */
export const TIME: Piece = slot('时间');

const DATE: Piece = { kind: 'date', unit: '日期' };
const YEAR: Piece = { kind: 'date', unit: '年' };
const MONTH: Piece = { kind: 'date', unit: '月' };
const DAY: Piece = { kind: 'date', unit: '日' };

function datesOf({ year, month, day, week, time }: Parts): Piece[] {
  const parts = [dayOf(year, month, day), week ? [slot('星期')] : [], time ? [TIME] : []];
  const shown = parts.filter((part) => part.length > 0);
  if (shown.length === 0) return [DATE];
  return shown.flatMap((part, at) => (at === 0 ? part : [' ', part].flat()));
}

function dayOf(year: boolean, month: boolean, day: boolean): Piece[] {
  if (year && (day || !month)) return day ? [DATE] : [YEAR];
  if (year) return [YEAR, '年', MONTH, '月'];
  if (month && day) return [MONTH, '月', DAY, '日'];
  if (month) return [MONTH];
  return day ? [DAY] : [];
}
