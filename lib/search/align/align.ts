import {
  BEGUN_SYLLABLE,
  FUZZY_SYLLABLE,
  INITIAL,
  SWAP,
  UNFINISHED_SYLLABLE,
  WHOLE_SYLLABLE,
} from '../ranking-weights';
import type { Aligner, Alignment } from './alignment';
import { createScratchBuffer } from './scratch-buffer';
import { deletionCosts, prefixSums } from './deletion-costs';
import { MatchTable } from './match-table';
import type { PatternTable } from './pattern-table';
import { isLowSurrogate, shareOfOther, worthRead } from './other-character';
import { Predecessor } from './predecessor';
import { ScoreRows, UNREACHED } from './score-rows';
import { type Stretch, findExactly } from './stretch';
import { createSubsequenceAligner } from './subsequence-aligner';
import { otherReadingsOf } from '../text/polyphones';
import { SYLLABLE_LIMIT, lengthOf } from '../text/syllables';
import { MATCH, SKIPPED, SWAPPED, pointerTo, relax, traceback } from './traceback';

const H = 104;

/** Where a path ends: its score, and the row of the unit that it matched last. */
interface PathEnd {
  score: number;
  row: number;
}

/** The back pointers of one alignment at a time: traceback reads only cells that it wrote. */
const scratch = createScratchBuffer();

/** Creates the aligner of a query. */
export function createAligner(table: PatternTable): Aligner {
  return new TableAligner(table);
}

/**
 * Fitting alignment by dynamic programming.
 *
 * In the document it is Smith and Waterman's local alignment: a path may begin and end at any unit, and what lies outside costs
 * nothing. In the query it is Needleman and Wunsch's global one: each atom is matched or left out at a price. A row belongs to a
 * unit; its cell q is the best score with the first q atoms dealt with and that unit matched last. Three things are added:
 *
 * - The penalty of a gap grows with its length only up to three units. So the last three rows and the best of all older ones
 *   replace all rows, as Gotoh's second matrix does for affine gaps.
 * - One unit may match several atoms: typed letters match all of its syllable, its initial, or as much of it as was typed. One pass
 *   reads them in every way at once (xian is 先 and 西安).
 * - Two neighbours in the other order are matched together, as in Damerau's edit distance.
 *
 * 承启连系 over 承上启下、联系 (a dot: not reached; a row of dots: the unit matches nothing and costs one look-up):
 *
 *           承     启     连     系
 *    承   3.00   2.70   2.40   3.45
 *    上      ·      ·      ·      ·
 *    启      ·   5.50   5.20   6.25
 *    下      ·      ·      ·      ·
 *    联      ·      ·   5.96   7.01
 *    系      ·      ·      ·   8.96
 *
 * 承 matches. Beyond 上, a gap of one (-0.50), so does 启: 3 - 0.50 + 3 = 5.50. Right of each match stand the atoms left out after
 * it (-0.30 each, +1.05 for the last, which may be a slip). 连 is a homophone of 联 (2.46 of 3), across a gap (-0.50) chance more
 * often than not (-1.50): 5.96. 系 follows without a gap: 8.96, of the 12 that the query weighs 0.75. Traceback from there gives the
 * units to highlight. A text that holds the query as it stands is not aligned at all and scores 1.
 *
 * Time is units times atoms at worst; most units match nothing. Measured (Node 20, documents of 27 units in the mean): 1.2 µs a
 * document for 4 characters, 3 µs for 13 letters, 7 µs for 54 characters, and a query aligns 100 to 200 documents. Memory is five
 * rows of the query's length, whatever the document's, and 1 kB an atom for `PatternTable`; back pointers, 4 bytes a cell, are
 * written for the hits that are shown alone.
 *
 * What a Han character, which weighs 3, loses by each thing that is wrong:
 *
 *    0.50  one unit between
 *    0.54  a homophone
 *    0.60  a swap, of both together
 *    0.70  two units between
 *    0.78  another reading
 *    1.02  a fuzzy sound
 *    1.30  three units between or more
 *    1.95  another character in its place
 *    2.10  a character too many in the query
 *    2.54  a homophone across one unit
 *    3.30  left out, its neighbours unknown
 *
 * All characters there beats one that only sounds right; so a small gap costs less than a homophone. A swap is two characters
 * displaced by one, between a gap of one and of two. Beyond three units length says nothing more, for the characters were picked
 * out of the text (`createSubsequenceAligner` judges those as a whole). A character that is not there at all costs more than any gap,
 * but only as much as one slip: then its neighbours stand where they should. A homophone across a gap costs more than that, since
 * every long text has one somewhere. Where the neighbours are unknown too, leaving the character out costs more than it weighs.
 * Letters lose in the order in which less of the syllable was typed: whole, unfinished at the end, begun, initial; a fuzzy sound,
 * which was not typed at all, loses most.
 *
 * A class, as is all that every query creates and runs often: V8 drops the compiled code of a closure together with
 * the last closure made from it, and would compile it again for the queries that follow.
 */
class TableAligner implements Aligner {
  readonly #table: PatternTable;
  readonly #subsequence: Aligner | null;
  readonly #matches: MatchTable;
  readonly #deletions: Float32Array;
  readonly #rows: ScoreRows;
  readonly #predecessor: Predecessor;
  #pointers: Int32Array | null = null;

  constructor(table: PatternTable) {
    this.#table = table;
    this.#subsequence = createSubsequenceAligner(table);
    this.#matches = new MatchTable(table);
    this.#deletions = deletionCosts(table);
    this.#rows = new ScoreRows(table.length + 1);
    this.#predecessor = new Predecessor(table, this.#rows, prefixSums(this.#deletions));
  }

  score(stretch: Stretch): number {
    if (findExactly(this.#table, stretch) !== null) return 1;
    const end = this.#fill(stretch, null);
    const score = end ? Math.min(1, end.score / this.#table.weight) : 0;
    return Math.max(score, this.#subsequence?.score(stretch) ?? 0);
  }

  trace(stretch: Stretch): Alignment {
    const { length, units, weight } = this.#table;
    const exact = findExactly(this.#table, stretch);
    if (exact !== null) {
      return { score: 1, matched: Array.from({ length }, (_, at) => exact + at) };
    }
    if (units === 0) return { score: 0, matched: [] };
    const width = length + 1;
    const pointers = scratch((stretch.to - stretch.from + 1) * width);
    const end = this.#fill(stretch, pointers);
    const score = end ? Math.min(1, end.score / weight) : 0;
    const subsequence = this.#subsequence?.trace(stretch);
    if (subsequence && subsequence.score > score) return subsequence;
    return { score, matched: end ? traceback(pointers, width, end.row, stretch.from) : [] };
  }

  /** Fills the rows unit by unit and returns the best end of a path; null where nothing scores above 0. Row n belongs to unit `from` + n − 1. */
  #fill({ chars, syllables, from, to }: Stretch, pointers: Int32Array | null): PathEnd | null {
    const { length } = this.#table;
    const rows = this.#rows;
    rows.clear();
    this.#pointers = pointers;
    let score = 0;
    let endRow = 0;
    for (let unit = from; unit < to; unit += 1) {
      const number = unit - from + 1;
      const char = chars[unit] ?? 0;
      const syllable = syllables[unit] ?? 0;
      const atoms = this.#matches.of(char, syllable);
      if (atoms) {
        const charBefore = unit > from ? (chars[unit - 1] ?? 0) : 0;
        for (let at = 0; at < atoms.length; at += 1) {
          this.#matchAtom(atoms[at] ?? 0, number, char, syllable, charBefore);
        }
        this.#deleteAtoms(atoms[0] ?? 0, number);
        const end = rows.current[length] ?? UNREACHED;
        if (end > score) {
          score = end;
          endRow = number;
        }
      }
      rows.advance(number, atoms !== null);
    }
    return endRow > 0 ? { score, row: endRow } : null;
  }

  /** Matches atom q, and those that follow it where it is a letter, with the unit of this row. */
  #matchAtom(q: number, row: number, char: number, syllable: number, charBefore: number): void {
    const { codes, letters, weights } = this.#table;
    const isSame = codes[q] === char;
    this.#predecessor.find(q, row, isLowSurrogate(charBefore), isSame);
    if (letters[q] === 0) {
      const share = isSame ? 1 : shareOfOther(this.#table, q, char, syllable);
      this.#reach(q + 1, (weights[q] ?? 0) * share, row, MATCH);
      if (isSame && codes[q + 1] === charBefore) this.#swap(q, row);
    } else if (isSame && syllable === 0) {
      this.#reach(q + 1, weights[q] ?? 0, row, MATCH);
    } else {
      this.#matchSyllable(q, row, syllable, true);
      const others = otherReadingsOf(char, syllable);
      for (let at = 0; at < others.length; at += 1) {
        this.#matchSyllable(q, row, others[at] ?? 0, false);
      }
    }
  }

  /** Matches atoms q and q + 1 with this unit and the previous unit, which are the two in the other order. */
  #swap(q: number, row: number): void {
    const { weights } = this.#table;
    this.#predecessor.findForSwap(q, row);
    const both = (weights[q] ?? 0) + (weights[q + 1] ?? 0) - SWAP;
    this.#reach(q + 2, both, row, SWAPPED);
  }

  /** Matches the letters from atom q on with a syllable: with all of it, with each beginning of it, and with its fuzzy sound. */
  #matchSyllable(q: number, row: number, syllable: number, isLikeliest: boolean): void {
    const { sounds, fuzzy } = this.#table;
    const place = q * SYLLABLE_LIMIT + syllable;
    const whole = lengthOf(syllable);
    for (let taken = sounds[place] ?? 0; taken > 0; taken -= 1) {
      const worth = taken === whole ? WHOLE_SYLLABLE : this.#worthOfBeginning(q, taken);
      this.#reach(q + taken, worthRead(worth, isLikeliest) * taken, row, MATCH);
    }
    const taken = fuzzy[place] ?? 0;
    if (taken > 0)
      this.#reach(q + taken, worthRead(FUZZY_SYLLABLE, isLikeliest) * taken, row, MATCH);
  }

  /** Returns the worth of each of the first letters of a syllable, typed from atom q on. */
  #worthOfBeginning(q: number, taken: number): number {
    const { codes, length } = this.#table;
    if (taken === 1 || (taken === 2 && codes[q + 1] === H)) return INITIAL;
    return q + taken === length ? UNFINISHED_SYLLABLE : BEGUN_SYLLABLE;
  }

  /** Leaves atoms out after the unit of this row, each at its price; `first` is the lowest atom that the unit may match. */
  #deleteAtoms(first: number, row: number): void {
    const { length } = this.#table;
    const { current } = this.#rows;
    const rowAt = row * (length + 1);
    for (let q = first; q < length; q += 1) {
      const score = (current[q] ?? UNREACHED) + (this.#deletions[q] ?? 0);
      if (Number.isNaN(score)) continue;
      relax(current, q + 1, score, this.#pointers, rowAt, pointerTo(row, q, SKIPPED));
    }
  }

  /** Relaxes cell `next` of this row from the predecessor found, for a match of that worth. */
  #reach(next: number, worth: number, row: number, how: number): void {
    const { score, row: rowBefore, atom } = this.#predecessor;
    const rowAt = row * (this.#table.length + 1);
    const pointer = pointerTo(rowBefore, atom, how);
    relax(this.#rows.current, next, score + worth, this.#pointers, rowAt, pointer);
  }
}
