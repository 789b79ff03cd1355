import { type FoldedText, foldKeepingMarks, foldText } from '../text/fold-text';
import type { Segment } from '../inverted-index/segment';
import { FAR, offsetsIn } from '../text/units';

/** How literally a document holds a query; what holds it more literally is ranked first, above all weights. */
export const Tier = {
  /** Not at all: something is missing, elsewhere, or sounds alike only. */
  none: 0,
  /** Every word that was typed, wherever it stands. */
  eachWord: 1,
  /** Its letters, digits and Han characters in a row, whatever marks lie between them. */
  inARow: 2,
  /** The same with the marks and blanks that were typed, and no others. */
  asTyped: 3,
} as const;

export type Tier = (typeof Tier)[keyof typeof Tier];

/** A query as it is looked for word for word. */
export interface Literal {
  /** The whole of it; `chars` are not empty. */
  folded: FoldedText;
  /** The marks and blanks that were typed, folded, each with its distance from the first of `chars` in UTF-16 units. */
  marks: ReadonlyArray<{ at: number; mark: string }>;
  /** The codes of each word; none where there is one word, or a single letter is a word: initials are not meant literally. */
  words: ReadonlyArray<readonly number[]>;
}

/** Reads what was typed as something to be looked for word for word; null where it holds no letter, digit or Han character. */
export function readLiteral(typed: string): Literal | null {
  const folded = foldText(typed);
  if (folded.chars.length === 0) return null;
  const words = typed
    .split(/\s+/u)
    .map((word) => foldText(word).chars)
    .filter((chars) => chars.length > 0);
  const isEach = words.length > 1 && !words.some(isSingleLetter);
  return { folded, marks: readMarks(typed, folded), words: isEach ? words : [] };
}

function readMarks(typed: string, { offsets }: FoldedText): Literal['marks'] {
  const first = offsets[0] ?? 0;
  const kept = new Set(offsets);
  const marks: Array<{ at: number; mark: string }> = [];
  let at = -first;
  for (const char of typed) {
    if (!kept.has(at + first)) marks.push({ at, mark: foldKeepingMarks(char) });
    at += char.length;
  }
  return marks;
}

function isSingleLetter(chars: readonly number[]): boolean {
  const [code = 0] = chars;
  return chars.length === 1 && code >= 97 && code <= 122;
}

/** Returns how literally document `doc` holds the query, by its text and its title. */
export function tierOf(literal: Literal, segment: Segment, doc: number): Tier {
  const to = segment.starts[doc + 1] ?? 0;
  const { folded, words } = literal;
  let tier: Tier = Tier.none;
  let from = segment.starts[doc] ?? 0;
  for (;;) {
    const start = indexOf(folded.chars, segment.chars, from, to);
    if (start < 0) break;
    if (isAsTyped(literal, segment, doc, start)) return Tier.asTyped;
    tier = Tier.inARow;
    from = start + 1;
  }
  if (tier !== Tier.none || words.length === 0) return tier;
  from = segment.starts[doc] ?? 0;
  const isEach = words.every((word) => indexOf(word, segment.chars, from, to) >= 0);
  return isEach ? Tier.eachWord : Tier.none;
}

/** Returns the first place in `[from, to)` of `chars` from which all of `wanted` stand, -1 for none. */
function indexOf(wanted: readonly number[], chars: Uint16Array, from: number, to: number): number {
  const first = wanted[0];
  const last = to - wanted.length;
  for (let start = from; start <= last; start += 1) {
    if (chars[start] !== first) continue;
    let at = 1;
    while (at < wanted.length && chars[start + at] === wanted[at]) at += 1;
    if (at === wanted.length) return start;
  }
  return -1;
}

/** Says whether the units from `start` on lie as far from one another as those of the query, and what lies between is the same. */
function isAsTyped(literal: Literal, segment: Segment, doc: number, start: number): boolean {
  const { folded, marks } = literal;
  const wanted = folded.offsets;
  const { gaps } = segment;
  for (let at = 1; at < wanted.length; at += 1) {
    const gap = gaps[start + at];
    if (gap === FAR || gap !== (wanted[at] ?? 0) - (wanted[at - 1] ?? 0)) return false;
  }
  if (marks.length === 0) return true;
  const { text = '', title = '' } = segment.docs.at(doc) ?? {};
  const textAt = segment.starts[doc] ?? 0;
  const titleAt = textAt + (segment.textLengths[doc] ?? 0) + 1;
  const [field, fieldAt] = start < titleAt ? [text, textAt] : [title, titleAt];
  const begin = offsetsIn(field, gaps.subarray(fieldAt, start + 1))[start - fieldAt] ?? 0;
  return marks.every(({ at, mark }) => {
    const code = begin + at < 0 ? undefined : field.codePointAt(begin + at);
    return code !== undefined && foldKeepingMarks(String.fromCodePoint(code)) === mark;
  });
}
