import { deepActiveElement } from './shadow';

/** Whether the keyboard's place in the tab is this very element: `unknown` where a parent of another origin hides it. */
export type FocusChain = 'yes' | 'no' | 'unknown';

/** Follows the focus from the top frame down to an element of this frame. */
export function traceFocus(element: Element): FocusChain {
  if (deepActiveElement(element.ownerDocument) !== element) return 'no';
  for (let view: Window = window; view !== view.parent; view = view.parent) {
    const frame = frameElementOf(view);
    if (!frame) return 'unknown';
    if (deepActiveElement(frame.ownerDocument) !== frame) return 'no';
  }
  return 'yes';
}

/** The origin of the frame that has the focus inside this document, if no script of ours can reach into it from here. */
export function foreignFrameOrigin(document: Document): string | null {
  const element = deepActiveElement(document);
  if (!(element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement)) return null;
  if (element.contentDocument) return null;
  // A frame without an address of its own (srcdoc, about:blank) that can't be reached is sandboxed: its origin is opaque.
  return URL.canParse(element.src) ? new URL(element.src).origin : 'null';
}

/**
 * A frame of another origin counts only after a person has acted in it: its script could focus a field of its own
 * to draw the next insertion into it.
 */
export function isTrustedFrame(): boolean {
  return sharesOriginWithTop() || (navigator.userActivation?.hasBeenActive ?? true);
}

function sharesOriginWithTop(): boolean {
  for (let view: Window = window; view !== view.parent; view = view.parent)
    if (!frameElementOf(view)) return false;
  return true;
}

function frameElementOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}
