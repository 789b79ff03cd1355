import { splitParagraphs } from './paragraphs';
import { placeCaret } from './place-caret';
import { pressKey } from './press-key';
import { isAsExpected, isCaretBehind } from './leave-caret';
import type { Expectation } from './region';
import { editingHostAround, selectionAround } from './selection';
import { isUndo } from './undo-together';
import { untilIdle } from './until-idle';

/**
 * Lets the next undo take several paragraphs back in an editor that has no undo of its own and gives each paragraph a host of its
 * own, where the browser's takes back the last one alone (Editor.js). As long as nothing else has been written and the caret has
 * not moved; afterwards the key is the browser's again. Ends with the signal.
 */
export function undoParagraphsTogether(
  root: HTMLElement,
  expected: Expectation,
  text: string,
  signal: AbortSignal,
): void {
  const lines = splitParagraphs(text);
  // An empty paragraph has no text to find it by.
  if (lines.length < 2 || lines.includes('')) return;
  // A selection that was replaced can't be brought back.
  if (expected.selected !== '') return;
  const listening = new AbortController();
  const options = { capture: true, signal: AbortSignal.any([signal, listening.signal]) };
  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || ['Control', 'Meta', 'Shift', 'Alt'].includes(event.key)) return;
    listening.abort();
    if (!isUndo(event) || !isAsLeft(root, expected)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void undoRest(root, expected, lines);
  }
  window.addEventListener('keydown', onKey, options);
}

/** From the last paragraph to the first: its text is deleted, and what stood behind it goes back to the paragraph before. */
async function undoRest(root: HTMLElement, expected: Expectation, lines: string[]): Promise<void> {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    const left = lines.slice(0, at + 1).join('\n');
    placeCaret(expected, left, left.length);
    const selection = selectionAround(root);
    const node = selection?.anchorNode;
    const end = selection?.anchorOffset ?? 0;
    // Anything else than what was written there is left alone.
    if (!node || node.nodeValue?.slice(end - line.length, end) !== line) return;
    const host = editingHostAround(root);
    host?.focus({ preventScroll: true });
    selection.setBaseAndExtent(node, end - line.length, node, end);
    root.ownerDocument.execCommand('delete');
    if (at === 0 || !host) return;
    pressKey(host, 'Backspace');
    await untilIdle();
  }
}

function isAsLeft(root: HTMLElement, expected: Expectation): boolean {
  return isAsExpected(expected) && isCaretBehind(root, expected);
}
