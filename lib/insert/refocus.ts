import { deepActiveElement } from './shadow';

/**
 * Focuses an editable again that was left without `focus` when the keyboard came back to its frame, until the signal aborts.
 *
 * Firefox then sends `focus` to the frame's document and window, but to an editable body only if a script focuses it (measured in
 * Firefox ESR with TinyMCE and CKEditor 4, insertion or not). Such a body shows its caret and gets the keys, but types nothing.
 */
export function refocusOnReturn(signal: AbortSignal): { arm(): void } {
  const isAffected = window !== window.parent && navigator.userAgent.includes('Firefox/');
  let hasElementFocus = false;

  function listen({ target, isTrusted }: Event) {
    if (!isTrusted) return;
    if (target === document) hasElementFocus = false;
    else if (target !== window) hasElementFocus = true;
    else if (!hasElementFocus) refocus(deepActiveElement(document));
  }

  function arm() {
    if (!isAffected || signal.aborted) return;
    window.addEventListener('focus', listen, { capture: true, passive: true, signal });
  }
  arm();
  return { arm };
}

function refocus(element: Element | null) {
  if (!(element instanceof HTMLElement) || !element.isContentEditable) return;
  element.blur();
  element.focus({ preventScroll: true });
}
