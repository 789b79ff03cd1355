import type { Folded } from './normalise';
import { numberOf, spellingOf } from './syllables';

/** Readings as they are stored: a syllable for each Han character in order, `-` where it has none, blanks between. */
export function formatReadings(folded: Folded, numbers: Uint16Array): string {
  const syllables: string[] = [];
  folded.chars.forEach((code, at) => {
    if (isHan(code)) syllables.push(spellingOf(numbers[at] ?? 0) || '-');
  });
  return syllables.join(' ');
}

/** Stored readings put back on a folded text; null where they don't fit it, as when the text was changed since. */
export function fitReadings(folded: Folded, stored: string): Uint16Array | null {
  const numbers = new Uint16Array(folded.chars.length);
  const syllables = stored === '' ? [] : stored.split(' ');
  let next = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    if (!isHan(folded.chars[at] ?? 0)) continue;
    numbers[at] = numberOf(syllables[next] ?? '');
    next += 1;
  }
  return next === syllables.length ? numbers : null;
}

/** Whether a code lies in the range whose characters pinyin-pro and OpenCC know; rarer ones are compared as characters only. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
