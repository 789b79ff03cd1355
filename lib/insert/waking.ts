/*
 * While the keyboard is in the sidebar a page has been sent `blur`, and many editors take no text until `focus` comes. These two events let such an
 * editor believe for the time of an insertion that it has the keyboard, as it would have while a person types.
 */

/** Sends what an editor is sent when it gets the keyboard. */
export function wakeByFocus(editable: HTMLElement): void {
  editable.dispatchEvent(new FocusEvent('focus', { composed: true }));
  editable.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

/** Sends what an editor is sent when it loses the keyboard again. */
export function restByBlur(editable: HTMLElement): void {
  editable.dispatchEvent(new FocusEvent('blur', { composed: true }));
  editable.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}
