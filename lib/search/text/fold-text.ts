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
 * decomposition (Ａ and ① become a and 1), lower case, traditional to simplified. Marks, punctuation,
 * symbols and blanks are dropped. Folding what was folded changes nothing more.
 */
export function foldText(text: string): FoldedText {
  const chars: number[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const char of text) {
    for (const part of foldChar(char)) {
      for (let at = 0; at < part.length; at += 1) {
        chars.push(part.charCodeAt(at));
        offsets.push(offset);
      }
    }
    offset += char.length;
  }
  return { chars, offsets };
}

/** As `foldText`, as a string. */
export function foldToString(text: string): string {
  let out = '';
  for (const char of text) out += foldChar(char);
  return out;
}

/** As `foldToString`, with marks, punctuation, symbols and blanks kept: what is compared where these were typed too. */
export function foldKeepingMarks(text: string): string {
  let out = '';
  for (const char of text) out += Array.from(decompose(char), toSimplified).join('');
  return out;
}

function foldChar(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x4e00 && code <= 0x9fff) return toSimplified(char);
  if (code >= 0x61 && code <= 0x7a) return char;
  let out = '';
  for (const part of decompose(char)) {
    if (LETTER_OR_DIGIT.test(part)) out += toSimplified(part);
  }
  return out;
}

function decompose(char: string): string {
  return char.normalize('NFKD').toLowerCase().normalize('NFKD');
}
