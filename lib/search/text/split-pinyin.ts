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

const KEPT = 3;
const LONGEST = 6;

/**
 * The likeliest ways to cut letters into syllables, best first, at most three.
 *
 * Built from the left: the best cuts of each prefix are those of a shorter prefix and one piece more. A
 * whole syllable costs 1, a begun one at the very end (still being typed) 1.2, an initial 1.5, a letter
 * that begins no syllable 3. So few, whole syllables win (xian before xi·an, both kept) and letters that
 * make no syllables fall apart into initials (csqx).
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
    best[end] = splits.sort((a, b) => a.cost - b.cost).slice(0, KEPT);
  }
  return (best[letters.length] ?? []).map((split) => split.pieces);
}

function readPiece(letters: string, last: boolean): { piece: Piece; cost: number } | null {
  const { length } = letters;
  const number = numberOf(letters);
  // A lone n or m is begun rather than whole: 嗯 and 呣 are rare.
  if (number > 0 && (length > 1 || /[aeo]/.test(letters))) {
    return { piece: { length, from: number, to: number + 1, whole: true }, cost: 1 };
  }
  const isInitial = length === 1 || /^[zcs]h$/.test(letters);
  if (!isInitial && !last) return null;
  const [from, to] = rangeOf(letters);
  if (from < to) {
    return { piece: { length, from, to, whole: false }, cost: last ? 1.2 : 1.5 };
  }
  return length === 1 ? { piece: { length, from: 0, to: 0, whole: false }, cost: 3 } : null;
}
