import { isTextField } from './editable';
import { restoreSelection, saveSelection, selectionAround } from './selection';

/**
 * Ends the browser's running undo step, by moving the selection a little and putting it back: Chromium counts `insertText` to the
 * typing that it follows, and one undo would take both.
 */
export function closeTyping(editable: HTMLElement): void {
  if (isTextField(editable)) {
    const { selectionStart, selectionEnd, selectionDirection, textLength } =
      editable as HTMLTextAreaElement;
    // Fields of type email and number have no selection to move.
    if (selectionStart === null || selectionEnd === null) return;
    // The next place: to go to the far end of a long text takes long.
    const elsewhere =
      selectionStart > 0 ? selectionStart - 1 : Math.min(selectionEnd + 1, textLength);
    editable.setSelectionRange(elsewhere, elsewhere);
    editable.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
    return;
  }
  const saved = saveSelection(editable);
  const selection = selectionAround(editable);
  if (!saved || !selection) return;
  const { anchorNode, anchorOffset, range } = saved;
  // A selection becomes a caret, and a caret moves to the other end of its node.
  if (range.collapsed) {
    const length = anchorNode.nodeType === Node.TEXT_NODE ? (anchorNode as Text).length : 0;
    const elsewhere = anchorOffset === 0 ? length : 0;
    if (elsewhere === anchorOffset) selection.selectAllChildren(anchorNode);
    else selection.collapse(anchorNode, elsewhere);
  } else selection.collapse(anchorNode, anchorOffset);
  restoreSelection(editable, saved);
}
