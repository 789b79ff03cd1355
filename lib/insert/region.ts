import { isTextField, type TextField } from './editable';
import type { Expected } from './classify';
import { countedText, isContent, walkText } from './reading';
import { selectionAround } from './selection';

/**
 * The part of a document around the caret that is read before and after an insertion. A document of any size is compared within it alone: it
 * reaches `REACH` counted characters to each side and is held by what stands just outside of it, which an insertion leaves in place.
 */
export interface Region {
  /** Where it begins in a text field's value (UTF-16 units); 0 in a tree. */
  start: number;
  /** What is read there now; null when the page has redrawn what holds it. */
  read(): string | null;
  /** Its text nodes, in order; none for a text field. */
  textNodes(): Iterable<Text>;
  /** The same, with the offsets between which each belongs to the region. */
  pieces(): Iterable<{ node: Text; from: number; to: number }>;
}

/** An insertion as it is expected, and the region in which it is read back: counted characters in a tree, all characters in a text field. */
export interface Expectation extends Expected {
  root: HTMLElement;
  region: Region;
}

/** Counted characters on each side of the caret. */
const REACH = 2000;

/** What is to be read once `text` has replaced the selection; null when no selection can be seen in the root. */
export function expectInsertion(root: HTMLElement, text: string): Expectation | null {
  return isTextField(root) ? expectInField(root, text) : expectInTree(root, text);
}

function expectInField(field: TextField, text: string): Expectation {
  const { value } = field;
  // Inputs of type email and number give no selection: the text is looked for at the end, where the caret usually is.
  const start = field.selectionStart ?? value.length;
  const end = field.selectionEnd ?? value.length;
  const from = Math.max(0, start - REACH);
  const tail = Math.max(0, value.length - end - REACH);
  return {
    before: value.slice(from, start),
    selected: value.slice(start, end),
    inserted: text,
    after: value.slice(end, value.length - tail),
    root: field,
    region: {
      start: from,
      read: () => field.value.slice(from, Math.max(from, field.value.length - tail)),
      textNodes: () => [],
      pieces: () => [],
    },
  };
}

function expectInTree(root: HTMLElement, text: string): Expectation | null {
  const selection = selectionAround(root);
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!root.contains(startContainer) || !root.contains(endContainer)) return null;
  const left = readOutwards(root, { node: startContainer, offset: startOffset }, 'back');
  const right = readOutwards(root, { node: endContainer, offset: endOffset }, 'forward');
  return {
    before: left.text,
    selected: countedText(selectedText(range)),
    inserted: countedText(text),
    after: right.text,
    root,
    region: treeRegion(root, left.fence, right.fence),
  };
}

/** A boundary point of a document. */
export interface Point {
  node: Node;
  offset: number;
}

/** Where a region ends: before (after) this many characters of a node from its start (end); null at the document's own end. */
type Fence = { node: Text; skipped: number } | null;

/**
 * The counted characters on one side of a boundary point, about `reach` of them, and what holds their end. Text nodes are taken whole, but for
 * very long ones.
 */
export function readOutwards(
  root: Node,
  point: Point,
  direction: 'back' | 'forward',
  reach: number = REACH,
): { text: string; fence: Fence } {
  const isBack = direction === 'back';
  let text = '';
  let visited = 0;
  for (const { node, data } of textFrom(root, point, isBack)) {
    if (text.length >= reach || visited >= MOST_NODES) return { text, fence: { node, skipped: 0 } };
    visited += 1;
    const isLong = data.length > LONG_NODE;
    const piece = isLong ? (isBack ? data.slice(-LONG_NODE) : data.slice(0, LONG_NODE)) : data;
    text = isBack ? countedText(piece) + text : text + countedText(piece);
    if (isLong) {
      const rest = data.length - LONG_NODE;
      return { text, fence: { node, skipped: -rest } };
    }
  }
  return { text, fence: null };
}

/** UTF-16 units that are read of one text node, and text nodes that are read, at the most. */
const LONG_NODE = 8000;
const MOST_NODES = 3000;

/** The text nodes from a point on, with what each has on that side of the point. */
function* textFrom(
  root: Node,
  { node, offset }: Point,
  isBack: boolean,
): Generator<{ node: Text; data: string }> {
  const walker = walkText(root);
  const step = () => (isBack ? walker.previousNode() : walker.nextNode());
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node as Text;
    if (isContent(text))
      yield { node: text, data: isBack ? text.data.slice(0, offset) : text.data.slice(offset) };
    walker.currentNode = node;
  } else {
    const child = node.childNodes[offset];
    if (isBack) walker.currentNode = child ?? lastInside(node);
    else if (child) {
      walker.currentNode = child;
      if (child.nodeType === Node.TEXT_NODE && isContent(child))
        yield { node: child as Text, data: (child as Text).data };
    } else walker.currentNode = lastInside(node);
    if (
      isBack &&
      !child &&
      walker.currentNode.nodeType === Node.TEXT_NODE &&
      walker.currentNode !== node
    )
      yield { node: walker.currentNode as Text, data: (walker.currentNode as Text).data };
  }
  for (let next = step(); next; next = step())
    if (isContent(next)) yield { node: next as Text, data: (next as Text).data };
}

function lastInside(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}

/** What a range holds, without a layout. */
function selectedText(range: Range): string {
  return range.collapsed ? '' : range.toString();
}

function treeRegion(root: HTMLElement, head: Fence, tail: Fence): Region {
  const holds = (fence: Fence) => fence === null || root.contains(fence.node);

  function* textNodes(): Generator<Text> {
    const walker = walkText(root);
    if (head) {
      walker.currentNode = head.node;
      if (head.skipped < 0) yield head.node;
    }
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node === tail?.node && tail.skipped === 0) return;
      if (isContent(node)) yield node as Text;
      if (node === tail?.node) return;
    }
  }

  function* pieces() {
    for (const node of textNodes()) {
      const from = node === head?.node ? -head.skipped : 0;
      const behind = node === tail?.node ? -tail.skipped : 0;
      yield { node, from, to: node.data.length - behind };
    }
  }

  return {
    start: 0,
    textNodes,
    pieces,
    read() {
      if (!root.isConnected || !holds(head) || !holds(tail)) return null;
      let text = '';
      for (const { node, from, to } of pieces()) text += node.data.slice(from, to);
      return countedText(text);
    },
  };
}
