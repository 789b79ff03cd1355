import { FACET_NAMES } from '@/lib/entry';
import { DIGIT_WEIGHT, HAN_WEIGHT, READINGS_OF_HAN } from '../ranking-weights';
import { type FoldedText, foldText } from '../text/fold-text';
import type { LabelSort } from '../inverted-index/labels';
import type { PinyinReader } from '../text/pinyin-reader';
import { numberOf } from '../text/syllables';

/** One typed character. A letter may be part of a syllable. */
export interface Atom {
  code: number;
  letter: boolean;
  /** How much it says, in letters: 1, `DIGIT_WEIGHT` or `HAN_WEIGHT`. */
  weight: number;
  /** The syllables of a Han character, likeliest first; empty for letters and digits. */
  readings: readonly number[];
  /** For a letter: the number of atoms from here on, itself included, that one syllable may take. */
  reach: number;
}

/** What was typed between two blanks, or several single syllables in a row (cheng shang qi xia). */
export interface Word {
  atoms: Atom[];
  /** FoldedText, for comparison with labels. */
  folded: string;
}

/** `#督查` or `@引用典故`: only entries with such a label. */
export interface LabelToken {
  /** As it was typed, with its sign. */
  typed: string;
  sorts: readonly LabelSort[];
  word: Word;
}

/** A parsed query; without words, tokens and symbols every entry matches. */
export interface Query {
  /** All that was typed and is read, without blanks at the ends. */
  typed: string;
  words: Word[];
  tokens: LabelToken[];
  /** Punctuation and symbols to find literally, where nothing else was typed. */
  symbols: string;
}

/** Characters of a query that are read; the rest of a pasted text is ignored. */
const LONGEST = 200;
const LONE_SURROGATE = /\p{Cs}/u;
const NAMED_BY_HASH = [
  'tags' as const,
  'folder' as const,
  ...FACET_NAMES.filter((name) => name !== 'functions'),
];
const SIGNS: Readonly<Record<string, readonly LabelSort[]>> = {
  '#': NAMED_BY_HASH,
  '＃': NAMED_BY_HASH,
  '@': ['functions'],
  '＠': ['functions'],
};

/** Parses a query into words and label tokens. */
export function parseQuery(raw: string, reader: PinyinReader): Query {
  const typed = clip(raw).trimEnd();
  const query: Query = { typed, words: [], tokens: [], symbols: '' };
  const parts = typed.split(/\s+/u).filter((part) => part !== '');
  for (const part of parts) {
    const sorts = SIGNS[part.charAt(0)];
    const word = parseWord(sorts ? part.slice(1) : part, reader);
    if (word.atoms.length === 0) continue;
    if (sorts) query.tokens.push({ typed: part, sorts, word });
    else query.words.push(word);
  }
  query.words = joinSyllables(query.words);
  if (query.words.length === 0 && query.tokens.length === 0) {
    query.symbols = parts.filter((part) => !SIGNS[part]).join(' ');
  }
  return query;
}

/** Returns the characters that are read; a half of one, which is nothing that was typed, is left out. */
function clip(raw: string): string {
  let clipped = '';
  let count = 0;
  for (const char of raw.trimStart()) {
    if (count === LONGEST) break;
    if (LONE_SURROGATE.test(char)) continue;
    clipped += char;
    count += 1;
  }
  return clipped;
}

function parseWord(typed: string, reader: PinyinReader): Word {
  const folded = foldText(typed);
  const syllables = reader.syllablesOf(folded);
  const atoms = folded.chars.map((code, at): Atom => {
    const char = String.fromCharCode(code);
    if (isLetter(code)) {
      return { code, letter: true, weight: 1, readings: [], reach: reachAt(folded, at) };
    }
    const inPhrase = syllables[at] ?? 0;
    const all = inPhrase > 0 ? [...new Set([inPhrase, ...reader.readingsOf(char)])] : [];
    const weight = /\d/.test(char) ? DIGIT_WEIGHT : HAN_WEIGHT;
    return { code, letter: false, weight, readings: all.slice(0, READINGS_OF_HAN), reach: 1 };
  });
  return { atoms, folded: String.fromCharCode(...folded.chars) };
}

// What was dropped between two letters (an apostrophe, a hyphen) ends the syllable: xi'an.
function reachAt(folded: FoldedText, at: number): number {
  let end = at + 1;
  while (
    isLetter(folded.chars[end] ?? 0) &&
    (folded.offsets[end] ?? 0) - (folded.offsets[end - 1] ?? 0) <= 1
  ) {
    end += 1;
  }
  return end - at;
}

/**
 * Joins neighbours that are one syllable or character each, where letters are among them, into one word:
 * pinyin typed with blanks is a phrase in its order, not several words in any order.
 */
function joinSyllables(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  let open = false;
  for (const word of words) {
    const single = isSingle(word);
    const last = joined.at(-1);
    const lettersMeet = [...(last?.atoms ?? []), ...word.atoms].some((atom) => atom.letter);
    if (single && open && last && lettersMeet) {
      joined[joined.length - 1] = {
        atoms: [...last.atoms, ...word.atoms],
        folded: last.folded + word.folded,
      };
    } else {
      joined.push(word);
    }
    open = single;
  }
  return joined;
}

function isSingle({ atoms, folded }: Word): boolean {
  return atoms.length === 1 || (atoms.every((atom) => atom.letter) && numberOf(folded) > 0);
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
