import {
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
    return () => compareSeen(original, text, readSeen(root, field));
  }
  const compare = family.shows === 'marked' ? classifyMarked : classify;
  return () => {
    const now = expected.region.read();
    return now === null ? lookAnew(expected) : compare(expected, now);
  };
}

/** What an editor shows around a hidden field; what stands in the field itself is seen by nobody. */
function readSeen(root: HTMLElement, field: HTMLElement): string {
  if (root === field) return readCounted(root);
  let text = '';
  for (const node of textNodesOf(root)) if (!field.contains(node)) text += node.data;
  return countedText(text);
}

/** The page has drawn anew what held the region: its surroundings are looked for in all of the document. */
function lookAnew(expected: Expectation): Verdict {
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
