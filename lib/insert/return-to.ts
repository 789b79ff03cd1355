import type { Caret } from './caret-memory';
import { isTextField } from './editable';
import { traceFocus } from './frame-focus';
import type { Family } from './families/family';
import { restorePlace, savePlace, type Place } from './place';
import { selectionAround } from './selection';

/** How long (ms) the browser may take to notify the page of a selection that was restored; it comes with the next task. */
const SELECTION_LIMIT = 100;

/**
 * Gives an editable its focus and selection back: `moved` when either had gone, so that the editor has to notice first; `lost` when what stood around the
 * caret is not to be found.
 */
export async function returnTo(
  { element, place }: Caret,
  family: Family,
): Promise<'there' | 'moved' | 'lost'> {
  const noticed = nextSelectionChange();
  let isMoved = false;
  const focused = traceFocus(element);
  if (focused === 'no' || (focused === 'unknown' && !document.hasFocus())) {
    element.focus({ preventScroll: true });
    isMoved = true;
  }
  // `focus()` puts the caret of an editing host at its start.
  const restored = restore(element, place, family);
  if (restored === 'moved') await noticed.wait();
  noticed.stop();
  return restored === 'there' && isMoved ? 'moved' : restored;
}

function restore(element: HTMLElement, place: Place | null, family: Family) {
  const restored = place ? restorePlace(element, place) : 'lost';
  if (restored !== 'lost') return restored;
  // Those that draw their text themselves know their caret themselves.
  const knowsItself = family.shows === 'lines' || family.shows === 'drawn';
  return knowsItself || !element.isContentEditable ? 'there' : 'lost';
}

/** Puts the selection back without a pause. */
export function holdCaret({ element, place }: Caret, family: Family): 'there' | 'moved' | 'lost' {
  return place ? restore(element, place, family) : 'there';
}

/**
 * Puts the selection back right after each drawing of the page, before any other task can run, as long as `isAwaited`: a page that redraws its text while the keyboard
 * is elsewhere (autosave) leaves the caret at its start. Does nothing where no selection of the document is known: a field keeps its own.
 */
export function guardCaret(
  root: HTMLElement,
  caret: Caret,
  isAwaited: () => boolean,
): { disconnect(): void } {
  const observer = new MutationObserver(() => {
    if (!document.hasFocus() && isAwaited() && caret.place)
      restorePlace(caret.element, caret.place);
  });
  if (caret.place?.selection)
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  return observer;
}

/**
 * Restores the caret that an insertion left, once the page has replaced the text nodes around it or, in a field, set the value again. Returns the caret in its new nodes.
 * A selection whose nodes still stand in the editable is left alone: an editor has moved it on purpose. Call it while the keyboard is away, and once when it comes back;
 * later the caret is the user's.
 */
export function holdAfterRedraw(caret: Caret): Caret {
  const { element, place } = caret;
  if (!place) return caret;
  const isRedrawn =
    isTextField(element) || (place.selection && !element.contains(place.selection.anchorNode));
  if (!isRedrawn || restorePlace(element, place) !== 'moved') return caret;
  return { ...caret, place: savePlace(element) ?? place };
}

/** Whether the selection stands in a part of an editor that must not be typed into: `contenteditable=false`, or outside of the family's leaves. */
export function isInFixedPart(element: HTMLElement, { leaf }: Family): boolean {
  if (isTextField(element) || !element.isContentEditable) return false;
  const anchor = selectionAround(element)?.anchorNode;
  const holder = anchor instanceof HTMLElement ? anchor : anchor?.parentElement;
  if (!holder) return false;
  const isFixed = !holder.isContentEditable || (leaf !== undefined && !holder.closest(leaf));
  return isFixed && element.contains(holder);
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
