import type { EntryContent } from '@/lib/entry';
import { escapeSlotText, escapeText, parse } from '@/lib/pattern';

/** A part of a text of another program: plain words, a blank with what it offers, a date of today, or the caret. */
export type Piece =
  | string
  | { kind: 'slot'; name: string; default?: string; choices?: readonly string[] }
  | { kind: 'date'; unit: '日期' | '年' | '月' | '日'; isHan?: boolean }
  | { kind: 'caret' };

export const CARET: Piece = { kind: 'caret' };

/** Returns a blank; without a name it is 空位. */
export function slot(
  name: string,
  offers: { default?: string | undefined; choices?: readonly string[] } = {},
): Piece {
  const { default: given, choices = [] } = offers;
  return {
    kind: 'slot',
    name,
    ...(given !== undefined && given !== '' && { default: given }),
    ...(choices.length > 0 && { choices }),
  };
}

/** Returns a phrase where the pieces are plain words, else a pattern that parses; at most the first caret is kept. */
export function contentOf(pieces: readonly Piece[]): EntryContent {
  if (pieces.every((piece) => typeof piece === 'string'))
    return { kind: 'phrase', text: pieces.join('') };
  let hasCaret = false;
  const written = pieces.map((piece, at) => {
    if (typeof piece === 'string') return escapeText(piece);
    if (piece.kind === 'date') return `{${piece.unit}${piece.isHan ? ':汉字' : ''}}`;
    if (piece.kind === 'slot') return writeSlot(piece, nextTextOf(pieces, at).startsWith('}'));
    if (hasCaret) return '';
    hasCaret = true;
    return '{光标}';
  });
  return { kind: 'pattern', body: written.join('').replace(WHOLE_DATE, '{日期$1}') };
}

/** A date in three parts is one date. Escaped braces are doubled, so that no plain words match. */
const WHOLE_DATE = /\{年(:汉字)?\}年\{月\1\}月\{日\1\}日/g;

/** Returns a pattern where a text has slots, groups or a caret in our own grammar and no fault, else a phrase of the text as it is. */
export function contentOfOwn(given: string): EntryContent {
  const text = given.replaceAll('\0', '');
  const parsed = /[{[]/.test(text) ? parse(text) : null;
  const isPattern = parsed?.ok === true && parsed.tree.nodes.some(({ kind }) => kind !== 'text');
  return isPattern ? { kind: 'pattern', body: text } : { kind: 'phrase', text };
}

/**
 * Returns the text cut at every match of a global expression; `read` gives what stands there, or null for the match's own words. It
 * may be called with overlapping rules joined by `|`: the leftmost wins.
 */
export function cutBy(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Piece | readonly Piece[] | null,
): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const piece = read(match);
    pieces.push(text.slice(end, match.index));
    if (piece === null) pieces.push(match[0]);
    else if (Array.isArray(piece)) pieces.push(...(piece as readonly Piece[]));
    else pieces.push(piece as Piece);
    end = match.index + match[0].length;
  }
  pieces.push(text.slice(end));
  return pieces.filter((piece) => piece !== '');
}

/** The plain words right behind a piece. */
function nextTextOf(pieces: readonly Piece[], at: number): string {
  let next = at + 1;
  while (pieces[next] === '') next += 1;
  const piece = pieces[next];
  return typeof piece === 'string' ? piece : '';
}

type Slot = Extract<Piece, { kind: 'slot' }>;

/** A brace behind a default would be read as part of it, so that such a slot goes without. */
function writeSlot({ name, default: given, choices }: Slot, isBeforeBrace: boolean): string {
  const own = slotNameOf(name);
  if (!isBeforeBrace && choices !== undefined) {
    const first = given === undefined ? [] : [given];
    const options = [...new Set([...first, ...choices].map(choiceOf))].filter((one) => one !== '');
    if (options.length > 0) return `{${own}:${options.join('|')}}`;
  }
  const text = oneLine(given ?? '');
  return text === '' || isBeforeBrace ? `{${own}}` : `{${own}=${escapeSlotText(text)}}`;
}

function choiceOf(choice: string): string {
  return escapeSlotText(oneLine(choice).replaceAll('|', '／'));
}

/** A name that the grammar takes for a blank: some are words of its own, which a blank at the end makes names. */
function slotNameOf(name: string): string {
  const plain = oneLine(name.replace(/[{}=:：]+/g, ' ').replaceAll('\0', '')).replace(/^#+\s*/, '');
  const short = Array.from(plain).slice(0, LONGEST_NAME).join('').trim();
  if (short === '') return '空位';
  return /^(?:日期|年|月|日|光标)$/.test(short) ? `${short} ` : short;
}

/** In characters; longer ones are no names. */
const LONGEST_NAME = 60;

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}
