import type { InsertionNews, InsertResult } from '@/lib/delivery/types';
import type { Alteration } from '@/lib/insert/types';
import { readNotation } from '../stage';
import { changeText } from './lot-changes';
import type { Spec } from './spec';

/** What is done in a page: the text and caret at first, and what is inserted, one after the other. */
export interface Act {
  notation: string;
  texts: readonly string[];
}

/** The acts by their name in a spec. */
export const ACTS: Record<Spec['act'], Act> = {
  phrase: { notation: '我们要|做好工作', texts: ['承上启下，协调左右'] },
  paragraphs: { notation: '开头|结尾\n下一段', texts: ['一是坚定；\n二是精通；\n三是过硬。'] },
  selection: { notation: '我们要|踏实|做好工作', texts: ['承上启下'] },
  twice: { notation: '前|后', texts: ['甲乙丙', '丁戊己'] },
  signs: { notation: '按照|执行', texts: ['A&B<甲>'] },
};

/** What came of one page: what was said of each insertion, as it was mended, and what the model holds at the end. */
export interface Played {
  said: readonly { result: InsertResult; news: InsertionNews['now'] | null }[];
  model: string;
  /** Where the advice was given and followed: the model after Ctrl+V, and after the same on a page in which nothing was inserted. */
  followed?: { model: string; byHand: string };
  /** Where the texts are in: the model after a key, and after the same on a page in which nothing was inserted, which is left out where the first is right. */
  typed?: { model: string; byHand: string | null };
}

type Said = Played['said'][number];

/** How an insertion was said to have ended, for the table of shares. */
export function saidOf({ result, news }: Said): string {
  if (!result.ok) return result.reason;
  if (news) return news.state;
  if (!result.verified) return 'sent';
  return result.altered ? 'altered' : 'inserted';
}

/**
 * What is wrong with what was said, or null. What each insertion is said to have put there is written between what stood before and behind the caret, in the order of the
 * insertions; one of these texts must be the model. So what is lost, doubled, misplaced or in another form than was said is a fault.
 */
export function findFault(spec: Spec, { said, model, followed, typed }: Played): string | null {
  if (followed && followed.model !== followed.byHand)
    return `who follows the advice has ${followed.model}, and by hand ${followed.byHand}`;
  const ends = said.map(saidOf).join(', ');
  const own = withoutCoAuthor(spec, model);
  if (own === null) return `what the page itself put there is gone (${ends}): ${model}`;
  const { notation } = ACTS[spec.act];
  const { text, from, to } = readNotation(notation);
  if (said.every((each) => isOut(saidOf(each))))
    return sameForm(spec, own) === sameForm(spec, text)
      ? null
      : `said not to be in (${ends}), but the model is ${model}`;
  if (said.some((each) => alterationOf(each)?.shown.trim() === ''))
    return `said to be altered, but not into what: ${model}`;
  const wholes = possibleMiddles(spec, said, text.slice(from, to)).map(
    (middle) => text.slice(0, from) + middle + text.slice(to),
  );
  const isTrue = wholes.some((whole) => isWhatStands(spec, said, whole, own));
  if (!isTrue && !isCutByPage(spec, said, wholes, own))
    return `said ${ends}, but the model is ${model}`;
  // A page that moves the caret itself when it gets the keyboard does so without the product too.
  const isMisplaced =
    typed && !isTypedBehind(spec, said, typed.model) && isTypedBehind(spec, [], typed.byHand ?? '');
  return isMisplaced ? `a key that is typed then gives ${typed.model}` : null;
}

/** What is typed behind the insertions. */
export const KEY = 'z';

/** Whether a key that is typed behind the insertions can be told to be there: all are in, and the page has room for it. */
export function maySeeKey({ changes }: Spec, said: Played['said']): boolean {
  return changes !== 'cut' && changes !== 'maxlength' && !said.some((each) => isOut(saidOf(each)));
}

/** Whether the key stands right behind the insertions (with none: at the caret, in place of what was selected). */
export function isTypedBehind(spec: Spec, said: Played['said'], model: string): boolean {
  const own = withoutCoAuthor(spec, model);
  if (own === null) return false;
  const { text, from, to } = readNotation(ACTS[spec.act].notation);
  // The key itself takes the place of what is still selected.
  return possibleMiddles(spec, said, '').some((middle) =>
    isWhatStands(spec, said, text.slice(0, from) + middle + KEY + text.slice(to), own),
  );
}

/** The model without the paragraph that a co-author put at its beginning or end; null when that is lost. */
function withoutCoAuthor({ redraws }: Spec, model: string): string | null {
  if (!redraws.startsWith('co-author')) return model;
  if (redraws === 'co-author-behind')
    return model.endsWith(`\n${BY_CO_AUTHOR}`) ? model.slice(0, -BY_CO_AUTHOR.length - 1) : null;
  return model.startsWith(`${BY_CO_AUTHOR}\n`) ? model.slice(BY_CO_AUTHOR.length + 1) : null;
}

const BY_CO_AUTHOR = '新来的一段';

/** Each text that may stand where the caret was, if what was said is true; `kept`, what was selected, stays until an insertion takes its place. */
function possibleMiddles(spec: Spec, said: Played['said'], kept: string): string[] {
  const { texts } = ACTS[spec.act];
  let middles = [''];
  for (const [index, each] of said.entries()) {
    const parts = possibleParts(spec, each, texts[index] ?? '', index === 0 ? kept : '');
    middles = middles.flatMap((middle) => parts.map((part) => middle + part));
  }
  return middles;
}

/** What one insertion may have left; `kept` is what it leaves if it did nothing. */
function possibleParts(spec: Spec, said: Said, text: string, kept: string): string[] {
  const end = saidOf(said);
  if (isOut(end)) return [kept];
  if (end === 'altered') return [alterationOf(said)?.shown ?? ''];
  // Handed over: the page may have taken it as it comes, in its own form, or not at all.
  return end === 'sent' ? [kept, text, formOf(spec, text)] : [text];
}

/** What a page makes of a text, but for a limit and blanks. */
function formOf({ changes }: Spec, text: string): string {
  return changeText(changes === 'later' ? 'half-width' : changes, text);
}

/** Whether a text is the model. Paragraphs are compared where they were said to stand there as they are; an alteration is shown without them. */
function isWhatStands(spec: Spec, said: Played['said'], whole: string, model: string): boolean {
  const isExact = said.every((each) => ['inserted', 'seen'].includes(saidOf(each)));
  return spec.act === 'paragraphs' && !isExact
    ? withoutBlanks(whole) === withoutBlanks(model)
    : sameForm(spec, whole) === sameForm(spec, model);
}

/** Whether a limit of the page's own cut the end, as it cuts what a person types; said of the text is that a part is in, or that it was handed over. */
function isCutByPage(
  { changes }: Spec,
  said: Played['said'],
  wholes: readonly string[],
  model: string,
): boolean {
  const isKnown = said.every(
    (each) => saidOf(each) === 'sent' || alterationOf(each)?.isPart === true,
  );
  const now = withoutBlanks(model);
  return (
    (changes === 'cut' || changes === 'maxlength') &&
    isKnown &&
    model.length >= PAGE_LIMIT &&
    wholes.some((whole) => withoutBlanks(whole).startsWith(now))
  );
}

/** The characters that a page with a limit takes, paragraphs included. */
const PAGE_LIMIT = 14;

/** Where a page groups its text by blanks or hyphens, they are no part of what is compared. */
function sameForm({ changes }: Spec, text: string): string {
  if (changes === 'hyphens') return text.replaceAll('-', '');
  return changes === 'blanks' ? withoutBlanks(text) : text;
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/[\s\u200b\ufeff]+/g, '');
}

/** How an insertion was said to be altered, as it was mended. */
function alterationOf({ result, news }: Said): Alteration | undefined {
  if (!result.ok) return undefined;
  if (news) return news.state === 'altered' ? news.altered : undefined;
  return result.altered;
}

/** Whether it was said that the text is not in the document. */
function isOut(end: string): boolean {
  return !['inserted', 'seen', 'altered', 'sent'].includes(end);
}
