import type { InsertionOrder, Outcome } from './types';
import type { Caret, CaretMemory } from './caret-memory';
import { isTextField, refusalOf } from './editable';
import { recogniseFamily } from './families';
import type { Family } from './families/family';
import type { InsertionStep } from './outcome';
import { singleLineOf } from './paragraphs';
import { keepCaretBehind, leaveCaret } from './leave-caret';
import { expectInsertion, readCounted, type Expectation } from './reading';
import { isInFixedPart, returnTo } from './return-to';
import { attempt, type MainAct, type MainResult } from './technique';
import { takeBackOnUndo } from './take-back';
import { startTrace } from './trace';
import {
  awaitReading,
  judgeLines,
  judgeLoosely,
  judgeMarked,
  judgeWhole,
  type Judge,
} from './verify';
import { watchStirring, type Stirring } from './watch-stirring';

/** How long an insertion waits, in ms. */
const WAIT = {
  /** For an editor to notice that it has its focus or selection back. */
  settle: 60,
  /** For an input method to be done. */
  composing: 3000,
  /** For a sign that somebody took the text up without a word; those that do give it within 5 ms. */
  silent: 20,
  /** For the text, when the editor took it up; when it may have; when it is most likely on a canvas. */
  acted: 1000,
  unheard: 100,
  drawn: 300,
} as const;

/** Puts text at the caret of this frame, one insertion at a time. */
export interface Inserter {
  begin(order: InsertionOrder): Promise<InsertionStep>;
  /** After a step `main`: what came of it in the page's own world. */
  finish(result: MainResult): Promise<InsertionStep>;
  /** Takes an order back, by its id, as long as it has not begun. */
  cancel(id: string): void;
}

/** An inserter at the remembered caret, until the signal aborts. */
export function createInserter(memory: CaretMemory, life: AbortSignal): Inserter {
  const cancelled = new Set<string>();
  let running: AsyncGenerator<MainAct, Outcome, MainResult> | null = null;

  async function advance(result: MainResult): Promise<InsertionStep> {
    if (!running) return { step: 'done', outcome: { ok: false, reason: 'not-accepted' } };
    const next = await running.next(result);
    return next.done ? { step: 'done', outcome: next.value } : { step: 'main', act: next.value };
  }

  return {
    async begin(order) {
      // Waits for an insertion that is under way, and drops one whose sidebar went away in the middle.
      await running?.return({ ok: false, reason: 'not-accepted' });
      running = insert(memory, order, life);
      return advance('ignored');
    },
    finish: advance,
    cancel: (id) => void cancelled.add(id),
  };
}

/**
 * One insertion, from the remembered caret to the text read back. Each technique of the editor's family is tried only when
 * reading back shows that those before it changed nothing and nobody took them up: an editor that commits late would
 * show the text twice.
 */
async function* insert(
  memory: CaretMemory,
  { text, caret, deadline }: InsertionOrder,
  life: AbortSignal,
): AsyncGenerator<MainAct, Outcome, MainResult> {
  if (!(await memory.composed(WAIT.composing))) return { ok: false, reason: 'not-accepted' };
  let place = memory.last();
  if (!place) return { ok: false, reason: 'no-caret' };
  const { element } = place;
  const { family, root } = recogniseFamily(element);
  const refusal = refusalOf(element);
  if (refusal) return { ok: false, reason: refusal };

  if (isAway() && family.wake) {
    family.wake(element);
    place = memory.last() ?? place;
  }
  try {
    return yield* insertAt(place, { family, root, life, deadline }, text, caret);
  } finally {
    if (isAway()) family.rest?.(element);
  }
}

/** The insertion itself, into an editor that is awake. */
async function* insertAt(
  place: Caret,
  {
    family,
    root,
    life,
    deadline,
  }: { family: Family; root: HTMLElement; life: AbortSignal; deadline: number },
  text: string,
  caret?: number,
): AsyncGenerator<MainAct, Outcome, MainResult> {
  const { element } = place;
  const moved = await returnTo(place);
  if (moved && family.settle !== 0) await delay(family.settle ?? WAIT.settle);
  if (isInFixedPart(element)) return { ok: false, reason: 'not-editable' };

  const written = element instanceof HTMLInputElement ? singleLineOf(text) : text;
  const trace = startTrace(family.name);
  if (isTooLong(element, written)) return { ok: false, reason: 'not-accepted', trace };
  const expected = expectInsertion(root, written);
  const judges = judgesFor(family, root, expected, written);

  for (const technique of family.techniques) {
    const stirring = watchStirring(root);
    const tried = await attempt(technique, element, written);
    const acted =
      tried.did === 'needs-main'
        ? (yield { ...tried.act, deadline }) === 'acted'
        : tried.did === 'acted';
    const isDrawn = family.shows === 'drawn';
    const reading = await readBack(root, judges, await patience(acted, isDrawn, stirring));
    const hasStirred = stirring.stop();
    const heard = acted || (isDrawn && hasStirred);
    trace.tried.push({ technique, heard, reading });
    if (reading === 'inserted' || (heard && isDrawn)) {
      const inside = caret !== undefined && caret < written.length;
      if (inside) leaveCaret(element, family, { root, expected, text: written, caret });
      else if (isAway()) keepCaretBehind(root, expected);
      if (family.forgets && expected) takeBackOnUndo(root, expected, written, life);
      const verified = reading === 'inserted';
      const said = { ok: true, verified, family: family.name } as const;
      return verified ? said : { ...said, trace };
    }
    if (heard || reading === 'different') break;
  }
  return { ok: false, reason: 'not-accepted', trace };
}

/** The keyboard is in the sidebar, or in another frame or window. */
function isAway(): boolean {
  return !document.hasFocus();
}

/**
 * How long (ms) the text may take. An editor that takes up a paste but doesn't forbid the browser's own must lead that away at once,
 * or a real paste would come twice: it moves the focus or the DOM. Where neither happens, nobody will.
 */
async function patience(acted: boolean, isDrawn: boolean, stirring: Stirring): Promise<number> {
  if (isDrawn) return WAIT.drawn;
  if (acted) return WAIT.acted;
  return (await stirring.within(WAIT.silent)) ? WAIT.unheard : 0;
}

function judgesFor(
  family: Family,
  root: HTMLElement,
  expected: Expectation | null,
  text: string,
): [strict: Judge, lenient: Judge] {
  if (expected && family.shows === 'marked') return [judgeWhole(expected), judgeMarked(expected)];
  if (expected && !family.shows) return [judgeWhole(expected), judgeLoosely(expected)];
  const lines = judgeLines(readCounted(root), text);
  return [lines, lines];
}

/** Waits for the strict judge; when time is up, the lenient one has the last word. */
async function readBack(root: HTMLElement, [strict, lenient]: [Judge, Judge], limit: number) {
  const reading = await awaitReading(root, strict, limit);
  return reading === 'different' ? lenient(readCounted(root)) : reading;
}

/** A field with `maxlength` would cut the text off without a word. */
function isTooLong(element: HTMLElement, text: string): boolean {
  if (!isTextField(element) || element.maxLength < 0) return false;
  const { value, selectionStart, selectionEnd } = element;
  const selected = (selectionEnd ?? 0) - (selectionStart ?? 0);
  return value.length - selected + text.length > element.maxLength;
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
