import { MATCH_CODES, MATCH_MASK, type PatternTable } from './pattern-table';
import { digitOf } from '../text/han-numerals';
import { otherReadingsOf } from '../text/polyphones';
import { SYLLABLE_LIMIT } from '../text/syllables';

const NONE = new Uint8Array(0);

/** Caches which atoms of the query each unit may match: candidates have most of their characters in common. */
export class MatchTable {
  readonly #table: PatternTable;
  readonly #known = new Map<number, Uint8Array>();

  constructor(table: PatternTable) {
    this.#table = table;
  }

  /** Returns the atoms that a unit of this character and syllable may match, ascending; null for none. */
  of(char: number, syllable: number): Uint8Array | null {
    const { mayMatch } = this.#table;
    if (mayMatch[char & MATCH_MASK] !== 1 && mayMatch[MATCH_CODES + syllable] !== 1) return null;
    const key = char * SYLLABLE_LIMIT + syllable;
    let atoms = this.#known.get(key);
    if (!atoms) {
      atoms = this.#list(char, syllable);
      this.#known.set(key, atoms);
    }
    return atoms.length === 0 ? null : atoms;
  }

  #list(char: number, syllable: number): Uint8Array {
    const { length, codes, letters, sounds, fuzzy } = this.#table;
    const others = otherReadingsOf(char, syllable);
    const digit = digitOf(char);
    const isDigit = char >= 48 && char <= 57;
    const atoms: number[] = [];
    for (let q = 0; q < length; q += 1) {
      const code = codes[q] ?? 0;
      const place = q * SYLLABLE_LIMIT;
      if (
        (code === char && (letters[q] === 0 || syllable === 0)) ||
        (sounds[place + syllable] ?? 0) > 0 ||
        (fuzzy[place + syllable] ?? 0) > 0 ||
        (digit > 0 && code === digit) ||
        (isDigit && digitOf(code) === char) ||
        (others.length > 0 && this.#isRead(place, others))
      )
        atoms.push(q);
    }
    return atoms.length === 0 ? NONE : Uint8Array.from(atoms);
  }

  #isRead(place: number, syllables: readonly number[]): boolean {
    const { sounds, fuzzy } = this.#table;
    return syllables.some(
      (syllable) => (sounds[place + syllable] ?? 0) > 0 || (fuzzy[place + syllable] ?? 0) > 0,
    );
  }
}
