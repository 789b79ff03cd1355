import type { Folded } from './normalise';

/** Reads characters aloud. It is handed in, so that an index from a snapshot answers before the dictionary of phrases is loaded. */
export interface Reader {
  /** The syllable number of each unit of a folded text, 0 for what is no Han character. */
  readText(folded: Folded): Uint16Array;
  /** Every reading of one character, the most frequent first, as syllable numbers. */
  readingsOf(char: string): number[];
}

/** Reads nothing: Han characters are compared as characters only. */
export const SILENT_READER: Reader = {
  readText: ({ chars }) => new Uint16Array(chars.length),
  readingsOf: () => [],
};
