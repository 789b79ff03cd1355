import Fuse from 'fuse.js';

/** What Fuse.js compares of one candidate. */
export interface FuseText {
  text: string;
  pinyin: string;
  tags: readonly string[];
}

/**
 * Scores candidates by Fuse.js's fuzzy match, 0 to 1 (1 is exact, 0 where it finds nothing), in their order:
 * text and tags for a query in characters, pinyin and tags for one in letters. Both are folded, without blanks.
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
      { name: latin ? 'pinyin' : 'text', weight: 3 },
      { name: 'tags', weight: 1 },
    ],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.6,
    shouldSort: false,
  });
  for (const { refIndex, score } of fuse.search(query)) scores[refIndex] = 1 - (score ?? 1);
  return scores;
}
