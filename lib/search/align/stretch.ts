import { MAX_CELLS, WINDOW_CHARACTER, WINDOW_QUERIES, WINDOW_UNITS } from '../ranking-weights';
import type { PatternTable } from './pattern-table';
import type { Segment } from '../inverted-index/segment';
import { SYLLABLE_LIMIT } from '../text/syllables';

/** A stretch of a document's units, `[from, to)` of both arrays. */
export interface Stretch {
  chars: Uint16Array;
  syllables: Uint16Array;
  from: number;
  to: number;
}

/** Returns all units of a document. */
export function stretchOf(segment: Segment, doc: number): Stretch {
  return {
    chars: segment.chars,
    syllables: segment.syllables,
    from: segment.starts[doc] ?? 0,
    to: segment.starts[doc + 1] ?? 0,
  };
}

/** Returns the unit from which the atoms stand in the stretch character for character, or null. */
export function findExactly(
  { codes, length }: PatternTable,
  { chars, from, to }: Stretch,
): number | null {
  const first = codes[0];
  for (let start = from; start + length <= to; start += 1) {
    if (chars[start] !== first) continue;
    let at = 1;
    while (at < length && chars[start + at] === codes[at]) at += 1;
    if (at === length) return start;
  }
  return null;
}

/**
 * Returns the part of a long stretch that most of the query can match: where it stands character for character, else a window of `WINDOW_QUERIES` times the query's
 * length slides over it, and the first place with the most units that match any atom is taken.
 */
export function narrow(table: PatternTable, stretch: Stretch): Stretch {
  const { from, to, chars, syllables } = stretch;
  if ((to - from) * table.length <= MAX_CELLS) return stretch;
  const width = Math.max(WINDOW_UNITS, WINDOW_QUERIES * table.length);
  if (to - from <= width) return stretch;
  const exact = findExactly(table, stretch);
  if (exact !== null) return { ...stretch, from: exact, to: exact + table.length };
  const codes = new Set(table.codes);
  const known = new Uint8Array(SYLLABLE_LIMIT);
  for (let at = 0; at < table.sounds.length; at += 1) {
    if ((table.sounds[at] ?? 0) > 1) known[at % SYLLABLE_LIMIT] = 1;
  }
  const worthAt = (unit: number) =>
    codes.has(chars[unit] ?? 0) ? WINDOW_CHARACTER : (known[syllables[unit] ?? 0] ?? 0);
  let count = 0;
  let most = 0;
  let place = from;
  for (let unit = from; unit < to; unit += 1) {
    count += worthAt(unit);
    const start = unit - width + 1;
    if (start > from) count -= worthAt(start - 1);
    if (count > most) {
      most = count;
      place = Math.max(from, start);
    }
  }
  return { ...stretch, from: place, to: Math.min(to, place + width) };
}
