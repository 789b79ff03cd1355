import {
  ONE_ADDED,
  BEGUN_SYLLABLE,
  UNFINISHED_SYLLABLE,
  FUZZY_SYLLABLE,
  GAP_OF_MORE,
  GAP_BEFORE_WORD,
  GAP_OF_ONE,
  GAP_OF_TWO,
  INITIAL,
  SOUND_AFTER_GAP,
  SWAP,
  WHOLE_SYLLABLE,
  ONE_WRONG,
} from '../ranking-weights';
import type { Aligner, Alignment } from './alignment';
import { createScratchBuffer } from './scratch-buffer';
import { MatchTable } from './match-table';
import type { PatternTable } from './pattern-table';
import { createSubsequenceAligner } from './subsequence-aligner';
import { deletionCosts, prefixSums } from './deletion-costs';
import { type Stretch, findExactly } from './stretch';
import { SYLLABLE_LIMIT, lengthOf } from '../text/syllables';
import { MATCH, NEVER, SKIPPED, SWAPPED, relax, traceback } from './traceback';

const H = 104;

/** The back pointers of one alignment at a time: traceback reads only cells that it wrote. */
const scratch = createScratchBuffer();

/** Makes the aligner of a query. */
export function createAligner(table: PatternTable): Aligner {
  return new TableAligner(table);
}

/**
 * Dynamic programming over the units of a stretch.
 *
 * A row belongs to a unit: its cell q is the best score with the first q atoms dealt with and that unit
 * the last one met. From a cell one goes on by meeting a later unit, at a price for a gap of one, of two
 * or of any number of units between (so only the last three rows and the best of all older ones are kept),
 * or by skipping an atom at a price, a lower one where it is the only thing amiss. Meeting is worth the atom's
 * weight where the characters are the same, less where they only sound the same, and across a gap hardly
 * anything then. Typed letters meet a unit by all of its syllable, by its initial or by as much of it as was
 * typed, so one query is read in every way at once (xian is 先 and 西安). Two Han characters that are there in
 * the other order are met together at a price. Where a unit matches no atom, its row stays empty, and most rows do.
 *
 * A class, as is all that every query makes anew and runs often: V8 lets the compiled code of a closure go together with
 * the last closure made from it, and would compile it again for the queries that follow, beside them.
 */
class TableAligner implements Aligner {
  readonly #table: PatternTable;
  readonly #subsequence: Aligner | null;
  readonly #matches: MatchTable;
  readonly #deletions: Float32Array;
  readonly #fresh: Float32Array;
  readonly #rows: Float32Array[];
  readonly #far: Float32Array;
  readonly #farRow: Int32Array;

  constructor(table: PatternTable) {
    const width = table.length + 1;
    this.#table = table;
    this.#subsequence = createSubsequenceAligner(table);
    this.#matches = new MatchTable(table);
    this.#deletions = deletionCosts(table);
    this.#fresh = prefixSums(this.#deletions);
    this.#rows = [0, 1, 2, 3].map(() => new Float32Array(width));
    this.#far = new Float32Array(width);
    this.#farRow = new Int32Array(width);
  }

  score(stretch: Stretch): number {
    if (findExactly(this.#table, stretch) >= 0) return 1;
    const laid = Math.min(1, this.#run(stretch, null)[0] / this.#table.weight);
    return Math.max(laid, this.#subsequence?.score(stretch) ?? 0);
  }

  trace(stretch: Stretch): Alignment {
    const { length, units, weight } = this.#table;
    const exact = findExactly(this.#table, stretch);
    if (exact >= 0) {
      return { score: 1, matched: Array.from({ length }, (_, at) => exact + at) };
    }
    if (units === 0) return { score: 0, matched: [] };
    const width = length + 1;
    const pointers = scratch((stretch.to - stretch.from + 1) * width);
    const [best, bestRow] = this.#run(stretch, pointers);
    const score = Math.min(1, best / weight);
    const subsequence = this.#subsequence?.trace(stretch);
    if (subsequence && subsequence.score > score) return subsequence;
    return { score, matched: traceback(pointers, width, bestRow, stretch.from) };
  }

  #run(
    { chars, syllables, from: first, to }: Stretch,
    pointers: Int32Array | null,
  ): [number, number] {
    const { length, codes, letters, weights, wordStarts, sounds, fuzzy } = this.#table;
    const [rows, far, farRow] = [this.#rows, this.#far, this.#farRow];
    const [deletions, fresh, all] = [this.#deletions, this.#fresh, this.#matches];
    const width = length + 1;
    for (const row of rows) row.fill(NEVER);
    far.fill(NEVER);
    // The rows of the unit before this one, of the two before that, and this unit's own. Each is named by
    // its unit − first + 1, so that 0 can stand for “met nothing before”.
    let [near, second, third, row] = rows;
    let nearUsed = false;
    let secondUsed = false;
    let thirdUsed = false;
    let best = 0;
    let bestRow = 0;

    for (let unit = first; unit < to && near && second && third && row; unit += 1) {
      const char = chars[unit] ?? 0;
      const syllable = syllables[unit] ?? 0;
      const name = unit - first + 1;
      const rowAt = name * width;
      const matches = all.of(char, syllable);

      if (matches) {
        for (let at = 0; at < matches.length; at += 1) {
          const q = matches[at] ?? 0;
          const letter = letters[q] === 1;
          const same = codes[q] === char && (!letter || syllable === 0);
          const sounding = sounds[q * SYLLABLE_LIMIT + syllable] ?? 0;

          let start = fresh[q] ?? 0;
          let origin = 0;
          const word = wordStarts[q] === 1;
          if (nearUsed && (near[q] ?? NEVER) > start) {
            start = near[q] ?? NEVER;
            origin = name - 1;
          }
          const overOne = secondUsed
            ? (second[q] ?? NEVER) - (word ? GAP_BEFORE_WORD : GAP_OF_ONE)
            : NEVER;
          if (overOne > start) {
            start = overOne;
            origin = name - 2;
          }
          const overTwo = thirdUsed
            ? (third[q] ?? NEVER) - (word ? GAP_BEFORE_WORD : GAP_OF_TWO)
            : NEVER;
          if (overTwo > start) {
            start = overTwo;
            origin = name - 3;
          }
          const overMany = (far[q] ?? NEVER) - (word ? GAP_BEFORE_WORD : GAP_OF_MORE);
          if (overMany > start) {
            start = overMany;
            origin = farRow[q] ?? 0;
          }
          // The atom before is wrong, or one too many: the two around it are met, each where it should be.
          let from = q;
          if (q > 1 && letters[q - 1] === 0 && !word) {
            const lost = weights[q - 1] ?? 0;
            const overWrong = secondUsed ? (second[q - 1] ?? NEVER) + ONE_WRONG * lost : NEVER;
            if (overWrong > start) {
              start = overWrong;
              origin = name - 2;
              from = q - 1;
            }
            const overAdded = nearUsed ? (near[q - 1] ?? NEVER) + ONE_ADDED * lost : NEVER;
            if (overAdded > start) {
              start = overAdded;
              origin = name - 1;
              from = q - 1;
            }
          }
          const pointer = (origin * 256 + from) * 4;
          if (!letter) {
            const weight = weights[q] ?? 0;
            const isFar = origin > 0 && origin < name - 1 && from === q && !word;
            const heard = (weight * sounding) / 100 - (isFar ? SOUND_AFTER_GAP : 0);
            const worth = same ? weight : heard;
            relax(row, q + 1, start + worth, pointers, rowAt, pointer + MATCH);
            if (same && q + 1 < length && codes[q + 1] === chars[unit - 1] && unit > first) {
              // This unit and the one before it are the next two atoms in the other order.
              let swapStart = fresh[q] ?? 0;
              let swapOrigin = 0;
              if (secondUsed && (second[q] ?? NEVER) > swapStart) {
                swapStart = second[q] ?? NEVER;
                swapOrigin = name - 2;
              }
              if (overMany > swapStart) {
                swapStart = overMany;
                swapOrigin = farRow[q] ?? 0;
              }
              const both = weight + (weights[q + 1] ?? 0) - SWAP;
              const swapped = (swapOrigin * 256 + q) * 4 + SWAPPED;
              relax(row, q + 2, swapStart + both, pointers, rowAt, swapped);
            }
          } else if (same) {
            relax(row, q + 1, start + 1, pointers, rowAt, pointer + MATCH);
          } else {
            const whole = lengthOf(syllable);
            for (let taken = sounding; taken > 0; taken -= 1) {
              let worth = taken > 1 ? BEGUN_SYLLABLE : INITIAL;
              if (taken === whole) worth = WHOLE_SYLLABLE;
              else if (taken === 2 && codes[q + 1] === H) worth = INITIAL;
              else if (taken > 1 && q + taken === length) worth = UNFINISHED_SYLLABLE;
              relax(row, q + taken, start + worth * taken, pointers, rowAt, pointer + MATCH);
            }
            const fuzzily = fuzzy[q * SYLLABLE_LIMIT + syllable] ?? 0;
            if (fuzzily > 0) {
              relax(
                row,
                q + fuzzily,
                start + FUZZY_SYLLABLE * fuzzily,
                pointers,
                rowAt,
                pointer + MATCH,
              );
            }
          }
        }
        for (let q = matches[0] ?? 0; q < length; q += 1) {
          const skipped = (row[q] ?? NEVER) + (deletions[q] ?? 0);
          if (skipped > NEVER / 2) {
            relax(row, q + 1, skipped, pointers, rowAt, (name * 256 + q) * 4 + SKIPPED);
          }
        }
        const end = row[length] ?? NEVER;
        if (end > best) {
          best = end;
          bestRow = name;
        }
      }
      if (thirdUsed) {
        for (let q = 0; q < width; q += 1) {
          if ((third[q] ?? NEVER) > (far[q] ?? NEVER)) {
            far[q] = third[q] ?? NEVER;
            farRow[q] = name - 3;
          }
        }
        third.fill(NEVER);
      }
      const emptied: Float32Array = third;
      third = second;
      second = near;
      near = row;
      row = emptied;
      thirdUsed = secondUsed;
      secondUsed = nearUsed;
      nearUsed = matches !== null;
    }
    return [best, bestRow];
  }
}
