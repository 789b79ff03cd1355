import { INITIAL, INITIAL_READ_OTHERWISE, NUMERAL, READ_OTHERWISE } from '../ranking-weights';
import type { PatternTable } from './pattern-table';
import { isSameNumeral } from '../text/han-numerals';
import { otherReadingsOf } from '../text/polyphones';
import { SYLLABLE_LIMIT } from '../text/syllables';

/** Returns the share of its weight that atom q, a Han character or a digit, is worth as another one: a homophone, or the same number. */
export function shareOfOther(
  { codes, sounds }: PatternTable,
  q: number,
  char: number,
  syllable: number,
): number {
  const base = q * SYLLABLE_LIMIT;
  let percent = sounds[base + syllable] ?? 0;
  const others = otherReadingsOf(char, syllable);
  for (let at = 0; at < others.length; at += 1) {
    percent = Math.max(percent, READ_OTHERWISE * (sounds[base + (others[at] ?? 0)] ?? 0));
  }
  return isSameNumeral(codes[q] ?? 0, char) ? Math.max(percent / 100, NUMERAL) : percent / 100;
}

/** Returns what a letter matched with a syllable is worth, by whether the character is likeliest read so. */
export function worthRead(worth: number, isLikeliest: boolean): number {
  if (isLikeliest) return worth;
  return worth * (worth === INITIAL ? INITIAL_READ_OTHERWISE : READ_OTHERWISE);
}

/** Says whether a unit is the second of a character beyond the BMP. */
export function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
