import { followComposition } from './composition';
import { editableFrom, isTextField } from './editable';
import { foreignFrame, type FrameOrigin } from './frame-focus';
import { isOrphan } from './orphan';
import { saveSelection, type SavedSelection } from './selection';
import { deepActiveElement } from './shadow';

/** An editable that has, or last had, the caret. */
export interface Caret {
  /** The editable itself, deep inside shadow roots where need be. */
  element: HTMLElement;
  /** Epoch ms; 0 when it had the caret before anyone watched. */
  at: number;
  /** Null for text fields, which keep their own. */
  selection: SavedSelection | null;
}

/** A frame of another origin that has the focus, and since when (epoch ms). */
export type ForeignFocus = FrameOrigin & { at: number };

/** What a frame remembers of carets; it knows nothing of what is written. */
export interface CaretMemory {
  /** The editable of this frame that last had the caret, if it is still there. */
  last(): Caret | null;
  /** When the focus went into a frame of another origin inside this one, and which; null when it has come back. */
  foreign(): ForeignFocus | null;
  /** Resolves when no input method composition is going on, or after `limit` ms. */
  composed(limit: number): Promise<boolean>;
  /** Listens again: `document.open()` takes every listener away. Doing it twice changes nothing. */
  arm(): void;
}

/**
 * Remembers the caret of this frame for as long as its owner lives, and tells when it has moved to another editable or frame.
 * Events that a page's script made up are passed over. Ends the owner's life at the first event after the extension is gone.
 */
export function rememberCaret(onMove: () => void, life: AbortController): CaretMemory {
  const { signal } = life;
  let caret: Caret | null = null;
  let foreign: ForeignFocus | null = null;
  const composition = followComposition(signal);

  function observe(at: number) {
    const frame = foreignFrame(document);
    if (frame?.origin !== foreign?.origin || frame?.opaque !== foreign?.opaque) {
      foreign = frame && { ...frame, at };
      if (frame) onMove();
    }
    const element = editableFrom(deepActiveElement(document));
    if (!element) return;
    composition.follow(element);
    const moved = element !== caret?.element;
    const selection = isTextField(element) ? null : saveSelection(element);
    const kept = moved ? null : (caret?.selection ?? null);
    caret = { element, at, selection: selection ?? kept };
    if (moved) onMove();
  }

  function listen(event: Event) {
    if (isOrphan()) {
      life.abort();
      return;
    }
    if (event.isTrusted) observe(Date.now());
  }

  function arm() {
    if (signal.aborted) return;
    for (const type of EVENTS) window.addEventListener(type, listen, { capture: true, signal });
    composition.arm();
  }

  arm();
  observe(0);

  return {
    last() {
      // What the listeners missed (document.open, a selection moved inside a closed shadow root) is seen now.
      observe(caret?.at ?? 0);
      return caret?.element.isConnected ? caret : null;
    },
    foreign: () => foreign,
    composed: (limit) => composition.over(limit),
    arm,
  };
}

const EVENTS = ['focusin', 'selectionchange', 'blur'] as const;
