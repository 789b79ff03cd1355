import { awaitVerdict } from './awaiting';
import { isTextField } from './editable';
import type { Verdict } from './classify';
import type { Family } from './families/family';
import type { Look } from './look';
import { attempt, type MainAct, type MainResult, type Technique } from './technique';
import { plainHtmlOf } from './plain-html';
import { selectionAround } from './selection';
import type { InsertionOrder, InsertTrace, Outcome } from './types';
import { isTypedByLines } from './typing';
import { watchActivity, type Activity } from './watch-activity';

/** How long a technique is waited for, in ms. */
const WAIT = {
  /** For a sign that somebody took the text up without a word; those that do give it at once. */
  silent: 5,
  /** For the text, when the editor took it up; when it may have; when it is most likely on a canvas. */
  acted: 1000,
  unhandled: 100,
  drawn: 300,
  /** For an editor to redraw its text. */
  redraw: 20,
} as const;

/** An editor that an insertion goes to. */
export interface Editor {
  element: HTMLElement;
  family: Family;
  root: HTMLElement;
  order: InsertionOrder;
}

/** What an attempt has shown. */
export interface Tried {
  verdict: Verdict;
  /** Somebody took the text up: it may still appear, so nothing else may be tried. */
  wasHandled: boolean;
  /** The page kept it out. */
  isForbidden: boolean;
  /** Typed paragraph by paragraph, for which the browser's undo takes several steps. */
  isByLines: boolean;
  /** Takes back what was typed; true when everything then reads as before. */
  takeBack: () => boolean;
  /** A field's page wrote its value itself, instead of the typing or after it: the browser's undo knows nothing of that. */
  isRewritten: boolean;
}

/** Carries one technique out and looks at what comes of it. */
export async function* tryOnce(
  { root, element, family, order }: Editor,
  technique: Technique,
  text: string,
  look: Look,
): AsyncGenerator<MainAct, Tried, MainResult> {
  const activity = watchActivity(root);
  const takeBack = rememberValue(element, look, technique);
  const attempted = attempt(technique, element, text);
  // Before any microtask: a page with a state of its own puts the earlier value back at once, and the new one later.
  const isKept = !isTextField(root) || look().reading === 'inserted';
  const tried = await attempted;
  const result =
    tried.did === 'needs-main' ? yield { ...tried.act, deadline: order.deadline } : tried.did;
  const isDrawn = family.shows === 'drawn';
  // Only where elements hold the text can it be seen at all; on a canvas it would be waited for in vain.
  const isOnCanvas = isDrawn && root.textContent.trim() === '';
  const isByLines = result === 'by-lines';
  const isActed = isByLines || result === 'acted';
  const limit = await readBackTimeout(isActed || result === 'typed', isOnCanvas, activity);
  const verdict = await awaitVerdict(root, look, limit);
  const settled = technique === 'paste-watched' ? await settle(root, look, verdict) : verdict;
  const lasting = await watchOver(family, settled, look);
  const isTakenBack = settled.reading === 'inserted' && lasting.reading === 'unchanged';
  const wasActive = activity.stop();
  const isElsewhere = lasting.reading === 'unchanged' && activity.hasWritten(text);
  const wasTaken = isActed || (isDrawn && (wasActive || result === 'typed'));
  return {
    verdict: isElsewhere ? { reading: 'different' } : lasting,
    // What the editor has taken back is not to come any more.
    wasHandled: wasTaken && !isTakenBack,
    isForbidden: result === 'forbidden',
    takeBack,
    isRewritten: !isKept || (isTextField(root) && result === 'acted'),
    isByLines: isByLines || (technique === 'type' && isTypedByLines(element, text)),
  };
}

/** An editor that shows what was pasted may redraw it from its model at once, with less in it (Trix, several paragraphs of HTML). */
async function settle(root: HTMLElement, look: Look, verdict: Verdict): Promise<Verdict> {
  if (verdict.reading !== 'inserted') return verdict;
  await new Promise((resolve) => setTimeout(resolve, WAIT.redraw));
  return awaitVerdict(root, look, WAIT.unhandled);
}

/** What is read once a family that takes back what it has not settled has had the time to do so. */
async function watchOver(family: Family, verdict: Verdict, look: Look): Promise<Verdict> {
  const { reverts } = family;
  if (reverts === undefined || verdict.reading !== 'inserted') return verdict;
  await new Promise((resolve) => setTimeout(resolve, reverts));
  return look();
}

/**
 * How long (ms) the text may take. An editor that takes up a paste but doesn't forbid the browser's own must lead that away at once,
 * or a real paste would come twice: it moves the focus or the DOM. Where neither happens, nobody will.
 */
async function readBackTimeout(
  acted: boolean,
  isOnCanvas: boolean,
  activity: Activity,
): Promise<number> {
  if (acted) return isOnCanvas ? WAIT.drawn : WAIT.acted;
  return (await activity.occursWithin(WAIT.silent)) ? WAIT.unhandled : 0;
}

/** Returns the outcome of an attempt, or null when it is certain that it did nothing, so that the next technique may be tried. */
export function judge(
  { family }: Editor,
  technique: Technique,
  { verdict, wasHandled, takeBack }: Tried,
  trace: InsertTrace,
): Outcome | null {
  const said = { ok: true, family: family.name } as const;
  switch (verdict.reading) {
    case 'inserted':
      return { ...said, verified: true };
    case 'altered':
    case 'part':
      // The browser's own undo knows what was typed, and nothing of what an editor did with a paste.
      return verdict.reading === 'part' && technique === 'type' && takeBack()
        ? { ok: false, reason: 'too-long', trace }
        : { ...said, verified: true, altered: verdict.alteration, trace };
    case 'different':
      return { ...said, verified: false, trace };
    case 'unchanged':
      return wasHandled ? { ...said, verified: false, trace } : null;
  }
}

/**
 * Takes back what was typed: by one undo, and where the page has written the text itself, which ends the undo, by typing what stood there before. A page that cuts its text at a limit of
 * its own cuts off the end, which the user wrote.
 */
function rememberValue(element: HTMLElement, look: Look, technique: Technique): () => boolean {
  const { value, ownerDocument } = element as HTMLTextAreaElement;
  const html = technique === 'type' && !isTextField(element) ? plainHtmlOf(element) : null;
  const isBack = () => look().reading === 'unchanged';
  return () => {
    ownerDocument.execCommand('undo');
    if (isBack()) return true;
    if (isTextField(element)) {
      element.select();
      // An empty text would leave what is selected.
      ownerDocument.execCommand(value ? 'insertText' : 'delete', false, value);
    } else if (html) {
      selectionAround(element)?.selectAllChildren(element);
      ownerDocument.execCommand('insertHTML', false, html);
    }
    return isBack();
  };
}
