import { isTextField } from './editable';
import { saveSelection, selectionAround } from './selection';

/**
 * Ends the browser's running undo step, by moving the selection and putting it back: Chromium counts `insertText` to the
 * typing that it follows, and one undo would take both.
 */
export function closeTyping(editable: HTMLElement): void {
  if (isTextField(editable)) {
    const { selectionStart, selectionEnd, selectionDirection, value } = editable;
    // Fields of type email and number have no selection to move.
    if (selectionStart === null || selectionEnd === null) return;
    const elsewhere = selectionStart === 0 ? value.length : 0;
    editable.setSelectionRange(elsewhere, elsewhere);
    editable.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
    return;
  }
  const saved = saveSelection(editable);
  const selection = selectionAround(editable);
  if (!saved || !selection) return;
  selection.selectAllChildren(editable);
  selection.setBaseAndExtent(
    saved.anchorNode,
    saved.anchorOffset,
    saved.focusNode,
    saved.focusOffset,
  );
}
