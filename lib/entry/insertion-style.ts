import { normaliseText } from './normalise-text';

/** How inserted text is written, as the user has set it. */
export interface InsertionStyle {
  /** What a paragraph begins with: nothing, or two full-width spaces. */
  indent: 'none' | 'two-spaces';
  /** Half-width punctuation in Chinese text is made full-width. */
  fullWidth: boolean;
}

/** How text is inserted until the user says otherwise. */
export const DEFAULT_STYLE: InsertionStyle = { indent: 'none', fullWidth: true };

/** Text to be inserted: paragraphs joined by `\n`, `caret` an offset into it, `flush` the paragraphs that never take an indent. */
export interface UnstyledText {
  text: string;
  caret?: number;
  flush?: readonly number[];
}

const INDENT = '　　';

/**
 * The text in its style: punctuation, no blanks at the ends of paragraphs, the indent. The first paragraph is indented only
 * where it begins one in the document, which is known from `before`, the text before the caret (null if it can't be read).
 */
export function styleText(
  { text, caret, flush = [] }: UnstyledText,
  style: InsertionStyle,
  before: string | null,
): { text: string; caret?: number } {
  const styled: string[] = [];
  let length = 0;
  let start = 0;
  let place: number | undefined;
  for (const [at, paragraph] of text.split('\n').entries()) {
    const indent = style.indent === 'two-spaces' && !flush.includes(at);
    const begins = at > 0 || (before !== null && /(?:^|\n)$/.test(before));
    const written = styleParagraph(paragraph, style.fullWidth, indent && begins);
    if (caret !== undefined && caret >= start && caret <= start + paragraph.length)
      place = length + placeIn(paragraph, written, caret - start);
    styled.push(written.text);
    length += written.text.length + 1;
    start += paragraph.length + 1;
  }
  return { text: styled.join('\n'), ...(place === undefined ? {} : { caret: place }) };
}

interface StyledParagraph {
  text: string;
  /** Characters put in front, and taken from the front. */
  added: number;
  dropped: number;
}

function styleParagraph(paragraph: string, fullWidth: boolean, indent: boolean): StyledParagraph {
  const trimmed = paragraph.replace(/[ \t\u00a0\u3000]+$/, '');
  const kept = indent ? trimmed.replace(/^[ \t\u00a0\u3000]+/, '') : trimmed;
  const front = indent && kept !== '' ? INDENT : '';
  return {
    text: front + (fullWidth ? normaliseText(kept) : kept),
    added: front.length,
    dropped: trimmed.length - kept.length,
  };
}

function placeIn(paragraph: string, { text, added, dropped }: StyledParagraph, at: number): number {
  return Math.min(Math.max(at - dropped, 0) + added, text.length);
}
