import type { Ranges } from '../types';

/**
 * Returns the ranges of a field that the matched units came from; `offsets[unit]` is where in it each unit's character begins.
 * Units in a row make one range, across the punctuation between them but not across a line break.
 */
export function rangesOf(
  field: string,
  offsets: readonly number[],
  units: readonly number[],
): Ranges {
  const ranges: Array<[number, number]> = [];
  let previous = -2;
  for (const unit of units) {
    const start = offsets[unit] ?? 0;
    const end = start + ((field.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    const last = ranges.at(-1);
    const follows =
      last !== undefined &&
      (start <= last[1] || (unit === previous + 1 && !field.slice(last[1], start).includes('\n')));
    if (follows) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
    previous = unit;
  }
  return ranges;
}
