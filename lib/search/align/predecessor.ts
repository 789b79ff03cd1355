import {
  GAP_BEFORE_WORD,
  GAP_OF_MORE,
  GAP_OF_ONE,
  GAP_OF_TWO,
  ONE_ADDED,
  ONE_WRONG,
  SOUND_AFTER_GAP,
} from '../ranking-weights';
import type { PatternTable } from './pattern-table';
import { type ScoreRows, UNREACHED } from './score-rows';

/** The best cell that a match may follow. One object serves all matches of an alignment, each search overwriting the result of the previous search. */
export class Predecessor {
  /** Its score, after what the gap or the slip between costs. */
  score = 0;
  /** The cell: its row, 0 where nothing was matched before, and its atom. */
  row = 0;
  atom = 0;
  readonly #table: PatternTable;
  readonly #rows: ScoreRows;
  /** At q, the score of having matched nothing yet and left out the first q atoms. */
  readonly #fresh: Float32Array;

  constructor(table: PatternTable, rows: ScoreRows, fresh: Float32Array) {
    this.#table = table;
    this.#rows = rows;
    this.#fresh = fresh;
  }

  /**
   * Finds the best cell that a match of atom q in this row may follow; of equals the one that is named first below. `isAfterPair` says
   * that the unit before is the second of a character beyond the BMP, whose reading lies on the first: that is no gap. `isSame` says
   * that the very character of the query stands there: a match by anything less costs more across a gap, except before a word.
   */
  find(q: number, row: number, isAfterPair: boolean, isSame: boolean): void {
    const { letters, weights, wordStarts } = this.#table;
    const { near, second, third, far, farRow } = this.#rows;
    const chance = isSame || letters[q] === 1 || wordStarts[q] === 1 ? 0 : SOUND_AFTER_GAP;
    const gapOfOne = isAfterPair ? 0 : this.#gapAt(q, GAP_OF_ONE) + chance;
    this.#begin(q);
    this.#offer(near[q] ?? UNREACHED, row - 1, q);
    this.#offer((second[q] ?? UNREACHED) - gapOfOne, row - 2, q);
    this.#offer((third[q] ?? UNREACHED) - this.#gapAt(q, GAP_OF_TWO) - chance, row - 3, q);
    this.#offer((far[q] ?? UNREACHED) - this.#gapAt(q, GAP_OF_MORE) - chance, farRow[q] ?? 0, q);
    if (q < 2 || letters[q - 1] === 1 || wordStarts[q] === 1) return;
    // The atom before is wrong, or one too many: the two around it match, each where it should be.
    const weight = weights[q - 1] ?? 0;
    this.#offer((second[q - 1] ?? UNREACHED) + ONE_WRONG * weight, row - 2, q - 1);
    this.#offer((near[q - 1] ?? UNREACHED) + ONE_ADDED * weight, row - 1, q - 1);
  }

  /** Finds the best cell that atoms q and q + 1 may follow where this row's unit and the previous unit are the two in the other order. */
  findForSwap(q: number, row: number): void {
    const { second, far, farRow } = this.#rows;
    this.#begin(q);
    this.#offer(second[q] ?? UNREACHED, row - 2, q);
    this.#offer((far[q] ?? UNREACHED) - this.#gapAt(q, GAP_OF_MORE), farRow[q] ?? 0, q);
  }

  #begin(q: number): void {
    this.score = this.#fresh[q] ?? 0;
    this.row = 0;
    this.atom = q;
  }

  #offer(score: number, row: number, atom: number): void {
    // Written so that an unreached cell is refused.
    if (!(score > this.score)) return;
    this.score = score;
    this.row = row;
    this.atom = atom;
  }

  #gapAt(q: number, penalty: number): number {
    return this.#table.wordStarts[q] === 1 ? GAP_BEFORE_WORD : penalty;
  }
}
