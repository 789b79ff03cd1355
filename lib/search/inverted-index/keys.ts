import { SYLLABLE_LIMIT, spellingOf } from '../text/syllables';

// The three kinds of key under which a document is found. Each is a number, laid out so that keys that
// begin alike are neighbours and the unfinished end of a query is one slice of the postings.

/** Keys of characters are their UTF-16 codes. */
export const CHAR_KEYS = 0x10000;
/** A syllable and the next one, 0 at the end of a stretch: `syllable * 512 + next`. */
export const BIGRAM_KEYS = SYLLABLE_LIMIT * SYLLABLE_LIMIT;
const LETTERS = 27;
/** The initials of three units in a row, a = 1 to z = 26, 0 past the end. */
export const TRIGRAM_KEYS = LETTERS ** 3;

/** Returns the key of two syllables in a row; `next` 0 for the last of a stretch. */
export function bigramKey(syllable: number, next: number): number {
  return syllable * SYLLABLE_LIMIT + next;
}

/** Returns the keys of three initials; with fewer, all that begin with them, as a half-open range. */
export function trigramRange(initials: readonly number[]): readonly [from: number, to: number] {
  let from = 0;
  let width = TRIGRAM_KEYS;
  for (let at = 0; at < 3 && at < initials.length; at += 1) {
    width /= LETTERS;
    from += (initials[at] ?? 0) * width;
  }
  return [from, from + width];
}

/** Returns the key of three initials; 0 for one past the end. */
export function trigramKey(first: number, second: number, third: number): number {
  return (first * LETTERS + second) * LETTERS + third;
}

/** Returns the number of a unit's initial: of its syllable, or of the Latin letter that it is; 0 for neither. */
export function initialOf(char: number, syllable: number): number {
  return syllable > 0 ? (INITIALS[syllable] ?? 0) : numberOfLetter(char);
}

/** By syllable: every unit of every text is looked up several times. */
const INITIALS = Uint8Array.from({ length: SYLLABLE_LIMIT }, (_, syllable) =>
  numberOfLetter(spellingOf(syllable).charCodeAt(0)),
);

function numberOfLetter(code: number): number {
  return code >= 97 && code <= 122 ? code - 96 : 0;
}
