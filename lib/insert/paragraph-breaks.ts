import type { Expected } from './classify';
import { countedText } from './reading';
import type { Point, Region } from './region';
import { textBefore } from './text-before';
import type { Alteration } from './types';

/** Whether a paragraph ended right before the text that an insertion replaces, and right behind it. */
export interface OuterBreaks {
  before: boolean;
  behind: boolean;
}

/** Reads, before the insertion, whether a paragraph ends at the ends of the selection. The document's own ends count as breaks. */
export function readOuterBreaks(
  root: HTMLElement,
  region: Region,
  { before, selected, after }: Pick<Expected, 'before' | 'selected' | 'after'>,
): OuterBreaks {
  const start = before.length;
  const end = start + selected.length;
  const [first, second] = findPoints(region, [start, end]);
  return {
    before: before === '' || !first || isBreakBefore(root, first),
    behind: after === '' || !second || isBreakBefore(root, second),
  };
}

/**
 * How the paragraphs of a text that was read in its place differ from those that were inserted: `joined` where a break between them is missing,
 * `split` where one stands before or behind the text that is not of it; null when they are right.
 */
export function findWrongBreaks(
  root: HTMLElement,
  region: Region,
  { before, inserted }: Pick<Expected, 'before' | 'inserted'>,
  text: string,
  outer: OuterBreaks,
): NonNullable<Alteration['lines']> | null {
  const start = before.length;
  const end = start + inserted.length;
  // A break at the very beginning or end of the text stands beside what was there before.
  const inner = boundariesOf(text).filter((at) => at > 0 && at < inserted.length);
  const points = findPoints(region, [start, ...inner.map((at) => start + at), end]);
  const isBroken = (point: Point | undefined) => point !== undefined && isBreakBefore(root, point);
  if (!points.slice(1, -1).every(isBroken)) return 'joined';
  const isSplit =
    (!outer.before && !text.startsWith('\n') && isBroken(points[0])) ||
    (!outer.behind && !text.endsWith('\n') && isBroken(points.at(-1)));
  return isSplit ? 'split' : null;
}

/** Whether a text stands somewhere in a region with a break between each two of its paragraphs; null where it does not stand in one piece. */
export function hasOwnBreaks(root: HTMLElement, region: Pieces, text: string): boolean | null {
  let now = '';
  for (const { node, from, to } of region.pieces()) now += countedText(node.data.slice(from, to));
  const inserted = countedText(text);
  let start = now.indexOf(inserted);
  if (start < 0) return null;
  const inner = boundariesOf(text).filter((at) => at > 0 && at < inserted.length);
  for (; start >= 0; start = now.indexOf(inserted, start + 1)) {
    const from = start;
    const points = findPoints(
      region,
      inner.map((at) => from + at),
    );
    if (points.every((point) => point && isBreakBefore(root, point))) return true;
  }
  return false;
}

/**
 * Whether the paragraphs of a text are broken off from what stands before or behind them as they are from each other: lines that an editor
 * wraps in elements of their own stand nearer together, in their paragraph's.
 */
export function isBrokenOff(
  root: HTMLElement,
  region: Pieces,
  start: number,
  text: string,
): boolean {
  const [first, ...others] = [...boundariesOf(text), countedText(text).length]
    .filter((at) => at > 0)
    .map((at) => breakAt(root, region, start + at));
  return (
    others.length > 0 && !!first && [breakAt(root, region, start), others.at(-1)].includes(first)
  );
}

/** Returns the nearest node around both sides of the break behind `at` counted characters; null where there is no break. */
function breakAt(root: HTMLElement, region: Pieces, at: number): Node | null {
  const [before, behind] = findPoints(region, [at - 1, at]);
  if (!before || !behind || !isBreakBefore(root, behind)) return null;
  let around = before.node.parentNode;
  while (around && !around.contains(behind.node)) around = around.parentNode;
  return around;
}

type Pieces = Pick<Region, 'pieces'>;

/** Behind how many counted characters of a text its line breaks stand. */
function boundariesOf(text: string): number[] {
  const lines = text.split('\n').map((line) => countedText(line).length);
  let at = 0;
  return lines.slice(0, -1).map((length) => (at += length));
}

function isBreakBefore(root: HTMLElement, { node, offset }: Point): boolean {
  const near = textBefore(root, node, offset, NEAR);
  // A line may begin with more blanks than that.
  const text = near.trim() === '' ? textBefore(root, node, offset, FAR) : near;
  return /\n\s*$/.test(text);
}

/** Characters before a point that are read to find a break among the blanks there; more only where all of them are blanks. */
const NEAR = 8;
const FAR = 400;

/** Where the counted characters with these numbers (ascending) stand in a region; undefined for one that it doesn't have. */
function findPoints(region: Pieces, numbers: readonly number[]): (Point | undefined)[] {
  const points: Point[] = [];
  let seen = 0;
  for (const { node, from, to } of region.pieces()) {
    const length = countedText(node.data.slice(from, to)).length;
    while (points.length < numbers.length) {
      const left = (numbers[points.length] ?? 0) - seen;
      if (left >= length) break;
      points.push({ node, offset: offsetOf(node.data, from, left) });
    }
    if (points.length === numbers.length) break;
    seen += length;
  }
  return numbers.map((_, index) => points[index]);
}

/** The offset of the counted character with this number behind `from`. */
function offsetOf(data: string, from: number, number: number): number {
  let left = number;
  for (let offset = from; offset < data.length; offset += 1) {
    if (countedText(data.charAt(offset)) === '') continue;
    if (left === 0) return offset;
    left -= 1;
  }
  return data.length;
}
