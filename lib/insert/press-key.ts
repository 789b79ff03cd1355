/** Codes of the keys that editors are sent; many still look at nothing else. */
const KEY_CODES = { Backspace: 8, Enter: 13, ArrowLeft: 37 } as const;

/** Dispatches a key's events to an editor, as though it had been pressed; the browser itself does nothing. */
export function pressKey(element: Element, key: keyof typeof KEY_CODES): void {
  const keyCode = KEY_CODES[key];
  const event = { key, code: key, keyCode, which: keyCode } as KeyboardEventInit;
  const options = { ...event, bubbles: true, cancelable: true, composed: true };
  if (element.dispatchEvent(new KeyboardEvent('keydown', options)))
    element.dispatchEvent(new KeyboardEvent('keyup', options));
}
