import { normaliseText } from '@/lib/entry';
import { ordinaryCharacter } from './compatibility';
import { correctSlips } from './slips';
import type { SourceText, Stretch } from './source-text';

/** A cleaned paragraph and how many bracketed notes were dropped from it. */
export interface Cleaned extends SourceText {
  notes: number;
}

/*
 * One pass over the stretches of the file that make up a paragraph. Blanks beside Han characters and invisible characters go,
 * half-width punctuation beside Han becomes full width (never inside numbers, Latin text or addresses), a bracketed note of at
 * most 120 characters goes with its brackets. Every character kept carries its offset in the file, so each step maps one
 * character to one or none.
 */

/** The text of a paragraph as it is to be read, from its stretches of the file. */
export function cleanCharacters(file: string, stretches: readonly Stretch[]): Cleaned {
  const raw: Letters = { chars: [], origin: [] };
  for (const { start, end } of stretches) {
    for (let at = start; at < end; at += 1) {
      const char = file.charAt(at);
      if (isCommonHan(char)) add(raw, char, at);
      else if (!INVISIBLE.test(char)) add(raw, ordinaryCharacter(char), at);
    }
  }
  const { letters, notes } = dropNotes(normalise(widen(raw)));
  return { text: correctSlips(letters.chars.join('')), origin: letters.origin, notes };
}

/** Characters and their offsets in the file, side by side. */
interface Letters {
  chars: string[];
  origin: number[];
}

function add(letters: Letters, char: string, origin: number): void {
  letters.chars.push(char);
  letters.origin.push(origin);
}

/** Formatting and control characters; a tab or line break is a blank. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}]/u;
/** As `HAN` for the characters that nearly all text is made of, at a fraction of the cost. */
function isCommonHan(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

const HAN = /[\u3400-\u9fff\u3007]/;
const CHINESE = /[\u3400-\u9fff\u3000-\u3011\u2018-\u201d\u2026\uff01-\uff1f《》]/;
const BLANK = /[\s\u00a0\u3000]/;

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '｡': '。',
  '､': '、',
  '．': '.',
  '「': '“',
  '」': '”',
};

function widen({ chars, origin }: Letters): Letters {
  const out: Letters = { chars: [], origin: [] };
  let quoteOpen = false;
  let before = '';
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? '';
    let written = char;
    if (isCommonHan(char)) {
      // The common case first: Han stays as it is.
    } else if (BLANK.test(char)) {
      // A blank parts Latin words; beside Han or Chinese punctuation it is layout.
      const after = nextSolid(chars, at + 1);
      const parts = before !== '' && !CHINESE.test(before) && after !== '' && !CHINESE.test(after);
      if (!parts || before === ' ') continue;
      written = ' ';
    } else {
      const after = nextSolid(chars, at + 1);
      const isChinese = CHINESE.test(before) || HAN.test(after);
      if (char === '"' && (isChinese || quoteOpen)) {
        quoteOpen = !quoteOpen;
        written = quoteOpen ? '“' : '”';
      } else if (char === '.' && endsChineseSentence(before, chars, at + 1, after)) {
        written = '。';
      } else if (isChinese && !(/\d/.test(before) && /\d/.test(chars[at + 1] ?? ''))) {
        written = FULL_WIDTH[char] ?? char;
      }
    }
    add(out, written, origin[at] ?? 0);
    before = written;
  }
  return out;
}

/** The rules by which all text of the library is written, on what is left without its blanks; each character keeps its place. */
function normalise({ chars, origin }: Letters): Letters {
  const text = chars.join('');
  const normal = normaliseText(text);
  return normal === text ? { chars, origin } : { chars: normal.split(''), origin };
}

/** Whether the point in front of `next` ends a sentence; before a figure only where that begins a date (….2023年). */
function endsChineseSentence(
  before: string,
  chars: readonly string[],
  next: number,
  after: string,
): boolean {
  if (!HAN.test(before) && !/[”》）]/.test(before)) return false;
  const char = chars[next] ?? '';
  if (/\d/.test(char)) return BEGINS_DATE.test(chars.slice(next, next + 5).join(''));
  return char !== '.' && !/[A-Za-z]/.test(after);
}

const BEGINS_DATE = /^\d{4}年|^\d{1,2}月/;

function nextSolid(chars: readonly string[], from: number): string {
  let at = from;
  while (at < chars.length && at < from + 40 && BLANK.test(chars[at] ?? '')) at += 1;
  return chars[at] ?? '';
}

/** The longest note that counts as one; a longer bracket is part of the speech. */
const LONGEST_NOTE = 120;

function dropNotes(letters: Letters): { letters: Letters; notes: number } {
  if (!letters.chars.includes('（')) return { letters, notes: 0 };
  const out: Letters = { chars: [], origin: [] };
  const { chars, origin } = letters;
  let notes = 0;
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? '';
    const close = char === '（' && at > 0 ? findClose(chars, at) : -1;
    if (close === -1 || isLevelMark(chars, at, close)) {
      add(out, char, origin[at] ?? 0);
      continue;
    }
    notes += 1;
    at = close;
  }
  return { letters: out, notes };
}

function findClose(chars: readonly string[], open: number): number {
  let depth = 0;
  for (let at = open; at < chars.length && at <= open + LONGEST_NOTE; at += 1) {
    const char = chars[at];
    if (char === '（') depth += 1;
    if (char === '）') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** （一） and （2） number what follows. */
function isLevelMark(chars: readonly string[], open: number, close: number): boolean {
  const inside = chars.slice(open + 1, close);
  return inside.length <= 3 && inside.every((char) => /[一二三四五六七八九十\d]/.test(char));
}
