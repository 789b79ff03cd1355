import { isTextField } from './editable';
import { traceFocus, type FocusChain } from './frame-focus';
import { MAX_SELECTION } from './max-selection';
import { selectionAround } from './selection';
import { deepActiveElement } from './shadow';

/** The text selected in one frame, with its line breaks. */
export interface SelectionReport {
  /** Empty where it is longer than may be handed on. */
  text: string;
  /** How many characters are selected. */
  length: number;
  /** Whether the focus is at the selection, as far as this frame can tell. */
  focused: FocusChain;
}

/** The selected text of this frame, from the page or from a text field, but never from a password; null when there is none. */
export function readSelection(): SelectionReport | null {
  const active = deepActiveElement(document) ?? document.body;
  const text = isTextField(active) ? selectedInField(active) : selectedAround(active);
  if (text.trim() === '') return null;
  const { length } = text;
  return { text: length > MAX_SELECTION ? '' : text, length, focused: traceFocus(active) };
}

function selectedInField(field: HTMLInputElement | HTMLTextAreaElement): string {
  if (field.type === 'password') return '';
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

// `toString` keeps the line breaks that the context menu's `selectionText` loses.
function selectedAround(element: Element): string {
  return (selectionAround(element) ?? document.getSelection())?.toString() ?? '';
}
