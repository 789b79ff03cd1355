/**
 * Runs in the page's own world, so it may use nothing from outside itself: dispatches a paste at the focused element.
 * `acted` when the page read it or led it away; `forbidden` when it was prevented and nobody read it. Firefox drops the data that the constructor is given, so it
 * is set afterwards. Where the page has taken the selected text out for a paste that the browser is to do, the browser's part is done as well.
 */
export function pasteInPage(
  plain: string,
  html: string | null,
  deadline: number,
): 'acted' | 'forbidden' | 'ignored' {
  if (Date.now() > deadline) return 'ignored';
  let target: Element | null = document.activeElement;
  while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
  if (!target) return 'ignored';
  const event = new ClipboardEvent('paste', {
    clipboardData: new DataTransfer(),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  const { clipboardData } = event;
  clipboardData?.setData('text/plain', plain);
  if (html !== null) clipboardData?.setData('text/html', html);
  // A page that takes the text must read it; one that only keeps pastes out does not.
  let isRead = false;
  let isTaken = false;
  if (clipboardData) {
    const { items } = clipboardData;
    Object.defineProperty(clipboardData, 'getData', {
      value(format: string) {
        isRead = isTaken = true;
        return DataTransfer.prototype.getData.call(clipboardData, format);
      },
    });
    Object.defineProperty(clipboardData, 'items', {
      get() {
        isRead = true;
        return items;
      },
    });
  }
  const selection = target.ownerDocument.getSelection();
  const selected = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  const hadText = selected !== null && selected.toString() !== '';
  const isPrevented = !target.dispatchEvent(event);
  // Left to the browser, which does nothing after a paste of ours (Simditor leads it into an element of its own).
  if (!isPrevented && !isTaken && hadText && selected.toString() === '') {
    const focused = document.activeElement as HTMLElement | null;
    // Without the keyboard Firefox leaves the selection where it was when an element gets the focus.
    if (focused?.isContentEditable && !focused.contains(selection?.anchorNode ?? null))
      selection?.collapse(focused, 0);
    const isDone =
      html === null
        ? document.execCommand('insertText', false, plain)
        : document.execCommand('insertHTML', false, html);
    return isDone ? 'acted' : 'ignored';
  }
  if (isRead) return isPrevented ? 'acted' : 'ignored';
  return isPrevented ? 'forbidden' : 'ignored';
}
