import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BEGUN_SYLLABLE,
  DELETION,
  FUZZY_HOMOPHONE,
  FUZZY_SYLLABLE,
  GAP_BEFORE_WORD,
  GAP_OF_MORE,
  GAP_OF_ONE,
  GAP_OF_TWO,
  HAN_WEIGHT,
  HOMOPHONE,
  INITIAL,
  INITIAL_READ_OTHERWISE,
  NUMERAL,
  ONE_ADDED,
  ONE_WRONG,
  OTHER_READING,
  READ_OTHERWISE,
  SLIP_AT_END_FROM,
  SOUND_AFTER_GAP,
  SWAP,
  UNFINISHED_SYLLABLE,
  WHOLE_SYLLABLE,
} from '../ranking-weights';
import { createAligner } from './align';
import { type PatternTable, tabulate } from './pattern-table';
import { findExactly, type Stretch } from './stretch';
import { createSubsequenceAligner } from './subsequence-aligner';
import { SOUTHERN } from '../text/fuzzy-sounds';
import { parseQuery } from '../query/parse-query';
import { sampleDoc } from '../testing/sample-docs';
import { isSameNumeral } from '../text/han-numerals';
import { otherReadingsOf } from '../text/polyphones';
import { lengthOf, SYLLABLE_LIMIT } from '../text/syllables';
import { pinyinReader } from '../text/readings';
import { unitsOf } from '../text/units';

// The recurrences of `align.ts` as its essay states them: every cell of every unit is held and every earlier unit is looked at.

/** Row n belongs to unit n − 1; absent cells were not reached. */
type Cells = Array<Array<number | undefined>>;

function fillPlainly(table: PatternTable, { chars, syllables }: Stretch): Cells {
  const { length, codes, letters, weights, wordStarts, sounds, fuzzy } = table;
  const weight = (q: number) => weights[q] ?? 0;
  const isHan = (q: number) => letters[q] === 0;
  const deletion = (q: number) => {
    const isSlip = (q === 0 || q === length - 1) && length >= SLIP_AT_END_FROM && isHan(q);
    return weight(q) * (isSlip ? ONE_WRONG : -DELETION);
  };
  const fresh = (q: number) =>
    Array.from({ length: q }, (_, at) => deletion(at)).reduce((sum, one) => sum + one, 0);
  const penalty = (q: number, units: number) => {
    if (units === 0) return 0;
    if (wordStarts[q] === 1) return GAP_BEFORE_WORD;
    return [GAP_OF_ONE, GAP_OF_TWO][units - 1] ?? GAP_OF_MORE;
  };

  const cells: Cells = [[]];
  for (let row = 1; row <= chars.length; row += 1) {
    const cell: Array<number | undefined> = [];
    cells.push(cell);
    const [char, syllable] = [chars[row - 1] ?? 0, syllables[row - 1] ?? 0];
    const reach = (q: number, score: number) => {
      if (score > (cell[q] ?? -Infinity)) cell[q] = score;
    };
    for (let q = 0; q < length; q += 1) {
      const isSame = codes[q] === char && (isHan(q) || syllable === 0);
      const isNumeral = isSameNumeral(codes[q] ?? 0, char);
      // Each way to read the character, with its share.
      const others = otherReadingsOf(char, syllable).map(
        (other) => [other, READ_OTHERWISE] as const,
      );
      const readings = [[syllable, 1] as const, ...others].map(([reading, share]) => ({
        whole: lengthOf(reading),
        share,
        sound: sounds[q * SYLLABLE_LIMIT + reading] ?? 0,
        fuzzySound: fuzzy[q * SYLLABLE_LIMIT + reading] ?? 0,
      }));
      const hasSound = readings.some(({ sound, fuzzySound }) => sound > 0 || fuzzySound > 0);
      if (!isSame && !isNumeral && !hasSound) continue;

      // The score of the best cell to come from, less what the way costs.
      let from = fresh(q);
      const offer = (score: number | undefined) => {
        if (score !== undefined && score > from) from = score;
      };
      const chance = isHan(q) && !isSame && wordStarts[q] === 0 ? SOUND_AFTER_GAP : 0;
      for (let before = row - 1; before >= 1; before -= 1) {
        const units = row - 1 - before;
        const score = cells[before]?.[q];
        const cost = penalty(q, units) + (units > 0 ? chance : 0);
        offer(score === undefined ? undefined : score - cost);
      }
      if (q > 1 && isHan(q - 1) && wordStarts[q] === 0) {
        const [wrong, added] = [cells[row - 2]?.[q - 1], cells[row - 1]?.[q - 1]];
        offer(wrong === undefined ? undefined : wrong + ONE_WRONG * weight(q - 1));
        offer(added === undefined ? undefined : added + ONE_ADDED * weight(q - 1));
      }

      if (isHan(q)) {
        const shares = readings.map(({ share, sound }) => (share * sound) / 100);
        const share = Math.max(...shares, isNumeral ? NUMERAL : 0);
        reach(q + 1, from + weight(q) * (isSame ? 1 : share));
      } else if (isSame) {
        reach(q + 1, from + weight(q));
      } else {
        for (const { whole, share, sound, fuzzySound } of readings) {
          for (let taken = 1; taken <= sound; taken += 1) {
            const isInitial = taken === 1 || (taken === 2 && codes[q + 1] === 'h'.charCodeAt(0));
            const begun = q + taken === length ? UNFINISHED_SYLLABLE : BEGUN_SYLLABLE;
            const worth = taken === whole ? WHOLE_SYLLABLE : isInitial ? INITIAL : begun;
            const isRare = share < 1 && worth === INITIAL;
            reach(q + taken, from + (isRare ? INITIAL_READ_OTHERWISE : share) * worth * taken);
          }
          if (fuzzySound > 0) reach(q + fuzzySound, from + share * FUZZY_SYLLABLE * fuzzySound);
        }
      }
      if (isHan(q) && isSame && row > 1 && codes[q + 1] === chars[row - 2]) {
        // Before a swapped pair a gap of one unit is not looked at, and a longer one costs what many do.
        const starts = [fresh(q), cells[row - 2]?.[q] ?? -Infinity];
        const gap = wordStarts[q] === 1 ? GAP_BEFORE_WORD : GAP_OF_MORE;
        for (let before = row - 4; before >= 1; before -= 1) {
          starts.push((cells[before]?.[q] ?? -Infinity) - gap);
        }
        reach(q + 2, Math.max(...starts) + weight(q) + weight(q + 1) - SWAP);
      }
    }
    for (let q = 0; q < length; q += 1) {
      const score = cell[q];
      if (score !== undefined) reach(q + 1, score + deletion(q));
    }
  }
  return cells;
}

function prepare(query: string, text: string): { table: PatternTable; stretch: Stretch } {
  const words = parseQuery(query, pinyinReader).words.map((word) => word.atoms);
  const { chars, syllables } = unitsOf(sampleDoc('a', text), pinyinReader);
  return {
    table: tabulate(words, SOUTHERN),
    stretch: { chars, syllables, from: 0, to: chars.length },
  };
}

function scorePlainly(query: string, text: string): number {
  const { table, stretch } = prepare(query, text);
  if (findExactly(table, stretch) !== null) return 1;
  const ends = fillPlainly(table, stretch).map((cell) => cell[table.length] ?? 0);
  const score = Math.min(1, Math.max(0, ...ends) / table.weight);
  return Math.max(score, createSubsequenceAligner(table)?.score(stretch) ?? 0);
}

function draw(query: string, text: string): string[] {
  const { table, stretch } = prepare(query, text);
  const atoms = Array.from(query);
  const lines = fillPlainly(table, stretch)
    .slice(1)
    .map((cell, unit) => {
      const scores = atoms.map((_, q) => (cell[q + 1]?.toFixed(2) ?? '·').padStart(7));
      return ` *    ${String.fromCharCode(stretch.chars[unit] ?? 0)}${scores.join('')}`;
    });
  return [` *      ${atoms.map((atom) => `     ${atom}`).join('')}`, ...lines];
}

const essay = readFileSync('lib/search/align/align.ts', 'utf8');

describe('an alignment', () => {
  const piece = fc.constantFrom(
    ...Array.from('承上启下丞尚七吓一 '),
    'cheng',
    'sha',
    'q',
    'x',
    'cen',
  );
  const line = (maxLength: number) =>
    fc.array(piece, { minLength: 1, maxLength }).map((pieces) => pieces.join(''));

  it('scores what the recurrences score when every cell is held and every unit looked at', () => {
    fc.assert(
      fc.property(line(7), line(14), (query, text) => {
        const { table, stretch } = prepare(query, text);
        fc.pre(table.length > 0);
        expect(createAligner(table).score(stretch)).toBeCloseTo(scorePlainly(query, text), 5);
      }),
      // The example: of two ways of equal worth, one across a gap, float and double chose differently.
      { numRuns: 400, examples: [['启qxq尚承', '启七吓吓上承']] },
    );
    // Each query is made ready and looked up in the dictionary, on a busy machine.
  }, 30_000);

  it('is drawn in the essay with its true numbers', () => {
    expect(essay).toContain(draw('承启连系', '承上启下、联系').join('\n'));
  });

  it('costs in the essay what the weights say, the least first', () => {
    const losses: Array<[string, number]> = [
      ['one unit between', GAP_OF_ONE],
      ['a homophone', HAN_WEIGHT * (1 - HOMOPHONE)],
      ['a swap, of both together', SWAP],
      ['two units between', GAP_OF_TWO],
      ['another reading', HAN_WEIGHT * (1 - OTHER_READING)],
      ['a fuzzy sound', HAN_WEIGHT * (1 - FUZZY_HOMOPHONE)],
      ['three units between or more', GAP_OF_MORE],
      ['another character in its place', HAN_WEIGHT * (1 - ONE_WRONG)],
      ['a character too many in the query', HAN_WEIGHT * (1 - ONE_ADDED)],
      ['a homophone across one unit', HAN_WEIGHT * (1 - HOMOPHONE) + SOUND_AFTER_GAP + GAP_OF_ONE],
      ['left out, its neighbours unknown', HAN_WEIGHT * (1 + DELETION)],
    ];
    expect(losses.map(([, loss]) => loss)).toEqual(
      losses.map(([, loss]) => loss).sort((a, b) => a - b),
    );
    const lines = losses.map(([name, loss]) => ` *    ${loss.toFixed(2)}  ${name}`);
    expect(essay).toContain(lines.join('\n'));
  });
});
