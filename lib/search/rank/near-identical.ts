import { CHARACTERS_PER_EDIT, LONGEST_COMPARED } from '../ranking-weights';
import type { Place } from '../inverted-index/place';
import type { Segment } from '../inverted-index/segment';

/** What an entry is compared with others by. */
export interface Likeness {
  segment: Segment;
  kind: string;
  /** Its text's units in the segment, and behind them those of its title. */
  from: number;
  textEnd: number;
  /** Of the text, in units. */
  length: number;
  end: number;
  /** One bit for each of 32 classes of character: set where the text has an odd number of them. */
  parity: number;
}

/** Characters that change the meaning by themselves: numbers and negations; so do letters and digits. */
const DECISIVE = new Set(
  Array.from('0123456789一二三四五六七八九十百千万亿两零首末不没未无非否莫勿免禁', (char) =>
    char.charCodeAt(0),
  ),
);

/** Returns the shortest and the longest text, in units, that may be near-identical to one of `length` units. */
export function nearLengths(length: number): [shortest: number, longest: number] {
  return [
    length - Math.floor(length / CHARACTERS_PER_EDIT),
    Math.floor((length * CHARACTERS_PER_EDIT) / (CHARACTERS_PER_EDIT - 1)),
  ];
}

/** Returns what the entry at a place is compared by. */
export function likenessOf({ segment, doc }: Place): Likeness {
  const from = segment.starts[doc] ?? 0;
  const textEnd = from + (segment.textLengths[doc] ?? 0);
  let parity = 0;
  for (let at = from; at < textEnd; at += 1) parity ^= 1 << ((segment.chars[at] ?? 0) & 31);
  const end = segment.starts[doc + 1] ?? 0;
  const kind = segment.docs.at(doc)?.kind ?? '';
  return { segment, kind, from, textEnd, length: textEnd - from, end, parity };
}

/**
 * Says whether two entries are the same text but for a slip or a change of wording that hardly shows: of one kind and
 * title, with one edit at most (a character added, left out or replaced) for each `CHARACTERS_PER_EDIT`, none of a number or a
 * negation. Punctuation, width, case and script don't count, and shorter texts, and ones
 * longer than `LONGEST_COMPARED`, must be the same: 办文要精细 is not 办会要精细. No two entries of the built-in pack are near-identical.
 *
 * Most pairs differ in length or in the parity of their characters, of which an edit turns two bits at most; only the others are
 * compared by edit distance.
 */
export function isNearIdentical(a: Likeness, b: Likeness): boolean {
  const longest = Math.max(a.length, b.length);
  const most = longest > LONGEST_COMPARED ? 0 : Math.floor(longest / CHARACTERS_PER_EDIT);
  if (Math.abs(a.length - b.length) > most || countBits(a.parity ^ b.parity) > 2 * most)
    return false;
  if (a.kind !== b.kind || !isSame(titleOf(a), titleOf(b))) return false;
  const [textA, textB] = [textOf(a), textOf(b)];
  if (isSame(textA, textB)) return true;
  return (
    most > 0 &&
    isWithinEditDistance(textA, textB, most) &&
    isSame(textA.filter(isDecisive), textB.filter(isDecisive))
  );
}

function textOf({ segment, from, textEnd }: Likeness): Uint16Array {
  return segment.chars.subarray(from, textEnd);
}

function titleOf({ segment, textEnd, end }: Likeness): Uint16Array {
  return segment.chars.subarray(textEnd, end);
}

function isDecisive(char: number): boolean {
  return DECISIVE.has(char) || (char >= 97 && char <= 122);
}

function isSame(a: Uint16Array, b: Uint16Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** Says whether the edit distance of two texts is at most `most` (banded Levenshtein). */
function isWithinEditDistance(a: Uint16Array, b: Uint16Array, most: number): boolean {
  const width = 2 * most + 1;
  // Cell `most + j - i` of row i is the distance between the first i and the first j characters.
  let row = new Uint16Array(width + 1).fill(most + 1);
  for (let j = 0; j <= most; j += 1) row[most + j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Uint16Array(width + 1).fill(most + 1);
    let least = most + 1;
    for (let cell = 0; cell < width; cell += 1) {
      const j = i + cell - most;
      if (j < 0 || j > b.length) continue;
      const replaced = j > 0 ? (row[cell] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1) : most + 1;
      const added = cell > 0 ? (next[cell - 1] ?? 0) + 1 : most + 1;
      const leftOut = (row[cell + 1] ?? 0) + 1;
      const distance = Math.min(replaced, added, leftOut, most + 1);
      next[cell] = distance;
      least = Math.min(least, distance);
    }
    if (least > most) return false;
    row = next;
  }
  return (row[most + b.length - a.length] ?? most + 1) <= most;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
