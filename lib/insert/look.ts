import { isTextField } from './editable';
import { findWrongBreaks, hasOwnBreaks, readOuterBreaks } from './paragraph-breaks';
import {
  SHOWN_LIMIT,
  classify,
  classifyDrawn,
  classifyLines,
  classifyMarked,
  countOf,
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
    const original = readSeen(root, field);
    const compareSeen = family.shows === 'drawn' ? classifyDrawn : classifyLines;
    return () => {
      const verdict = compareSeen(original, text, readSeen(root, field));
      if (verdict.reading !== 'inserted' || family.shows !== 'drawn' || root === field)
        return verdict;
      const seen = { pieces: () => piecesSeen(root, field) };
      return hasOwnBreaks(root, seen, text) === false ? alteredIn(text, 'joined') : verdict;
    };
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
