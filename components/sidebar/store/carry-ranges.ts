import type { Ranges } from '@/lib/search/types';

/**
 * The ranges of a text as they stand in one that is nearly the same: each is looked for where it would stand after what the
 * texts differ in so far; one that isn't there to the letter is left out.
 */
export function carryRanges(text: string, other: string, ranges: Ranges): Ranges {
  const carried: Array<readonly [number, number]> = [];
  let shift = 0;
  let end = 0;
  for (const [from, to] of ranges) {
    const marked = text.slice(from, to);
    const at = nearest(other, marked, from + shift, end);
    if (at < 0) continue;
    shift = at - from;
    end = at + marked.length;
    carried.push([at, end]);
  }
  return carried;
}

/** Where a part stands nearest to a place, not before `least`; -1 where it doesn't. */
function nearest(text: string, part: string, place: number, least: number): number {
  const before = text.lastIndexOf(part, Math.max(least, place));
  const after = text.indexOf(part, Math.max(least, place));
  if (before < least) return after;
  return after < 0 || place - before <= after - place ? before : after;
}
