import type { FoldedText } from './fold-text';

/** Gives the toneless syllable of each character. It is a parameter, so that an index from a snapshot answers before the dictionary is loaded. */
export interface PinyinReader {
  /** Returns the syllable number of each unit of a folded text, 0 for anything but a Han character. */
  syllablesOf(folded: FoldedText): Uint16Array;
  /** Returns every reading of one character, the most frequent first, as syllable numbers. */
  readingsOf(char: string): number[];
}

/** Gives no syllables: Han characters are compared as characters only. */
export const NO_PINYIN: PinyinReader = {
  syllablesOf: ({ chars }) => new Uint16Array(chars.length),
  readingsOf: () => [],
};
