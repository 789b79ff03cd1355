import Fuse from 'fuse.js';
import { FUSE_TEXT, FUSE_THRESHOLD } from '../ranking-weights';

/** What Fuse.js compares of one candidate. */
export interface FuseText {
  text: string;
  pinyin: string;
  tags: readonly string[];
}

/**
 * Returns the scores of the candidates, in their order, by Fuse.js's fuzzy match: 0 to 1, 1 is exact, 0 where it finds nothing.
 * It compares text and tags with a query in characters, pinyin and tags with one in letters. Both are folded, without blanks.
 */
export function scoreByFuse(
  query: string,
  latin: boolean,
  candidates: readonly FuseText[],
): Float32Array {
  const scores = new Float32Array(candidates.length);
  if (candidates.length === 0 || query === '') return scores;
  const fuse = new Fuse(candidates, {
    keys: [
      { name: latin ? 'pinyin' : 'text', weight: FUSE_TEXT },
      { name: 'tags', weight: 1 },
    ],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: FUSE_THRESHOLD,
    shouldSort: false,
  });
  for (const { refIndex, score } of fuse.search(query)) scores[refIndex] = 1 - (score ?? 1);
  return scores;
}
