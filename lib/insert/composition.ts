import { deepActiveElement } from './shadow';

/** Knows whether an input method is at work in the editable that has the caret. */
export interface Composition {
  /** The editable that has the caret now. */
  follow(editable: HTMLElement): void;
  /** Resolves when no composition is going on: false after `limit` ms of one. */
  over(limit: number): Promise<boolean>;
  /** Listens to the window again, after `document.open()` took every listener away. */
  arm(): void;
}

interface MayHaveContext extends HTMLElement {
  /** EditContext (Chromium 121): only the EditContext itself gets events of its compositions. */
  readonly editContext?: EventTarget | null;
}

/** How long (ms) an editor may take to put composed text into its model, once the composition has ended. */
const COMMIT_TIME = 50;

/** Follows compositions until the signal aborts. */
export function followComposition(signal: AbortSignal): Composition {
  let composing: HTMLElement | null = null;
  let followed: HTMLElement | null = null;
  /** By `performance.now()`. */
  let endedAt = -COMMIT_TIME;
  const contexts = new WeakSet<EventTarget>();

  function listen(event: Event): void {
    // Chromium's own `compositionend` says that it isn't trusted; one that a page made up does no harm.
    if (event.type === 'compositionend') {
      composing = null;
      endedAt = performance.now();
    } else if (event.isTrusted) composing = followed;
  }

  function listenTo(target: EventTarget): void {
    for (const type of ['compositionstart', 'compositionend'])
      target.addEventListener(type, listen, { capture: true, signal });
  }

  return {
    follow(editable: MayHaveContext) {
      followed = editable;
      const context = editable.editContext;
      if (!context || contexts.has(context)) return;
      contexts.add(context);
      listenTo(context);
    },
    over(limit) {
      const isOver =
        !composing?.isConnected || deepActiveElement(composing.ownerDocument) !== composing;
      return isOver ? waitForCommit(endedAt) : waitForEnd(composing, limit);
    },
    arm: () => listenTo(window),
  };
}

function waitForCommit(endedAt: number): Promise<true> {
  const left = endedAt + COMMIT_TIME - performance.now();
  return left <= 0
    ? Promise.resolve(true)
    : new Promise((resolve) => {
        setTimeout(resolve, left, true);
      });
}

function waitForEnd(editable: MayHaveContext | null, limit: number): Promise<boolean> {
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const finish = (ended: boolean) => {
      waiting.abort();
      resolve(ended);
    };
    setTimeout(finish, limit, false);
    for (const target of [window, editable?.editContext])
      target?.addEventListener(
        'compositionend',
        // Editors commit the composed text after the event, and say nothing when they have: Draft.js waits 20 ms.
        () => setTimeout(finish, COMMIT_TIME, true),
        { capture: true, signal: waiting.signal },
      );
  });
}
