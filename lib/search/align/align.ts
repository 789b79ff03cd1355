import {
  BEGUN_SYLLABLE,
  FUZZY_SYLLABLE,
  GAP_BEFORE_WORD,
  GAP_OF_MORE,
  GAP_OF_ONE,
  GAP_OF_TWO,
  INITIAL,
  ONE_ADDED,
  ONE_WRONG,
  SOUND_AFTER_GAP,
  SWAP,
  UNFINISHED_SYLLABLE,
  WHOLE_SYLLABLE,
} from '../ranking-weights';
import type { Aligner, Alignment } from './alignment';
import { createScratchBuffer } from './scratch-buffer';
import { deletionCosts, prefixSums } from './deletion-costs';
import { MatchTable } from './match-table';
import type { PatternTable } from './pattern-table';
import { ScoreRows, UNREACHED } from './score-rows';
import { type Stretch, findExactly } from './stretch';
import { createSubsequenceAligner } from './subsequence-aligner';
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
 * A class, as is all that every query makes anew and runs often: V8 lets the compiled code of a closure go together with
 * the last closure made from it, and would compile it again for the queries that follow, beside them.
 */
class TableAligner implements Aligner {
  readonly #table: PatternTable;
  readonly #subsequence: Aligner | null;
  readonly #matches: MatchTable;
  readonly #deletions: Float32Array;
  /** At q, the score of having met nothing yet and left out the first q atoms. */
  readonly #fresh: Float32Array;
  readonly #rows: ScoreRows;
  #pointers: Int32Array | null = null;
  /** The best predecessor offered so far: its score after gaps and slips, and the cell (row and atom) that it is. */
  #start = 0;
  #startRow = 0;
  #startAtom = 0;

  constructor(table: PatternTable) {
    this.#table = table;
    this.#subsequence = createSubsequenceAligner(table);
    this.#matches = new MatchTable(table);
    this.#deletions = deletionCosts(table);
    this.#fresh = prefixSums(this.#deletions);
    this.#rows = new ScoreRows(table.length + 1);
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
    let row = 0;
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
          row = number;
        }
      }
      rows.advance(number, atoms !== null);
    }
    return row > 0 ? { score, row } : null;
  }

  /** Matches atom q, and those that follow it where it is a letter, with the unit of this row. */
  #matchAtom(q: number, row: number, char: number, syllable: number, charBefore: number): void {
    const { codes, letters, weights } = this.#table;
    this.#findPredecessor(q, row);
    if (letters[q] === 0) {
      this.#matchCharacter(q, row, char, syllable);
      if (codes[q] === char && codes[q + 1] === charBefore) this.#swap(q, row);
    } else if (codes[q] === char && syllable === 0) {
      this.#reach(q + 1, this.#start + (weights[q] ?? 0), row, MATCH);
    } else {
      this.#matchSyllable(q, row, syllable);
    }
  }

  /** Finds the best cell that a match of atom q by this row's unit may follow. */
  #findPredecessor(q: number, row: number): void {
    const { letters, weights, wordStarts } = this.#table;
    const { near, second, third, far, farRow } = this.#rows;
    this.#start = this.#fresh[q] ?? 0;
    this.#startRow = 0;
    this.#startAtom = q;
    this.#offer(near[q] ?? UNREACHED, row - 1, q);
    this.#offer((second[q] ?? UNREACHED) - this.#gapAt(q, GAP_OF_ONE), row - 2, q);
    this.#offer((third[q] ?? UNREACHED) - this.#gapAt(q, GAP_OF_TWO), row - 3, q);
    this.#offer((far[q] ?? UNREACHED) - this.#gapAt(q, GAP_OF_MORE), farRow[q] ?? 0, q);
    if (q < 2 || letters[q - 1] === 1 || wordStarts[q] === 1) return;
    // The atom before is wrong, or one too many: the two around it are met, each where it should be.
    const lost = weights[q - 1] ?? 0;
    this.#offer((second[q - 1] ?? UNREACHED) + ONE_WRONG * lost, row - 2, q - 1);
    this.#offer((near[q - 1] ?? UNREACHED) + ONE_ADDED * lost, row - 1, q - 1);
  }

  #offer(start: number, row: number, atom: number): void {
    if (!(start > this.#start)) return;
    this.#start = start;
    this.#startRow = row;
    this.#startAtom = atom;
  }

  #gapAt(q: number, penalty: number): number {
    return this.#table.wordStarts[q] === 1 ? GAP_BEFORE_WORD : penalty;
  }

  /** Matches a Han character or a digit by itself or by its sound. */
  #matchCharacter(q: number, row: number, char: number, syllable: number): void {
    const { codes, weights, wordStarts, sounds } = this.#table;
    const weight = weights[q] ?? 0;
    let worth = weight;
    if (codes[q] !== char) {
      const isAfterGap = this.#startRow > 0 && this.#startRow < row - 1 && this.#startAtom === q;
      const penalty = isAfterGap && wordStarts[q] === 0 ? SOUND_AFTER_GAP : 0;
      worth = (weight * (sounds[q * SYLLABLE_LIMIT + syllable] ?? 0)) / 100 - penalty;
    }
    this.#reach(q + 1, this.#start + worth, row, MATCH);
  }

  /** Matches atoms q and q + 1 with this unit and the one before it, which are the two in the other order. */
  #swap(q: number, row: number): void {
    const { weights } = this.#table;
    const { second, far, farRow } = this.#rows;
    this.#start = this.#fresh[q] ?? 0;
    this.#startRow = 0;
    this.#startAtom = q;
    this.#offer(second[q] ?? UNREACHED, row - 2, q);
    this.#offer((far[q] ?? UNREACHED) - this.#gapAt(q, GAP_OF_MORE), farRow[q] ?? 0, q);
    const both = (weights[q] ?? 0) + (weights[q + 1] ?? 0) - SWAP;
    this.#reach(q + 2, this.#start + both, row, SWAPPED);
  }

  /** Matches the letters from atom q on with a syllable: with all of it, with each beginning of it, and with its fuzzy sound. */
  #matchSyllable(q: number, row: number, syllable: number): void {
    const { sounds, fuzzy } = this.#table;
    const place = q * SYLLABLE_LIMIT + syllable;
    const whole = lengthOf(syllable);
    for (let taken = sounds[place] ?? 0; taken > 0; taken -= 1) {
      const worth = taken === whole ? WHOLE_SYLLABLE : this.#worthOfBeginning(q, taken);
      this.#reach(q + taken, this.#start + worth * taken, row, MATCH);
    }
    const taken = fuzzy[place] ?? 0;
    if (taken > 0) this.#reach(q + taken, this.#start + FUZZY_SYLLABLE * taken, row, MATCH);
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

  /** Relaxes cell `next` of this row from the predecessor found. */
  #reach(next: number, score: number, row: number, how: number): void {
    const pointer = pointerTo(this.#startRow, this.#startAtom, how);
    const rowAt = row * (this.#table.length + 1);
    relax(this.#rows.current, next, score, this.#pointers, rowAt, pointer);
  }
}
