import { numeral } from '@/lib/pattern/numerals';
import type { Mark } from './marks';
import type { Paragraph } from './paragraph';

/*
 * An item of a list may look like a heading: a numbered line, or the first sentence of a numbered paragraph. What stands around it
 * shows that it is none: nothing below it, the next item in its own paragraph, or an item before that is a whole sentence.
 */

/** A numbered line with a full stop and nothing below it is an item of a list ((二)…的。), and no heading. */
export function demoteItems(paragraphs: readonly Paragraph[]): void {
  paragraphs.forEach((paragraph, at) => {
    const { role, mark, text, speech } = paragraph;
    if (role !== 'heading' || !mark || !/[。；]$/.test(text)) return;
    const next = paragraphs[at + 1];
    const isBelow =
      next?.speech === speech && next.role === 'body' && !next.mark && !ARTICLE.test(next.text);
    if (isBelow) return;
    paragraph.role = 'body';
    delete paragraph.level;
  });
}

/** The number of an article, at the start of its paragraph (第十二条). */
export const ARTICLE = /^第[一二三四五六七八九十百零〇]{1,5}条/;

/** Whether a list that begins with this mark goes on in the rest of its paragraph (一是…。二是…。); 一要…。二要…。 are demands that stand alone. */
export function goesOn({ family, value, text }: Mark, rest: string): boolean {
  return (
    family === 'clause' &&
    text.endsWith('是') &&
    new RegExp(`[。；]${numeral(value + 1)}是`).test(rest)
  );
}

/** Whether the paragraph before is the item before in the same list, a whole sentence with nothing below it. */
export function followsItem(
  { style, value }: Mark,
  before: Paragraph | undefined,
  speech: number,
): boolean {
  return (
    before?.speech === speech &&
    before.mark?.style === style &&
    before.mark.value === value - 1 &&
    /[。；]$/.test(before.text)
  );
}
