import { FUZZY_HOMOPHONE, HOMOPHONE, OTHER_READING } from '../ranking-weights';
import type { Atom } from '../query/parse-query';
import { listNumerals } from '../text/han-numerals';
import { listPolyphones } from '../text/polyphones';
import { splitPinyin } from '../text/split-pinyin';
import { type FuzzySounds, soundsLike } from '../text/fuzzy-sounds';
import { SYLLABLE_LIMIT, numberOf, rangeOf, spellingOf } from '../text/syllables';

/** A query, or one word of it, as tables for aligning it with many documents. */
export interface PatternTable {
  length: number;
  codes: Uint16Array;
  /** 1 where the atom is a letter. */
  letters: Uint8Array;
  weights: Float32Array;
  /** The sum of `weights`. */
  weight: number;
  /** 1 where a word begins, in front of which a gap costs little. */
  wordStarts: Uint8Array;
  /**
   * At `atom * 512 + syllable`: for a Han character, the share of its weight, in percent, that another character of
   * that sound is worth; for a letter, how many letters from here on the syllable begins with.
   */
  sounds: Uint8Array;
  /** At the same place, for a letter: how many letters from here on are that syllable by fuzzy sounds (zan for zhan). */
  fuzzy: Uint8Array;
  /**
   * 0 where no atom can match: by the low bits of a unit's code, then, from `MATCH_CODES`, by its syllable. One
   * look-up here rules out most units without a comparison with every atom.
   */
  mayMatch: Uint8Array;
  /** The number of a document's units that the whole of it was typed for. */
  units: number;
}

/** The low bits of a code that index `mayMatch`, and where its part for syllables begins. */
export const MATCH_MASK = 0x3ff;
export const MATCH_CODES = MATCH_MASK + 1;

/** Letters of the longest syllable. */
const LONGEST = 6;

/** Lays out the words one after another; `fuzzy` takes zh for z and so on. */
export function tabulate(words: ReadonlyArray<readonly Atom[]>, fuzzy: FuzzySounds): PatternTable {
  const atoms = words.flat();
  const { length } = atoms;
  const table: PatternTable = {
    length,
    codes: Uint16Array.from(atoms, (atom) => atom.code),
    letters: Uint8Array.from(atoms, (atom) => Number(atom.letter)),
    weights: Float32Array.from(atoms, (atom) => atom.weight),
    weight: atoms.reduce((sum, atom) => sum + atom.weight, 0),
    wordStarts: new Uint8Array(length + 1),
    sounds: new Uint8Array(length * SYLLABLE_LIMIT),
    fuzzy: new Uint8Array(length * SYLLABLE_LIMIT),
    mayMatch: new Uint8Array(MATCH_CODES + SYLLABLE_LIMIT),
    units: countUnits(atoms),
  };
  let start = 0;
  for (const word of words) {
    table.wordStarts[start] = 1;
    start += word.length;
  }
  atoms.forEach((atom, at) => {
    const base = at * SYLLABLE_LIMIT;
    if (!atom.letter) tabulateChar(table, base, atom, fuzzy);
    else tabulateLetters(table, base, lettersFrom(atoms, at), fuzzy);
  });
  markMatches(table);
  return table;
}

function markMatches({ mayMatch, codes, sounds, fuzzy }: PatternTable): void {
  for (const code of codes) mayMatch[code & MATCH_MASK] = 1;
  for (let at = 0; at < sounds.length; at += 1) {
    if ((sounds[at] ?? 0) > 0 || (fuzzy[at] ?? 0) > 0) {
      mayMatch[MATCH_CODES + (at % SYLLABLE_LIMIT)] = 1;
    }
  }
  const polyphones = listPolyphones();
  for (let at = 0; at < polyphones.length; at += 2) {
    if (mayMatch[MATCH_CODES + (polyphones[at + 1] ?? 0)] === 1)
      mayMatch[(polyphones[at] ?? 0) & MATCH_MASK] = 1;
  }
  for (const [numeral, digit] of listNumerals()) {
    if (codes.includes(numeral)) mayMatch[digit & MATCH_MASK] = 1;
    if (codes.includes(digit)) mayMatch[numeral & MATCH_MASK] = 1;
  }
}

function tabulateChar(table: PatternTable, base: number, atom: Atom, fuzzy: FuzzySounds): void {
  const raise = (syllable: number, share: number) => {
    const percent = Math.round(100 * share);
    table.sounds[base + syllable] = Math.max(table.sounds[base + syllable] ?? 0, percent);
  };
  atom.readings.forEach((reading, at) => {
    raise(reading, at === 0 ? HOMOPHONE : OTHER_READING);
    if (at === 0) for (const other of soundsLike(reading, fuzzy)) raise(other, FUZZY_HOMOPHONE);
  });
}

function tabulateLetters(
  table: PatternTable,
  base: number,
  letters: string,
  fuzzy: FuzzySounds,
): void {
  for (let length = 1; length <= letters.length; length += 1) {
    const typed = letters.slice(0, length);
    const [from, to] = rangeOf(typed);
    table.sounds.fill(length, base + from, base + to);
    const number = numberOf(typed);
    if (number > 0 && spellingOf(number) !== typed) table.fuzzy[base + number] = length;
    if (number > 0)
      for (const other of soundsLike(number, fuzzy)) table.fuzzy[base + other] = length;
    if (fuzzy.southern && /^[zcs]h$/.test(typed)) {
      const [first, last] = rangeOf(typed.charAt(0));
      for (let other = first; other < last; other += 1) {
        if ((table.fuzzy[base + other] ?? 0) < length) table.fuzzy[base + other] = length;
      }
    }
  }
}

function lettersFrom(atoms: readonly Atom[], at: number): string {
  const reach = Math.min(LONGEST, atoms[at]?.reach ?? 0);
  return String.fromCharCode(...atoms.slice(at, at + reach).map((atom) => atom.code));
}

function countUnits(atoms: readonly Atom[]): number {
  let units = 0;
  for (let at = 0; at < atoms.length;) {
    const atom = atoms[at];
    if (!atom) break;
    const run = atom.letter ? atom.reach : 1;
    const letters = String.fromCharCode(...atoms.slice(at, at + run).map(({ code }) => code));
    units += atom.letter ? (splitPinyin(letters)[0]?.length ?? run) : 1;
    at += run;
  }
  return units;
}
