import { pinyin } from 'pinyin-pro';
import type { FoldedText } from './fold-text';
import type { PinyinReader } from './pinyin-reader';
import { numberOf } from './syllables';
import { correctReadings } from './word-readings';

/** Gives the syllables of pinyin-pro, whose dictionary takes about 200 ms to load. */
export const pinyinReader: PinyinReader = { syllablesOf, readingsOf };

/**
 * Returns the syllable number of each unit of a folded text, 0 for anything but a Han character.
 *
 * pinyin-pro reads whole phrases (重要 zhong, 重新 chong), so it is given the text in one piece, with a comma
 * wherever characters were dropped in folding: no word reaches across a punctuation mark.
 */
export function syllablesOf(folded: FoldedText): Uint16Array {
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
    if (isHan(folded.chars[place] ?? 0)) numbers[place] = numberOfReading(readings[at] ?? '');
  });
  correctReadings(folded, numbers);
  return numbers;
}

/** Returns every reading of one character, the most frequent first, as syllable numbers. */
export function readingsOf(char: string): number[] {
  const all = pinyin(char, { toneType: 'none', type: 'array', v: true, multiple: true });
  return [...new Set(all.map(numberOf))].filter((number) => number > 0);
}

/** Returns the readings with their tones, as pinyin-pro writes them: taking them off itself, with nine regular expressions, it needs twice the time. */
function readPhrase(phrase: string): string[] {
  return pinyin(phrase, { toneType: 'symbol', type: 'array', toneSandhi: false });
}

/** Syllable numbers by reading; the dictionary has 1,388 readings that are syllables. */
const numbersByReading = new Map<string, number>();

/** Returns the syllable number of a reading with its tone; 0 for anything else. */
function numberOfReading(reading: string): number {
  let number = numbersByReading.get(reading);
  if (number === undefined) {
    number = numberOf(withoutTone(reading));
    if (number > 0) numbersByReading.set(reading, number);
  }
  return number;
}

function withoutTone(reading: string): string {
  return reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC')
    .replace('ü', 'v');
}

/**
 * Says whether a unit may be a Han character: in the basic range or extension A, 〇, or the first of the two units of a character
 * beyond the BMP. Of the rare ones pinyin-pro reads some; the others are compared as characters only.
 */
function isHan(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || (code >= 0xd800 && code <= 0xdbff)
  );
}
