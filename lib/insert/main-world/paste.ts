/**
 * Runs in the page's own world, so it may use nothing from outside itself: dispatches a paste at the focused element.
 * True when the page took it up. Firefox drops the data that the constructor is given, so it is set afterwards.
 */
export function pasteInPage(plain: string, html: string | null): boolean {
  let target: Element | null = document.activeElement;
  while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
  if (!target) return false;
  const event = new ClipboardEvent('paste', {
    clipboardData: new DataTransfer(),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  event.clipboardData?.setData('text/plain', plain);
  if (html !== null) event.clipboardData?.setData('text/html', html);
  return !target.dispatchEvent(event);
}
