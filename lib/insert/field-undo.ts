import { isTextField } from './editable';

/**
 * Whether the browser's undo can take back what was typed into a field last. A value that a page writes ends a field's history, in Firefox so does hiding or moving the field; Firefox
 * answers for the field, Chromium for the whole document, so that there a `true` proves nothing. True for all but fields: their editors have histories of their own.
 */
export function isUndoable(root: HTMLElement): boolean {
  return !isTextField(root) || root.ownerDocument.queryCommandEnabled('undo');
}
