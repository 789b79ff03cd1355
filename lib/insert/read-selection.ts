import { isTextField } from './editable';
import { traceFocus, type FocusChain } from './frame-focus';
import { MAX_SELECTION } from './max-selection';
import { selectionAround } from './selection';
import { deepActiveElement } from './shadow';

/** How much is selected in one frame. */
export interface SelectionLength {
  /** In characters, 1 at least. */
  length: number;
  /** Whether the focus is at the selection, as far as this frame can see. */
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

/** The length of what is selected, and the element that had the focus when it was measured; null where it must be measured. */
let measured: { active: Element; length: number } | null = null;

/** The selection may be another now: the next measuring reads it. */
export function forgetMeasured(): void {
  measured = null;
}

/** How much `readSelection` would take; null where it would take nothing. The text is read once for each selection, however often this is called. */
export function measureSelection(): SelectionLength | null {
  const active = activeElement();
  if (!active) return null;
  if (measured?.active !== active) measured = { active, length: lengthOf(selectedText(active)) };
  const { length } = measured;
  return length === 0 ? null : { length, focused: traceFocus(active) };
}

/** Null in a document that has no body yet. */
function activeElement(): Element | null {
  return deepActiveElement(document) ?? document.body;
}

function selectedText(active: Element): string {
  // `toString` keeps the line breaks that the context menu's `selectionText` loses.
  return isTextField(active)
    ? selectedInField(active)
    : ((selectionAround(active) ?? document.getSelection())?.toString() ?? '');
}

function selectedInField(field: HTMLInputElement | HTMLTextAreaElement): string {
  if (field.type === 'password') return '';
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

/** Blanks alone are nothing to keep. */
function lengthOf(text: string): number {
  return text.trim() === '' ? 0 : text.length;
}
