import type { Caret, CaretMemory } from './caret-memory';
import type { Verdict } from './classify';
import { lastingRefusalOf, refusalOf } from './editable';
import { isUndoable } from './field-undo';
import { isTooLong } from './field-limit';
import { recogniseFamily } from './families';
import { finish, type Finished, type Inserted } from './finish-insertion';
import type { Followed } from './follow-up';
import { insertByModel } from './insert-by-model';
import { lookerFor, type Look } from './look';
import { singleLineOf } from './paragraphs';
import { expectInsertion } from './region';
import { guardCaret, holdCaret, isInFixedPart, returnTo } from './return-to';
import type { MainAct, MainResult } from './technique';
import { judge, tryOnce, type Editor as TriedEditor } from './try-technique';
import { releaseKey } from './typing';
import type { InsertionOrder, InsertRefusal, InsertTrace, Outcome } from './types';

/*
 * What may be said of an insertion, and on what evidence (docs/insertion.md has the whole of it):
 *   已插入   the text is read where the user sees it, in the caret's place;
 *   已发送   somebody took it up, or something changed, and the text can't be seen;
 *   a failure  nobody took it up and everything reads as before, so that pasting it by hand can't double it.
 */

/** How long (ms) an editor gets to notice that it has its focus or selection back, and an input method to be done. */
const WAIT = { settle: 60, composing: 3000 } as const;

/** What an insertion works with. */
export interface InsertionContext {
  memory: CaretMemory;
  life: AbortSignal;
  /** Called right before the first attempt. */
  onBegan(): void;
  /** Null as long as the insertion may still begin. */
  mayBegin(): InsertRefusal | null;
  /** Called with the outcome, to look on. */
  onEnd(end: Omit<Followed, 'life'>): void;
}

type Steps = AsyncGenerator<MainAct, Outcome, MainResult>;

/** One insertion, from the remembered caret to the text read back. */
export async function* insert(context: InsertionContext, order: InsertionOrder): Steps {
  const { memory } = context;
  const refused = context.mayBegin();
  if (refused) return { ok: false, reason: refused };
  const limit = Math.min(WAIT.composing, order.deadline - Date.now());
  if (!(await memory.composed(limit))) return { ok: false, reason: 'composing' };
  const caret = memory.last();
  if (!caret) return { ok: false, reason: 'no-caret' };
  const { element } = caret;
  const refusal = lastingRefusalOf(caret);
  if (refusal) return { ok: false, reason: refusal };
  const { family, root } = recogniseFamily(element);
  const isWoken = isAway() && family.wake !== undefined;
  if (isWoken) family.wake?.(element);
  // Some give their selection back only then (UEditor).
  const place = (caret.place ? caret : memory.last()) ?? caret;
  const editor = { ...context, element, family, root, order };
  // Not under the hands of a user who is back: the editor then has the keyboard indeed.
  const rest = () => {
    if (isWoken && isAway()) family.rest?.(element);
  };
  let end: InsertionEnd | null = null;
  try {
    end = yield* insertAt(editor, place);
  } finally {
    // A text that is still to come must find the editor awake.
    if (!end || isFinal(end.outcome)) rest();
  }
  return settle(editor, place, end, rest);
}

function isFinal(outcome: Outcome): boolean {
  return !outcome.ok || outcome.verified;
}

type Editor = InsertionContext & TriedEditor;

interface InsertionEnd {
  outcome: Outcome;
  /** Missing when nothing was tried. */
  look?: Look;
  /** Missing when nothing was put in. */
  finished?: Finished;
}

/** The keyboard is in the sidebar, or in another frame or window. */
function isAway(): boolean {
  return !document.hasFocus();
}

/** After the editor went back to rest it may show the text in another form. */
async function settle(
  editor: Editor,
  place: Caret,
  { outcome, look, finished }: InsertionEnd,
  rest: () => void,
): Promise<Outcome> {
  if (!look || !outcome.ok) {
    if (!isFinal(outcome)) rest();
    return outcome;
  }
  const left = outcome.verified ? await finished?.mendAfterRest() : 'kept';
  if (left === 'taken-back') {
    await delay(WAIT.settle);
    await returnTo(place, editor.family);
    return { ok: false, reason: 'too-long' };
  }
  if (left === 'rewritten') outcome.lacksUndo = true;
  const settled = outcome.verified ? amend(outcome, look()) : outcome;
  // A text that comes late is followed by the key that comes up late.
  const restLate = () => {
    releaseKey(editor.element);
    rest();
  };
  editor.onEnd({
    look,
    outcome: settled,
    root: editor.root,
    rest: outcome.verified ? null : restLate,
    caret: outcome.verified ? (editor.memory.last() ?? place) : place,
    leaveCaretAgain: () => finished?.leaveCaretAgain(),
  });
  return settled;
}

/** An outcome as a later look shows it. */
function amend(outcome: Outcome & { ok: true }, verdict: Verdict): Outcome {
  const { altered: _, ...rest } = outcome;
  switch (verdict.reading) {
    case 'inserted':
      return { ...rest, verified: true };
    case 'altered':
    case 'part':
      return { ...rest, verified: true, altered: verdict.alteration };
    case 'unchanged':
    case 'different':
      return { ...rest, verified: false };
  }
}

/** The insertion itself, into an editor that is awake. */
async function* insertAt(
  editor: Editor,
  caret: Caret,
): AsyncGenerator<MainAct, InsertionEnd, MainResult> {
  const { element, family, root, order } = editor;
  const returned = await returnTo(caret, family);
  if (returned === 'lost') return refuse('caret-moved');
  if (returned === 'moved' && family.settle !== 0) await delay(family.settle ?? WAIT.settle);
  // Meanwhile a page that saves every now and then may have drawn its text once more, and one that selects all at `focus` have done so.
  if (holdCaret(caret, family) === 'lost') return refuse('caret-moved');
  const trace = { family: family.name, tried: [] };
  const refusal = isInFixedPart(element, family) ? 'not-editable' : refusalOf(element);
  if (refusal) return refuse(refusal, trace);
  const text = element instanceof HTMLInputElement ? singleLineOf(order.text) : order.text;
  if (isTooLong(element, text)) return refuse('too-long', trace);
  const refused = editor.mayBegin();
  if (refused) return refuse(refused);
  editor.onBegan();

  const expected = expectInsertion(root, text);
  const look = lookerFor(family, root, element, expected, text);
  const guard = guardCaret(root, caret, () => look().reading === 'unchanged');
  try {
    const outcome = yield* insertByModel(editor, text, trace);
    if (outcome?.ok) editor.memory.renew();
    if (outcome) return { outcome };
    return yield* tryAll(editor, caret, { text, expected, look, trace });
  } finally {
    guard.disconnect();
  }
}

/** Each technique of the family in turn, until one has done anything. */
async function* tryAll(
  editor: Editor,
  caret: Caret,
  { text, expected, look, trace }: Pick<Inserted, 'text' | 'expected' | 'look'> & { trace: Trace },
): AsyncGenerator<MainAct, InsertionEnd, MainResult> {
  let isForbidden = false;
  for (const technique of editor.family.techniques) {
    if (trace.tried.length > 0 || editor.family.model) {
      // What was tried may have been held up by the page.
      const late = editor.mayBegin();
      if (late) return refuse(late, trace);
      await returnTo(caret, editor.family);
    }
    // In the same task as the attempt: what a page does at `focus` by promises may come as late as this.
    holdCaret(caret, editor.family);
    const tried = yield* tryOnce(editor, technique, text, look);
    trace.tried.push({ technique, handled: tried.wasHandled, reading: tried.verdict.reading });
    isForbidden ||= tried.isForbidden;
    const outcome = judge(editor, technique, tried, trace);
    if (!outcome) continue;
    if (!outcome.ok) {
      // A framework fills the field from its state once more, which takes the caret to the end.
      await delay(WAIT.settle);
      await returnTo(caret, editor.family);
      return { outcome, look };
    }
    const finished = finish(editor, { expected, look, text, technique, ...tried });
    const isWritten = finished.hasMoved || tried.isRewritten;
    if (isWritten || !isUndoable(editor.root)) outcome.lacksUndo = true;
    return { outcome, look, finished };
  }
  // A page that put the earlier value of a field back has left the caret at its end, where Ctrl+V would come.
  await returnTo(caret, editor.family);
  return refuse(isForbidden ? 'paste-forbidden' : 'not-accepted', trace);
}

function refuse(reason: InsertRefusal, trace?: InsertTrace): InsertionEnd {
  return { outcome: trace ? { ok: false, reason, trace } : { ok: false, reason } };
}

type Trace = InsertTrace & { tried: InsertTrace['tried'][number][] };

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
