import { pinyin } from 'pinyin-pro';
import type { Folded } from './normalise';
import { numberOf, spellingOf } from './syllables';

/**
 * The syllable number of each unit of a folded text, 0 for what is no Han character.
 *
 * pinyin-pro reads whole phrases (重要 zhong, 重新 chong), so it is given the text in one piece, with a comma
 * wherever characters were dropped in folding: no word reaches across a punctuation mark.
 */
export function readText(folded: Folded): Uint16Array {
  const numbers = new Uint16Array(folded.chars.length);
  let phrase = '';
  const places: number[] = [];
  for (let at = 0; at < folded.chars.length; at += 1) {
    const code = folded.chars[at] ?? 0;
    const step = (folded.offsets[at] ?? 0) - (folded.offsets[at - 1] ?? 0);
    if (at > 0 && step > 1) {
      phrase += ',';
      places.push(-1);
    }
    // A character beyond the BMP is two units and one reading, which its first unit takes.
    if (code < 0xdc00 || code > 0xdfff) places.push(at);
    phrase += String.fromCharCode(code);
  }
  const readings = readPhrase(phrase);
  places.forEach((place, at) => {
    if (isHan(folded.chars[place] ?? 0)) numbers[place] = numberOf(readings[at] ?? '');
  });
  return numbers;
}

/** Every reading of one character, the most frequent first, as syllable numbers. */
export function readingsOf(char: string): number[] {
  const all = pinyin(char, { toneType: 'none', type: 'array', v: true, multiple: true });
  return [...new Set(all.map(numberOf))].filter((number) => number > 0);
}

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

function readPhrase(phrase: string): string[] {
  return pinyin(phrase, { toneType: 'none', type: 'array', v: true, toneSandhi: false });
}

// The range whose characters pinyin-pro and OpenCC know; rarer ones are compared as characters only.
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
