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

/** Whose a frame is, as far as permissions go. */
export interface FrameOrigin {
  /** The origin of its address; `null` where it has none of its own (srcdoc, about:blank). */
  origin: string;
  /** Sandboxed into an origin that is nobody's. */
  opaque: boolean;
}

/** This frame's own origin. */
export function ownOrigin(): FrameOrigin {
  return { origin: location.origin, opaque: self.origin === 'null' };
}

/** The origin of the frame that has the focus inside this document, if no script of ours can reach into it from here. */
export function foreignFrame(document: Document): FrameOrigin | null {
  const element = deepActiveElement(document);
  if (!(element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement)) return null;
  if (element.contentDocument) return null;
  const origin = URL.canParse(element.src) ? new URL(element.src).origin : 'null';
  return {
    origin,
    // A frame of our own address that can't be reached is sandboxed, be it by a header.
    opaque: origin === 'null' || origin === location.origin || isSandboxed(element),
  };
}

function isSandboxed(frame: Element): boolean {
  const sandbox = frame.getAttribute('sandbox');
  return sandbox !== null && !/(^|\s)allow-same-origin(\s|$)/i.test(sandbox);
}

/** Whether every frame from here up to the page is of this frame's origin. */
export function sharesOriginWithTop(): boolean {
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
