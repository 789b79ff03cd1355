import type { InsertionNews, InsertResult } from '@/lib/delivery/types';
import { readNotation } from '../stage';
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
};

/** What came of one page: what was said of each insertion, as it was mended, and what the model holds at the end. */
export interface Played {
  said: readonly { result: InsertResult; news: InsertionNews['now'] | null }[];
  model: string;
  /** Where the advice was given and followed: the model after Ctrl+V, and after the same on a page in which nothing was inserted. */
  followed?: { model: string; byHand: string };
}

/** How an insertion was said to have ended, for the table of shares. */
export function saidOf({ result, news }: Played['said'][number]): string {
  if (!result.ok) return result.reason;
  if (news) return news.state;
  if (!result.verified) return 'sent';
  return result.altered ? 'altered' : 'inserted';
}

/**
 * What is wrong with what was said, or null. True of all pages: what is said to stand there does; where nothing is said to be in, nothing is, so that the advice to paste
 * can't double it; what stood there is not lost; nothing stands there twice or in another place.
 */
export function findFault(spec: Spec, { said, model, followed }: Played): string | null {
  const { notation, texts } = ACTS[spec.act];
  const { text, from, to } = readNotation(notation);
  const before = plain(text.slice(0, from));
  const after = plain(text.slice(to));
  const selected = plain(text.slice(from, to));
  const coAuthor = spec.redraws === 'co-author' ? plain('新来的一段') : '';
  const now = plain(model).replace(coAuthor, '');
  const ends = said.map(saidOf);
  if (followed && followed.model !== followed.byHand)
    return `who follows the advice has ${followed.model}, and by hand ${followed.byHand}`;
  const isWhole = ends.every((end) => end === 'inserted' || end === 'seen');
  const wanted = before + plain(texts.join('')) + after;
  if (isWhole) return now === wanted ? null : `said inserted, but the model is ${model}`;
  if (ends.every(isOut))
    return now === before + selected + after
      ? null
      : `said not to be in, but the model is ${model}`;
  for (const [index, { result, news }] of said.entries()) {
    const inserted = plain(texts[index] ?? '');
    const end = ends[index] ?? '';
    const alteration =
      news?.state === 'altered' ? news.altered : result.ok ? result.altered : undefined;
    if (end === 'altered' && !now.includes(plain(alteration?.shown ?? '')))
      return `said to stand there as ${alteration?.shown ?? ''}, but the model is ${model}`;
    if (now.split(inserted).length > 2) return `twice: ${model}`;
    if ((end === 'inserted' || end === 'seen') && !now.includes(inserted))
      return `said inserted, but the model is ${model}`;
    if (isOut(end) && end !== 'lost' && now.includes(inserted))
      return `said not to be in (${end}), but the model is ${model}`;
  }
  const isCutKnown = said.some(({ result, news }) => {
    const alteration =
      news?.state === 'altered' ? news.altered : result.ok ? result.altered : undefined;
    return alteration?.isPart;
  });
  const isKept = now.startsWith(before) && now.endsWith(after);
  // A limit of the page's own cuts what a person types as well; nothing was said of it.
  const isCutByPage = spec.changes === 'cut' && ends.every((end) => end === 'sent');
  return isKept || isCutKnown || isCutByPage ? null : `what stood there is gone: ${model}`;
}

/** Whether it was said that the text is not in the document. */
function isOut(end: string): boolean {
  return !['inserted', 'seen', 'altered', 'sent'].includes(end);
}

/** White space and width left out: where a paragraph comes out as a line break, no text is lost. */
function plain(text: string): string {
  return text
    .replaceAll(/[\s\u200b\ufeff]+/g, '')
    .replaceAll('，', ',')
    .replaceAll('；', ';');
}
