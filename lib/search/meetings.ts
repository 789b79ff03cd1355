import { MEETS_CODES, MEETS_MASK, type PatternTable } from './pattern-table';
import { SYLLABLE_LIMIT } from './syllables';

/** The atoms that a unit of this character and syllable can meet, ascending; null for none. */
export type Meetings = (char: number, syllable: number) => Uint8Array | null;

const NONE = new Uint8Array(0);

/** Lists them as they are asked for: texts that a query is laid over have most of their characters in common. */
export function listMeetings({
  length,
  codes,
  letters,
  sounds,
  fuzzy,
  meets,
}: PatternTable): Meetings {
  const known = new Map<number, Uint8Array>();

  function list(char: number, syllable: number): Uint8Array {
    const atoms: number[] = [];
    for (let q = 0; q < length; q += 1) {
      const place = q * SYLLABLE_LIMIT + syllable;
      const isSame = codes[q] === char && (letters[q] === 0 || syllable === 0);
      if (isSame || (sounds[place] ?? 0) > 0 || (fuzzy[place] ?? 0) > 0) atoms.push(q);
    }
    return atoms.length === 0 ? NONE : Uint8Array.from(atoms);
  }

  return (char, syllable) => {
    if (meets[char & MEETS_MASK] !== 1 && meets[MEETS_CODES + syllable] !== 1) return null;
    const key = char * SYLLABLE_LIMIT + syllable;
    let atoms = known.get(key);
    if (!atoms) {
      atoms = list(char, syllable);
      known.set(key, atoms);
    }
    return atoms.length === 0 ? null : atoms;
  };
}
