import { browser } from '#imports';
import { isTextField } from './editable';

interface MayOpenShadow extends Element {
  /** Firefox, for extensions only: the shadow root, open or closed. */
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The element's shadow root, closed ones included: extensions may look into them, from the isolated world alone. */
function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // A field can't have one, and the call takes a tenth of a millisecond at each look.
  if (!(element instanceof HTMLElement) || isTextField(element)) return null;
  const viaElement = (element as MayOpenShadow).openOrClosedShadowRoot;
  if (viaElement !== undefined) return viaElement;
  return browser.dom?.openOrClosedShadowRoot(element) ?? null;
}

/** The element that really has the focus in a document, through every shadow root; null when that is nothing at all. */
export function deepActiveElement(document: Document): Element | null {
  let element = document.activeElement;
  while (element) {
    const inner = shadowRootOf(element)?.activeElement;
    if (!inner) return element;
    element = inner;
  }
  return null;
}

/** The element drawn topmost at a point of a document's view (CSS pixels), in whichever shadow root it stands; null outside the view. */
export function deepElementFromPoint(document: Document, x: number, y: number): Element | null {
  let over = document.elementFromPoint(x, y);
  while (over) {
    const root = shadowRootOf(over);
    const inner = root?.elementFromPoint(x, y);
    // Chromium also answers with what stands outside of the root.
    if (!inner || inner.getRootNode() !== root) return over;
    over = inner;
  }
  return null;
}

/** Whether an element stands in a closed shadow root, at any depth. */
export function isInClosedShadow(element: Element): boolean {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  return root.mode === 'closed' || isInClosedShadow(root.host);
}
