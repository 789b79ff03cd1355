import { isTextField } from './editable';
import type { Family } from './families/family';
import { placeCaret } from './place-caret';
import { pressKey } from './press-key';
import { classify } from './classify';
import { countedText } from './reading';
import { expectInsertion, type Expectation } from './region';
import { editingHostAround, restoreSelection, saveSelection } from './selection';
import { deepActiveElement } from './shadow';

/** What was inserted where, and the place in it (an offset into `text`) that the caret is to be left at. */
export interface Inserted {
  root: HTMLElement;
  expected: Expectation | null;
  text: string;
  caret: number;
}

/** Leaves the caret inside the text that has just been inserted; where its place can't be found, behind it. */
export function leaveCaret(element: HTMLElement, family: Family, inserted: Inserted): void {
  const { expected, text, caret } = inserted;
  if (family.shows === 'lines' || family.shows === 'drawn') {
    const own = family.shows === 'drawn' ? expectedWithin(element, text) : null;
    if (own) {
      placeCaret(own, text, caret);
      return;
    }
    // Their own selection is out of reach, but they know the arrow keys.
    const back = countSteps(text.slice(caret));
    for (let step = 0; step < back; step += 1)
      pressKey(deepActiveElement(element.ownerDocument) ?? element, 'ArrowLeft');
    return;
  }
  // Only where the whole text reads as expected can a place in it be counted out.
  if (expected && isAsExpected(expected)) placeCaret(expected, text, caret);
}

/**
 * The insertion in a hidden editable that holds the document itself, of which pages are drawn (docx-editor); null for a field that only collects keys, and has nothing but
 * the text that was just put in.
 */
function expectedWithin(element: HTMLElement, text: string): Expectation | null {
  const now = isTextField(element) ? null : expectInsertion(element, '');
  const inserted = countedText(text);
  if (!now?.before.endsWith(inserted)) return null;
  const before = now.before.slice(0, now.before.length - inserted.length);
  return before === '' && now.after === '' ? null : { ...now, before, inserted };
}

/**
 * Sees to it that the caret stands behind the text that has just been inserted: an editor without the keyboard may have drawn it
 * again and left the caret to the browser, which puts it at the start (Draft.js).
 */
export function keepCaretBehind(root: HTMLElement, expected: Expectation | null): void {
  focusAtCaret(root);
  if (!expected || !isAsExpected(expected)) return;
  if (!isCaretBehind(root, expected))
    placeCaret(expected, expected.inserted, expected.inserted.length);
}

/** Whether the caret stands right behind the text that was inserted. */
export function isCaretBehind(root: HTMLElement, { before, inserted }: Expectation): boolean {
  const caret = expectInsertion(root, '');
  // What is read on each side ends with whole text nodes, so the farther end may differ.
  return caret !== null && caret.before.endsWith((before + inserted).slice(-NEAR));
}

/** Counted characters by which a caret's place is known. */
const NEAR = 200;

/** Whether the text stands there as it was given, with nothing else changed around it. */
export function isAsExpected(expected: Expectation): boolean {
  const now = expected.region.read();
  return now !== null && classify(expected, now).reading === 'inserted';
}

/** Where each paragraph is an editing host of its own (Editor.js), the selection may be in one and the focus still in another. */
function focusAtCaret(root: HTMLElement): void {
  const host = editingHostAround(root);
  if (!host || host === deepActiveElement(root.ownerDocument)) return;
  const selection = saveSelection(host);
  host.focus({ preventScroll: true });
  if (selection) restoreSelection(host, selection);
}

/** How often the arrow key is pressed to cross a text: once for each character as people see it. */
function countSteps(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}
