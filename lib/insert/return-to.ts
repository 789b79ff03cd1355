import type { Caret } from './caret-memory';
import { isTextField } from './editable';
import { traceFocus } from './frame-focus';
import { restoreSelection, selectionAround } from './selection';

/** How long (ms) the browser may take to tell the page of a selection that was put back; it comes with the next task. */
const SELECTION_LIMIT = 100;

/** Gives an editable its focus and selection back. True when either had gone, so that the editor has to notice first. */
export async function returnTo({ element, selection }: Caret): Promise<boolean> {
  const noticed = nextSelectionChange();
  let moved = false;
  const focused = traceFocus(element);
  if (focused === 'no' || (focused === 'unknown' && !document.hasFocus())) {
    element.focus({ preventScroll: true });
    moved = true;
  }
  // `focus()` puts the caret of an editing host at its start.
  if (selection && restoreSelection(element, selection)) {
    moved = true;
    await noticed.wait();
  }
  noticed.stop();
  return moved;
}

/** Whether the selection stands in a part of an editor that must not be typed into (`contenteditable=false`). */
export function isInFixedPart(element: HTMLElement): boolean {
  if (isTextField(element) || !element.isContentEditable) return false;
  const anchor = selectionAround(element)?.anchorNode;
  const holder = anchor instanceof HTMLElement ? anchor : anchor?.parentElement;
  return holder ? element.contains(holder) && !holder.isContentEditable : false;
}

function nextSelectionChange() {
  const listening = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const options = { capture: true, once: true, signal: listening.signal };
  window.addEventListener('selectionchange', () => resolve(), options);
  return {
    wait: () => {
      setTimeout(resolve, SELECTION_LIMIT);
      return promise;
    },
    stop: () => listening.abort(),
  };
}
