import { deepElementFromPoint } from './shadow';

/** The least width and height (px) in which a person can see text being written. */
const LEAST = 8;

/** How long (ms) an element counts as visible once it was found so, if nothing happens: one press checks it several times, and each check may force a layout. */
const LASTS = 100;

let seen: Element | null = null;
let seenUntil = 0;

/**
 * Whether a person can see what an element shows, now or within the last 100 ms (`forgetSeen`): it has a size, is not transparent, not clipped away by an ancestor, not out of reach of scrolling,
 * not covered, and so is every frame around it. What is merely scrolled out of view counts as visible.
 */
export function isVisible(element: Element): boolean {
  const isKnown = element === seen && performance.now() < seenUntil;
  if (isKnown || !isVisibleNow(element)) return isKnown;
  seen = element;
  seenUntil = performance.now() + LASTS;
  return true;
}

/** Something has happened that may have hidden what was seen: a grid closes its cell at a click elsewhere. */
export function forgetSeen(): void {
  seen = null;
}

function isVisibleNow(element: Element): boolean {
  let shown = element;
  for (;;) {
    if (!isVisibleInItsDocument(shown)) return false;
    const frame = frameAround(shown.ownerDocument);
    if (frame === null) return true;
    // A frame of another origin can't be looked at from inside, but it knows its own size.
    if (frame === 'foreign') {
      const view = shown.ownerDocument.defaultView;
      return view !== null && view.innerWidth >= LEAST && view.innerHeight >= LEAST;
    }
    shown = frame;
  }
}

/** The element that shows a document in its parent; null at the top. */
export function frameAround(document: Document): Element | 'foreign' | null {
  const view = document.defaultView;
  if (!view || view === view.parent) return null;
  try {
    return view.frameElement ?? 'foreign';
  } catch {
    return 'foreign';
  }
}

function isVisibleInItsDocument(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (!isEnough(box)) return false;
  const isDrawn = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!isDrawn || isFaint(element) || isOutOfReach(box, element)) return false;
  const left = clip(box, element);
  return isEnough(left) && !isCovered(left, element);
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function isEnough({ left, top, right, bottom }: Box): boolean {
  return right - left >= LEAST && bottom - top >= LEAST;
}

/** Transparent in all but name: `checkVisibility` finds an opacity of 0 alone. */
function isFaint(element: Element): boolean {
  let opacity = 1;
  for (let each: Element | null = element; each; each = parentOf(each))
    opacity *= Number(getComputedStyle(each).opacity);
  return opacity < 0.1;
}

/** To the left of or above all that can be scrolled to. */
function isOutOfReach({ right, bottom }: Box, element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  return view !== null && (right + view.scrollX < LEAST || bottom + view.scrollY < LEAST);
}

/** What ancestors leave of a box. One that scrolls leaves what it could show; one that hides leaves what it shows. */
function clip(box: Box, element: Element): Box {
  let { left, top, right, bottom } = box;
  for (let each = parentOf(element); each; each = parentOf(each)) {
    if (each === each.ownerDocument.body || each === each.ownerDocument.documentElement) break;
    const { overflowX, overflowY, clipPath } = getComputedStyle(each);
    const around = each.getBoundingClientRect();
    if (clipPath.startsWith('inset(') && /inset\((?:100|50)%/.test(clipPath)) return around;
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    if (isScrolling(overflowX) || isScrolling(overflowY)) {
      // As though scrolled to it.
      right = left + Math.min(right - left, around.width);
      bottom = top + Math.min(bottom - top, around.height);
      continue;
    }
    left = Math.max(left, around.left);
    top = Math.max(top, around.top);
    right = Math.min(right, around.right);
    bottom = Math.min(bottom, around.bottom);
  }
  return { left, top, right, bottom };
}

function isScrolling(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

/**
 * Whether something else lies over the whole of a box: looked at in points of it that are in view. A dialog that was opened over the field
 * is no reason to distrust it, so only what lies inside the field's own surroundings counts. Either may be in a shadow root, and a root by itself says
 * nothing of what is drawn over it from outside.
 */
function isCovered({ left, top, right, bottom }: Box, element: Element): boolean {
  const { ownerDocument } = element;
  const around = ancestryOf(element);
  let isInView = false;
  for (const [x, y] of POINTS) {
    const at = { x: left + (right - left) * x, y: top + (bottom - top) * y };
    // Nothing is found at a point out of view.
    const over = deepElementFromPoint(ownerDocument, at.x, at.y);
    if (!over) continue;
    isInView = true;
    if (around.includes(over)) return false;
    const aroundIt = ancestryOf(over);
    // Belonging to one small part of the page, as an editor's parts do; a dialog over the whole page does not.
    const isNear = around.slice(1, LEVELS + 1).some((each) => aroundIt.includes(each));
    if (!isNear || aroundIt.includes(element)) return false;
  }
  return isInView;
}

const POINTS = [
  [0.5, 0.5],
  [0.1, 0.5],
  [0.9, 0.5],
  [0.5, 0.1],
  [0.5, 0.9],
] as const;

/** How many of the elements around a field count as its surroundings. */
const LEVELS = 3;

/** An element and what it is drawn in, through shadow roots and slots, up to the body. */
function ancestryOf(element: Element): Element[] {
  const all: Element[] = [];
  const { body } = element.ownerDocument;
  for (let each: Element | null = element; each && each !== body; each = parentOf(each))
    all.push(each);
  return all;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode?.nodeType === Node.ELEMENT_NODE ? (parentNode as Element) : null;
}
