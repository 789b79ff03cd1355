import {
  SPLITS,
  SPLIT_INITIAL,
  SPLIT_STRAY,
  SPLIT_SYLLABLE,
  SPLIT_UNFINISHED,
} from '../ranking-weights';
import { numberOf, rangeOf } from './syllables';

/** A stretch of typed letters taken for one syllable: whole (`from + 1 === to`), begun, or (`from === to`) none at all. */
export interface Piece {
  length: number;
  /** The numbers of the syllables that it may stand for, half-open. */
  from: number;
  to: number;
  whole: boolean;
}

interface Split {
  pieces: Piece[];
  cost: number;
}

/** Letters of the longest syllable. */
const LONGEST = 6;

/**
 * Returns the cheapest ways to split letters into syllables, best first, at most `SPLITS`.
 *
 * Dynamic programming from the left: the best splits of each prefix are those of a shorter prefix and one piece more. The costs
 * of the pieces let few, whole syllables win (xian before xi·an, both returned), and letters that make no syllables fall apart
 * into initials (csqx).
 */
export function splitPinyin(letters: string): Piece[][] {
  const best: Split[][] = [[{ pieces: [], cost: 0 }]];
  for (let end = 1; end <= letters.length; end += 1) {
    const splits: Split[] = [];
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
      const read = readPiece(letters.slice(start, end), end === letters.length);
      if (!read) continue;
      for (const before of best[start] ?? []) {
        splits.push({ pieces: [...before.pieces, read.piece], cost: before.cost + read.cost });
      }
    }
    best[end] = splits.sort((a, b) => a.cost - b.cost).slice(0, SPLITS);
  }
  return (best[letters.length] ?? []).map((split) => split.pieces);
}

function readPiece(letters: string, last: boolean): { piece: Piece; cost: number } | null {
  const { length } = letters;
  const number = numberOf(letters);
  // A lone n or m is begun rather than whole: 嗯 and 呣 are rare.
  if (number > 0 && (length > 1 || /[aeo]/.test(letters))) {
    return { piece: { length, from: number, to: number + 1, whole: true }, cost: SPLIT_SYLLABLE };
  }
  const isInitial = length === 1 || /^[zcs]h$/.test(letters);
  if (!isInitial && !last) return null;
  const [from, to] = rangeOf(letters);
  if (from < to) {
    const cost = last ? SPLIT_UNFINISHED : SPLIT_INITIAL;
    return { piece: { length, from, to, whole: false }, cost };
  }
  if (length > 1) return null;
  return { piece: { length, from: 0, to: 0, whole: false }, cost: SPLIT_STRAY };
}
