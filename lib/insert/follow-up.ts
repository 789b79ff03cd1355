import type { Caret } from './caret-memory';
import { isTextField } from './editable';
import { isUndoable } from './field-undo';
import type { Look } from './look';
import { savePlace } from './place';
import { guardCaret, holdAfterRedraw } from './return-to';
import type { InsertionNews, Outcome } from './types';

/** Looks on after an insertion: a page may take the text late, change it later, or drop it when the keyboard is back. */
export interface Following {
  stop(): void;
}

/** What is looked at. */
export interface Followed {
  look: Look;
  outcome: Outcome;
  root: HTMLElement;
  /** Lets the editor rest, once the text is there or no longer waited for; null when it rests already. */
  rest: (() => void) | null;
  /** Where the text is to come; once it is there, where the caret was left. */
  caret: Caret;
  /** Puts the caret back behind a text that the page has written in another form. */
  leaveCaretAgain: () => void;
  /** Ends with it. */
  life: AbortSignal;
}

/** How long (ms) it is looked on after the insertion, and after the keyboard is back in the page. */
const AFTER = { insertion: 8000, return: 1500 } as const;

/** How long (ms) after a change it is looked at: changes come in rows. */
const PAUSE = 50;

type Now = InsertionNews['now'];

/**
 * Looks on for 8 s, and for 1.5 s from the return of the keyboard, and calls `onNews` whenever what was said is not so any more. Ends when the user goes on writing:
 * what is changed then is changed by the user.
 */
export function startFollowing(
  { look, outcome, root, rest, caret, leaveCaretAgain, life }: Followed,
  onNews: (now: Now) => void,
): Following {
  const following = new AbortController();
  const signal = AbortSignal.any([life, following.signal]);
  let said = describe(outcome);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    if (!document.hasFocus()) hold();
    lookSoon();
  });
  let end = setTimeout(stop, AFTER.insertion);

  const restOnce = once(rest);

  // In the same task as the redraw, so that the next key finds the caret behind the text.
  let left = caret;
  function hold() {
    if (said !== 'sent') left = holdAfterRedraw(left);
  }

  function lookSoon() {
    pause ??= setTimeout(lookNow, PAUSE);
  }

  function lookNow() {
    pause = undefined;
    if (!document.hasFocus()) hold();
    const now = nowOf(look, said, root);
    if (!now || describe(now) === said) return;
    const isLate = said === 'sent';
    said = describe(now);
    if (now.state === 'altered' && !document.hasFocus()) leaveCaretAgain();
    // What came late has taken the caret with it.
    if (isLate) left = { ...left, place: savePlace(left.element) };
    restOnce();
    onNews(now);
  }

  function stop() {
    if (!following.signal.aborted && pause !== undefined) lookNow();
    following.abort();
  }

  function onReturn({ target }: Event) {
    // The window's focus comes before what the user does in the page: a click moves the caret afterwards.
    if (target === window) hold();
    clearTimeout(end);
    end = setTimeout(stop, AFTER.return);
    lookSoon();
  }

  signal.addEventListener('abort', () => {
    restOnce();
    clearTimeout(pause);
    clearTimeout(end);
  });
  endWith(signal, observer);
  if (!document.hasFocus()) hold();
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  const isAwaited = () => said === 'sent' && look().reading === 'unchanged';
  if (said === 'sent') endWith(signal, guardCaret(root, caret, isAwaited));
  window.addEventListener('focus', onReturn, { capture: true, signal });
  watchField(root, lookSoon, signal);
  onUserInput(stop, signal);
  return { stop };
}

function endWith(signal: AbortSignal, observer: { disconnect(): void }): void {
  signal.addEventListener('abort', () => observer.disconnect());
}

/** What does something at its first call alone. */
function once(act: (() => void) | null): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act?.();
    isDone = true;
  };
}

/** Calls back when the text of a field may have changed, and every `POLL` ms: a value that a script writes makes neither an event nor a mutation. */
function watchField(root: HTMLElement, onChange: () => void, signal: AbortSignal): void {
  root.addEventListener('input', onChange, { capture: true, signal });
  const polling = setInterval(onChange, POLL);
  signal.addEventListener('abort', () => clearInterval(polling));
}

function onUserInput(onInput: () => void, signal: AbortSignal): void {
  for (const type of ['keydown', 'beforeinput', 'paste', 'drop'])
    window.addEventListener(type, (event) => event.isTrusted && onInput(), {
      capture: true,
      signal,
    });
}

/** How often (ms) it is looked without any sign of a change. */
const POLL = 400;

/** What is to be said now; null when nothing is known that is not said already. */
function nowOf(look: Look, said: string, root: HTMLElement): Now | null {
  const verdict = look();
  switch (verdict.reading) {
    case 'inserted':
      // What stands in a field again, or comes late, was written by the page.
      return (said === 'seen' ? isUndoable(root) : !isTextField(root))
        ? { state: 'seen' }
        : { state: 'seen', lacksUndo: true };
    case 'altered':
    case 'part':
      return { state: 'altered', altered: verdict.alteration };
    case 'unchanged':
      return said === 'sent' ? null : { state: 'lost' };
    // Something near the text was changed, by the page or by a co-author: no word of the text itself.
    case 'different':
      return null;
  }
}

/** In a word, to be compared. */
function describe(now: Outcome | Now): string {
  if ('ok' in now && !(now.ok && now.verified)) return 'sent';
  if ('altered' in now && now.altered) return `altered ${now.altered.shown}`;
  if ('lacksUndo' in now && now.lacksUndo) return 'seen for good';
  return 'state' in now ? now.state : 'seen';
}
