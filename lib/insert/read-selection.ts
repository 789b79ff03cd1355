import { isTextField } from './editable';
import { traceFocus, type FocusChain } from './frame-focus';
import { MAX_SELECTION } from './max-selection';
import { selectionAround } from './selection';
import { deepActiveElement } from './shadow';

/** How much is selected in one frame. */
export interface SelectionLength {
  /** In characters, 1 at least. */
  length: number;
  /** Whether the focus is at the selection, as far as this frame can tell. */
  focused: FocusChain;
}

/** The text selected in one frame, with its line breaks; empty where it is longer than may be handed on. */
export type SelectionReport = SelectionLength & { text: string };

/** The selected text of this frame, from the page or from a text field, but never from a password; null when there is none. */
export function readSelection(): SelectionReport | null {
  const active = activeElement();
  const text = active ? selectedText(active) : '';
  const length = lengthOf(text);
  if (!active || length === 0) return null;
  return { text: length > MAX_SELECTION ? '' : text, length, focused: traceFocus(active) };
}

/** The ends of the selection that was measured last, and its length. */
let measured: { ends: readonly unknown[]; length: number } = { ends: [], length: 0 };

/** How much `readSelection` would take; null where it would take nothing. The text is read once for each selection, however often this is called. */
export function measureSelection(): SelectionLength | null {
  const active = activeElement();
  if (!active) return null;
  const ends = endsOf(active);
  if (ends.some((end, at) => end !== measured.ends[at]))
    measured = { ends, length: lengthOf(selectedText(active)) };
  const { length } = measured;
  return length === 0 ? null : { length, focused: traceFocus(active) };
}

/** Null in a document that has no body yet. */
function activeElement(): Element | null {
  return deepActiveElement(document) ?? document.body;
}

function endsOf(active: Element): unknown[] {
  if (isTextField(active)) return [active, active.selectionStart, active.selectionEnd, active.type];
  const selection = selectionAt(active);
  return [
    selection?.anchorNode,
    selection?.anchorOffset,
    selection?.focusNode,
    selection?.focusOffset,
  ];
}

function selectedText(active: Element): string {
  // `toString` keeps the line breaks that the context menu's `selectionText` loses.
  return isTextField(active) ? selectedInField(active) : (selectionAt(active)?.toString() ?? '');
}

function selectedInField(field: HTMLInputElement | HTMLTextAreaElement): string {
  if (field.type === 'password') return '';
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

function selectionAt(element: Element): Selection | null {
  return selectionAround(element) ?? document.getSelection();
}

/** Blanks alone are nothing to keep. */
function lengthOf(text: string): number {
  return text.trim() === '' ? 0 : text.length;
}
