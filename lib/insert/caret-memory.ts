import { followComposition } from './composition';
import { editableFrom, isTextField, refusalOf } from './editable';
import { foreignFrame, sharesOriginWithTop, traceFocus, type FrameOrigin } from './frame-focus';
import { isOrphan } from './orphan';
import { forgetMeasured } from './read-selection';
import { refocusOnReturn } from './refocus';
import { savePlace, standsAgain, type Place } from './place';
import { standsForCells } from './selected-cell';
import { deepActiveElement } from './shadow';
import { throttle } from './throttle';
import { forgetSeen } from './visibility';

/** An editable that has, or last had, the caret. */
export interface Caret {
  /** The editable itself, deep inside shadow roots where need be. */
  element: HTMLElement;
  /** Epoch ms; 0 when it had the caret before the bridge came. */
  at: number;
  /** Null where the selection stands in no particular place. */
  place: Place | null;
  /** Whether `place` is where the user left it; otherwise the selection may have moved since. */
  isLeft: boolean;
  /** Whether it took text when it was left: some pages lock a field while it has no focus. */
  wasOpen?: boolean;
}

/** A frame of another origin that has the focus, and since when (epoch ms). */
export type ForeignFocus = FrameOrigin & { at: number };

/** What a frame remembers of carets, and of the words around the last one. */
export interface CaretMemory {
  /** The editable of this frame that last had the caret, if it is still there and does not keep the keyboard for a grid. */
  last(): Caret | null;
  /** Remembers the caret of the last editable as it stands now, after an insertion. */
  renew(): void;
  /** When the focus went into a frame of another origin inside this one, and which; null when it has come back. */
  foreign(): ForeignFocus | null;
  /** Resolves when no input method composition is going on, or after `limit` ms. */
  composed(limit: number): Promise<boolean>;
  /** Listens again: `document.open()` takes every listener away. Doing it twice changes nothing. */
  arm(): void;
}

/** Most moves (ms apart) that are reported: a page can move its focus a thousand times a second. */
const REPORT_INTERVAL = 250;

/**
 * Remembers the caret of this frame for as long as its owner lives, and calls `onMove` when it has moved to another editable or frame.
 *
 * A caret counts when the user put it there. In a frame of another origin that takes a pointer or key event which this script saw and the browser vouches for; in the
 * page and its own frames it is enough that the keyboard's place in the tab is that very element (an editable body is always its frame's active element, clicked or not).
 * While the page is without the keyboard its selection is not looked at: what moves it then is the page, or the browser after the page has drawn its text again.
 * Ends the owner's life at the first event after the extension is gone.
 */
export function rememberCaret(onMove: () => void, life: AbortController): CaretMemory {
  const { signal } = life;
  let caret: Caret | null = null;
  let foreign: ForeignFocus | null = null;
  let isTouched = false;
  const composition = followComposition(signal);
  const refocusing = refocusOnReturn(signal);
  const reportMove = throttle(onMove, REPORT_INTERVAL);

  const counts = (element: HTMLElement) =>
    isTouched || (sharesOriginWithTop() && traceFocus(element) === 'yes');

  function observe(at: number, isLook = false) {
    const frame = foreignNow(foreign, at);
    if (frame && frame !== foreign) reportMove();
    foreign = frame;
    const element = editableFrom(deepActiveElement(document));
    if (!element || !counts(element)) return;
    composition.follow(element);
    const isNew = element !== caret?.element;
    caret = caretIn(element, at, caret);
    if (isLook && !caret?.isLeft) renew();
    if (isNew) reportMove();
  }

  function listen(event: Event) {
    if (isOrphan()) life.abort();
    if (signal.aborted || !event.isTrusted) return;
    forgetSeen();
    if (isTouch(event)) {
      isTouched = true;
      return;
    }
    // The last look before the page learns of it: many redraw their text when the keyboard leaves.
    if (event.type !== 'blur') {
      forgetMeasured();
      observe(Date.now());
    } else if (caret && leaves(event, caret)) renew();
  }

  function renew() {
    if (caret?.element.isConnected) caret = leftNow(caret);
  }

  function arm() {
    if (signal.aborted) return;
    for (const type of [...EVENTS, ...TOUCHES])
      window.addEventListener(type, listen, { capture: true, passive: true, signal });
    composition.arm();
    refocusing.arm();
  }

  onRewrite(arm, signal);
  arm();
  observe(0, true);

  return {
    last() {
      // What the listeners missed (document.open, a selection moved inside a closed shadow root) is seen now.
      observe(caret?.at ?? 0, true);
      if (!caret?.element.isConnected || standsForCells(caret.element)) return null;
      return caret;
    },
    renew,
    foreign: () => foreign,
    composed: (limit) => composition.over(limit),
    arm,
  };
}

const EVENTS = ['focusin', 'selectionchange', 'blur'] as const;
const TOUCHES = ['pointerdown', 'keydown', 'keyup', 'compositionstart'] as const;

/** Calls back when `document.open()` has written the document again, which takes every listener away (CKEditor 4 at `setData`), but no observer. */
function onRewrite(callback: () => void, signal: AbortSignal): void {
  const rewritten = new MutationObserver(callback);
  rewritten.observe(document, { childList: true });
  signal.addEventListener('abort', () => rewritten.disconnect());
}

/** The frame of another origin that has the focus now: the object of before where it is the same frame. */
function foreignNow(before: ForeignFocus | null, at: number): ForeignFocus | null {
  const frame = foreignFrame(document);
  const isSame = frame?.origin === before?.origin && frame?.opaque === before?.opaque;
  return isSame ? before : frame && { ...frame, at };
}

/**
 * The caret once an editable has the focus, after the caret of before. Without the keyboard that is the page's doing: it may have made the user's editable again; a caret
 * whose editable still stands remains.
 */
function caretIn(element: HTMLElement, at: number, before: Caret | null): Caret {
  const hasKeyboard = document.hasFocus();
  if (element === before?.element) return hasKeyboard ? { ...before, at, isLeft: false } : before;
  if (hasKeyboard || !before) return { element, at, place: placeNow(element), isLeft: false };
  return before.element.isConnected ? before : { element, at, ...placeAgain(element, before) };
}

/** The caret as the user leaves it now. */
function leftNow(caret: Caret): Caret {
  const place = placeNow(caret.element) ?? caret.place;
  const wasOpen = refusalOf(caret.element) === null;
  return { ...caret, place, isLeft: place !== null, wasOpen };
}

/** Whether a `blur` takes the keyboard from a caret. An editable body may get none of its own; after one the window's comes too late. */
function leaves({ target }: Event, { element, isLeft }: Caret): boolean {
  return (target === window && !isLeft) || isIn(target, element);
}

/** The place of the caret now, unless it is nobody's: without the keyboard, at the very start of the editable itself, is where browsers leave it. */
function placeNow(element: HTMLElement): Place | null {
  const place = savePlace(element);
  const isByDefault =
    !document.hasFocus() &&
    place?.selection?.anchorNode === element &&
    place.selection.range.collapsed &&
    place.before === '' &&
    place.after !== '';
  return isByDefault ? null : place;
}

/**
 * The place in an editable that was made again: where the user's words stand again; else where the page has put the caret itself, in the middle of a text (CKEditor 4 writes its
 * document again, and no listener gets an event).
 */
function placeAgain(element: HTMLElement, { place }: Caret): Pick<Caret, 'place' | 'isLeft'> {
  if (!place || isTextField(element) || standsAgain(element, place)) return { place, isLeft: true };
  const now = placeNow(element);
  const isDeliberate = now?.selection?.anchorNode.nodeType === Node.TEXT_NODE;
  return { place: isDeliberate ? now : place, isLeft: true };
}

/** Whether an event's target is an element, or the host of a shadow tree that it stands in. */
function isIn(target: EventTarget | null, element: Element): boolean {
  for (let inner: Node = element; ;) {
    if (inner === target) return true;
    const root = inner.getRootNode();
    if (!(root instanceof ShadowRoot)) return false;
    inner = root.host;
  }
}

/** Whether an event shows that the user is at work in this very frame. A shortcut may be meant for the browser. */
function isTouch(event: Event): boolean {
  if (!(TOUCHES as readonly string[]).includes(event.type)) return false;
  if (!(event instanceof KeyboardEvent)) return true;
  const isCombined = event.altKey || event.ctrlKey || event.metaKey;
  // The Tab that leads into a frame comes up in it.
  if (event.type === 'keyup') return event.key === 'Tab' && !isCombined;
  return !isCombined && !['Alt', 'Control', 'Meta', 'Shift', 'Escape'].includes(event.key);
}
