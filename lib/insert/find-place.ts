import { countedText, textNodesOf } from './reading';
import type { Point } from './region';

/** What stood around a caret or a selection, in counted characters (all characters in a text field). */
export interface Surroundings {
  before: string;
  selected: string;
  after: string;
  /** To which of its neighbours the start of the selection is attached; `none` in an empty paragraph. */
  side: 'before' | 'after' | 'none';
}

/** Characters that are remembered on each side. */
export const REMEMBERED = 120;

/** Radii (characters) in which the surroundings are looked for; a smaller one only when a larger one is nowhere. */
const RADII = [REMEMBERED, 40, 16, 8] as const;

/**
 * Where the surroundings stand in a text, if they stand there once. Where they are nowhere, a page may have written them again with other signs or in another width.
 * `isFolded`: it is looked for already without regard to them.
 */
export function findOnce(
  text: string,
  { before, selected, after }: Omit<Surroundings, 'side'>,
  isFolded = false,
): number | undefined {
  if (before + selected + after === '') return text === '' ? 0 : undefined;
  for (const radius of RADII) {
    const left = before.slice(-radius);
    const around = left + selected + after.slice(0, radius);
    if (isFolded && !LEAST_WORDS.test(around)) return undefined;
    const first = text.indexOf(around);
    if (first < 0) continue;
    return text.includes(around, first + 1) ? undefined : first + left.length;
  }
  if (isFolded) return undefined;
  const folded = { before: fold(before), selected: fold(selected), after: fold(after) };
  return findOnce(fold(text), folded, true);
}

/** The letters that must agree where signs need not. */
const LEAST_WORDS = /([^·]·*){4}/;

/** A text of the same length in which every sign is the same one, and letters and digits are of half width. */
function fold(text: string): string {
  return text
    .replaceAll(/[！-ｚ]/g, (wide) => wide.normalize('NFKC'))
    .replaceAll(/[^\p{L}\p{N}]/gu, (sign) => '·'.repeat(sign.length));
}

/** The place in an editable where the surroundings stand once, or null. */
export function findAgain(
  editable: HTMLElement,
  place: Surroundings,
): { start: Point; end: Point } | null {
  const nodes: { node: Text; from: number }[] = [];
  let text = '';
  for (const node of textNodesOf(editable)) {
    nodes.push({ node, from: text.length });
    text += countedText(node.data);
  }
  const at = findOnce(text, place);
  if (at === undefined) return null;
  const start = pointAt(editable, nodes, at, place.side);
  if (!start) return null;
  if (place.selected === '') return { start, end: start };
  const from = pointAt(editable, nodes, at, 'after');
  const end = pointAt(editable, nodes, at + place.selected.length, 'before');
  return from && end ? { start: from, end } : null;
}

function pointAt(
  root: HTMLElement,
  nodes: readonly { node: Text; from: number }[],
  at: number,
  side: Surroundings['side'],
): Point | null {
  const holding = (place: number) =>
    nodes.findLast(
      ({ node, from }) => from <= place && countedText(node.data).length > place - from,
    );
  const left = at > 0 ? holding(at - 1) : undefined;
  const right = holding(at);
  if (side === 'before' && left)
    return { node: left.node, offset: offsetBehind(left.node.data, at - left.from) };
  if (side === 'after' && right)
    return { node: right.node, offset: offsetBefore(right.node.data, at - right.from) };
  return emptyBlockBetween(root, left?.node, right?.node);
}

/** The place in the only empty paragraph between two text nodes. */
function emptyBlockBetween(root: HTMLElement, left?: Text, right?: Text): Point | null {
  const breaks = [...root.querySelectorAll('br')].filter((line) => {
    const isBehind = !left || left.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING;
    const isAhead =
      !right || right.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_PRECEDING;
    return isBehind && isAhead && countedText(line.parentElement?.textContent ?? '') === '';
  });
  const [only] = breaks;
  if (only?.parentNode && breaks.length === 1) return { node: only.parentNode, offset: 0 };
  return root.childNodes.length === 0 ? { node: root, offset: 0 } : null;
}

/** The offset behind the nth counted character of a text. */
export function offsetBehind(data: string, counted: number): number {
  let seen = 0;
  for (let offset = 0; offset < data.length; offset += 1) {
    if (seen === counted) return offset;
    if (countedText(data.charAt(offset)) !== '') seen += 1;
  }
  return data.length;
}

/** The offset before the counted character that stands at `counted`. */
function offsetBefore(data: string, counted: number): number {
  let offset = offsetBehind(data, counted);
  while (offset < data.length && countedText(data.charAt(offset)) === '') offset += 1;
  return offset;
}
