import type { RefusalReason } from './types';

/** Input types that hold a line of text; others (checkbox, file, colour …) never have a caret. */
const TEXT_INPUTS = new Set(['text', 'search', 'url', 'tel', 'email', 'number', 'password']);

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A textarea, or an input that holds a line of text, passwords included. */
export function isTextField(element: Element): element is TextField {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && TEXT_INPUTS.has(element.type);
}

/** The element as one that takes the caret (a text field, an editing host, an EditContext), refused ones included; else null. */
export function editableFrom(element: Element | null): HTMLElement | null {
  if (!(element instanceof HTMLElement)) return null;
  if (isTextField(element) || element.isContentEditable || hasEditContext(element)) return element;
  return null;
}

/** Why nothing may be put into an editable although it has the caret; null when it may. */
export function refusalOf(editable: HTMLElement): RefusalReason | null {
  if (isTextField(editable)) {
    if (editable.type === 'password') return 'password';
    if (editable.matches(':disabled')) return 'disabled';
    return editable.readOnly ? 'read-only' : null;
  }
  return editable.isContentEditable || hasEditContext(editable) ? null : 'not-editable';
}

/** As `refusalOf`, for a field that last had the caret: one that was open then and is locked now may be so only until the focus is back. */
export function lastingRefusalOf({ element, wasOpen }: LastCaret): RefusalReason | null {
  const refusal = refusalOf(element);
  return wasOpen && refusal === 'read-only' ? null : refusal;
}

interface LastCaret {
  element: HTMLElement;
  wasOpen?: boolean;
}

/** Whether an element takes input of another kind (checkbox, file, list), or is locked with `contenteditable=false`. */
export function isFixed(element: Element | null): boolean {
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) return true;
  return element !== null && element.closest('[contenteditable="false"]') !== null;
}

// Monaco's `.native-edit-context` takes text without being contenteditable.
function hasEditContext(element: HTMLElement): boolean {
  return 'editContext' in element && element.editContext !== null;
}
