import type { DateFormat } from './number-formats';

const DAY = 86_400_000;
/** The last day that Excel knows. */
const LATEST = 2_958_466;

/**
 * Returns how a cell shows the day of a number; null where it is none. Days are counted from 1 January 1900, where 29 February 1900 is counted though there was none, or from
 * 1 January 1904 (ECMA-376, 18.17.4.1).
 */
export function showSerial(serial: number, format: DateFormat, is1904: boolean): string | null {
  if (!(serial >= 0 && serial < LATEST)) return null;
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  // To the second: a fraction of a day is never exact.
  const date = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  return showDate(date, format);
}

/** Returns how a cell shows a date that is written in full (2026-11-28T14:30:00). */
export function showIsoDate(written: string, format: DateFormat | null): string {
  const isWhole = /T00:00(?::00(?:\.0+)?)?Z?$|^\d{4}-\d\d-\d\d$/.test(written);
  const time = Date.parse(/Z$|^\d{4}-\d\d-\d\d$/.test(written) ? written : `${written}Z`);
  if (Number.isNaN(time)) return written;
  return showDate(new Date(time), format ?? { ...WHOLE_DAY, hasTime: !isWhole });
}

const WHOLE_DAY: DateFormat = {
  hasYear: true,
  hasMonth: true,
  hasDay: true,
  hasTime: false,
  hasSeconds: false,
  isHan: false,
};

function showDate(date: Date, format: DateFormat): string {
  const { hasYear, hasMonth, hasDay, hasTime, isHan } = format;
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const parts = isHan
    ? [hasYear && `${year}年`, hasMonth && `${month}月`, hasDay && `${day}日`]
    : [hasYear && `${year}`, hasMonth && twoDigits(month), hasDay && twoDigits(day)];
  const shown = parts.filter((part) => part !== false).join(isHan ? '' : '-');
  return [shown, hasTime ? showTime(date, format) : ''].filter((part) => part !== '').join(' ');
}

function showTime(date: Date, { hasSeconds }: DateFormat): string {
  const seconds = Math.round((((date.getTime() % DAY) + DAY) % DAY) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts
    .slice(0, hasSeconds ? 3 : 2)
    .map(twoDigits)
    .join(':');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
