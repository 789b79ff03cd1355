import { isTextField } from './editable';
import { selectionAround } from './selection';

/**
 * What an editor shows, as characters that count: white space and invisible fillers are left out, because editors turn
 * blanks into no-break spaces, paragraphs into elements, and put fillers where an empty line needs one.
 */
export function countedText(text: string): string {
  return text.replaceAll(UNCOUNTED, '');
}

/** What must be read after an insertion: everything before the selection, the new text, everything after. */
export interface Expectation {
  before: string;
  inserted: string;
  after: string;
  /** All that was read before, to tell whether anything has changed at all. */
  original: string;
}

/** Reads an editor's root (or a text field's value) as counted characters. */
export function readCounted(root: HTMLElement): string {
  if (isTextField(root)) return root.value;
  let text = '';
  for (const node of textNodesOf(root)) text += node.data;
  return countedText(text);
}

/** What is to be read once `text` has replaced the selection; null when no selection can be seen in the root. */
export function expectInsertion(root: HTMLElement, text: string): Expectation | null {
  return isTextField(root) ? expectInField(root, text) : expectInTree(root, text);
}

/** The visible text nodes of an editor in order, without the placeholder that goes away with the first character. */
export function* textNodesOf(root: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest(NOT_CONTENT)) yield node;
}

const UNCOUNTED = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;
const NOT_CONTENT = '[data-slate-placeholder],style,script,.cm-placeholder';

function expectInField(field: HTMLInputElement | HTMLTextAreaElement, text: string): Expectation {
  const { value } = field;
  // Inputs of type email and number tell no selection: the text is looked for at the end, where the caret usually is.
  const start = field.selectionStart ?? value.length;
  const end = field.selectionEnd ?? value.length;
  return {
    before: value.slice(0, start),
    inserted: text,
    after: value.slice(end),
    original: value,
  };
}

function expectInTree(root: HTMLElement, text: string): Expectation | null {
  const selection = selectionAround(root);
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  let before = '';
  let after = '';
  for (const node of textNodesOf(root)) {
    before += node.data.slice(0, offsetIn(node, range.startContainer, range.startOffset));
    after += node.data.slice(offsetIn(node, range.endContainer, range.endOffset));
  }
  return {
    before: countedText(before),
    inserted: countedText(text),
    after: countedText(after),
    original: readCounted(root),
  };
}

/** How many characters of a text node stand before a boundary point of the same tree. */
function offsetIn(node: Text, container: Node, offset: number): number {
  if (node === container) return offset;
  const boundary = document.createRange();
  boundary.setStart(container, offset);
  return boundary.comparePoint(node, 0) < 0 ? node.length : 0;
}
