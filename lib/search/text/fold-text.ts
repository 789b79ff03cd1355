import { cleanRadicals } from '@/lib/entry';
import { toSimplified } from './traditional';

/**
 * A text as search compares it: `chars` holds one UTF-16 code a unit, `offsets` where in the original the
 * character begins that the unit came from (UTF-16 units, never falling).
 */
export interface FoldedText {
  chars: number[];
  offsets: number[];
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Returns a text with width, case and script folded, so that two spellings of one thing compare equal: compatibility
 * decomposition (Ａ and ① become a and 1), radicals to the characters that they look like, lower case, traditional to simplified, ü
 * to v, as it is typed. Marks, punctuation, symbols and blanks are dropped, lone surrogates too. Folding what was folded changes
 * nothing more.
 */
export function foldText(text: string): FoldedText {
  const chars: number[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const char of text) {
    const part = foldChar(char, text, offset);
    for (let at = 0; at < part.length; at += 1) {
      chars.push(part.charCodeAt(at));
      offsets.push(offset);
    }
    offset += char.length;
  }
  return { chars, offsets };
}

/** As `foldText`, as a string. */
export function foldToString(text: string): string {
  let out = '';
  let offset = 0;
  for (const char of text) {
    out += foldChar(char, text, offset);
    offset += char.length;
  }
  return out;
}

/** As `foldToString`, with marks, punctuation, symbols and blanks kept: what is compared where these were typed too. */
export function foldKeepingMarks(text: string): string {
  let out = '';
  for (const char of text) out += Array.from(decompose(char), toSimplified).join('');
  return out;
}

/** Folds one character of a text, which begins at `offset`. */
function foldChar(char: string, text: string, offset: number): string {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x4e00 && code <= 0x9fff) return toSimplified(char);
  if (code >= 0x61 && code <= 0x7a && !(code === U && isMark(text, offset + 1))) return char;
  const parts = decompose(char);
  if (parts.startsWith('u') && hasDots(parts.slice(1), text, offset + char.length)) return 'v';
  let out = '';
  for (const part of parts) if (LETTER_OR_DIGIT.test(part)) out += toSimplified(part);
  return out;
}

const U = 0x75;
const DIAERESIS = '\u0308';

/** Says whether ü's dots are among the marks of a u: its own, or those that follow it in the text, tones among them. */
function hasDots(own: string, text: string, from: number): boolean {
  if (own.includes(DIAERESIS)) return true;
  for (let at = from; isMark(text, at); at += 1) {
    if (text.charAt(at) === DIAERESIS) return true;
  }
  return false;
}

function isMark(text: string, at: number): boolean {
  return /\p{M}/u.test(text.charAt(at));
}

function decompose(char: string): string {
  return cleanRadicals(char).normalize('NFKD').toLowerCase().normalize('NFKD');
}
