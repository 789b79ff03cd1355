import { isTextField } from './editable';
import { findWrongBreaks, hasOwnBreaks, isBrokenOff, readOuterBreaks } from './paragraph-breaks';
import {
  SHOWN_LIMIT,
  classify,
  classifyDrawn,
  classifyLines,
  classifyMarked,
  countOf,
  findReplacement,
  type Verdict,
} from './classify';
import type { Family } from './families/family';
import { countedText, readCounted, textNodesOf } from './reading';
import type { Expectation } from './region';
import type { Alteration } from './types';

/** Looks at an editor and says what became of an insertion. */
export type Look = () => Verdict;

/** How a family is looked at; made before the insertion, to be used after it. */
export function lookerFor(
  family: Family,
  root: HTMLElement,
  field: HTMLElement,
  expected: Expectation | null,
  text: string,
): Look {
  if (!expected || family.shows === 'lines' || family.shows === 'drawn') {
    if (family.shows === 'drawn') return lookAtDrawn(root, field, text);
    const original = readSeen(root, field);
    return () => classifyLines(original, text, readSeen(root, field));
  }
  if (family.shows === 'marked' || isTextField(root))
    return () => {
      const now = expected.region.read();
      if (now === null) return lookInWholeDocument(expected);
      return isTextField(root) ? classify(expected, now) : classifyMarked(expected, now);
    };
  const lookAtAll = lookAtParagraphs(expected, text);
  return family.shows === 'blocks' ? lookAtBlocks(root, text, lookAtAll) : lookAtAll;
}

/** Compares what is drawn around a hidden field, and where all of it is there the paragraphs as well. */
function lookAtDrawn(root: HTMLElement, field: HTMLElement, text: string): Look {
  const original = readSeen(root, field);
  const seen = { pieces: () => piecesSeen(root, field) };
  const gaps = findGaps(seen.pieces());
  const inserted = countedText(text);
  const isSplit = (now: string) => {
    const start = findReplacement(original, inserted, now);
    const isAdded = now.length === original.length + inserted.length;
    return start >= 0 && !gaps.has(start) && isAdded && isBrokenOff(root, seen, start, text);
  };
  return () => {
    const now = readSeen(root, field);
    const verdict = classifyDrawn(original, text, now);
    if (verdict.reading !== 'inserted' || root === field) return verdict;
    if (hasOwnBreaks(root, seen, text) === false) return alteredIn(text, 'joined');
    return isSplit(now) ? alteredIn(text, 'split') : verdict;
  };
}

/** Behind how many counted characters a break may stand: between two pieces, or at blanks. */
function findGaps(pieces: Iterable<{ node: Text }>): Set<number> {
  const gaps = new Set([0]);
  let at = 0;
  for (const { node } of pieces)
    for (const word of node.data.split(/\s+/)) gaps.add((at += countedText(word).length));
  return gaps;
}

/** Where the blocks around the caret were taken out of view or drawn again, the new paragraphs are looked for among those that are drawn. */
function lookAtBlocks(root: HTMLElement, text: string, lookAtAll: Look): Look {
  const original = readCounted(root);
  return () => {
    const verdict = lookAtAll();
    if (verdict.reading !== 'different') return verdict;
    return classifyLines(original, text, readCounted(root));
  };
}

/** Compares the characters, and where they are all there the paragraphs as well. */
function lookAtParagraphs(expected: Expectation, text: string): Look {
  const { root, region, before, inserted, after } = expected;
  const outer = readOuterBreaks(root, region, expected);
  return () => {
    const now = region.read();
    if (now === null) return lookInWholeDocument(expected);
    const verdict = classify(expected, now);
    if (verdict.reading !== 'inserted' || now !== before + inserted + after) return verdict;
    const lines = findWrongBreaks(root, region, expected, text, outer);
    return lines === null ? verdict : alteredIn(text, lines);
  };
}

function alteredIn(text: string, lines: NonNullable<Alteration['lines']>): Verdict {
  return {
    reading: 'altered',
    alteration: { shown: text.slice(0, SHOWN_LIMIT), isPart: false, lines },
  };
}

/** What an editor shows around a hidden field; what stands in the field itself is seen by nobody. */
function readSeen(root: HTMLElement, field: HTMLElement): string {
  if (root === field) return readCounted(root);
  let text = '';
  for (const { node } of piecesSeen(root, field)) text += node.data;
  return countedText(text);
}

function* piecesSeen(root: HTMLElement, field: HTMLElement) {
  for (const node of textNodesOf(root))
    if (!field.contains(node)) yield { node, from: 0, to: node.data.length };
}

/** The page has redrawn what held the region: its surroundings are looked for in all of the document. */
function lookInWholeDocument(expected: Expectation): Verdict {
  const { root, before, after } = expected;
  if (!root.isConnected) return { reading: 'different' };
  const whole = readCounted(root);
  const left = before.slice(-ANCHOR);
  const right = after.slice(0, ANCHOR);
  const from = left === '' ? 0 : whole.indexOf(left);
  const to = right === '' ? whole.length : whole.indexOf(right, from + left.length);
  if (from < 0 || to < 0 || countOf(left, whole) > 1) return { reading: 'different' };
  return classify(
    { ...expected, before: left, after: right },
    whole.slice(from, to + right.length),
  );
}

/** Counted characters by which a region is found again. */
const ANCHOR = 200;
