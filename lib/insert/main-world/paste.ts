/**
 * Runs in the page's own world, so it may use nothing from outside itself: dispatches a paste at the focused element.
 * `acted` when the page read it or led it away; `forbidden` when it was prevented and nobody read it. Firefox drops the data that the constructor is given, so it
 * is set afterwards.
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
  if (clipboardData) {
    const { items } = clipboardData;
    Object.defineProperty(clipboardData, 'getData', {
      value(format: string) {
        isRead = true;
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
  const isPrevented = !target.dispatchEvent(event);
  if (isRead) return isPrevented ? 'acted' : 'ignored';
  return isPrevented ? 'forbidden' : 'ignored';
}
