import { FUSED, FUSE_SHARE } from '../ranking-weights';
import { compareIds } from '../document/compare-ids';
import { type FuseText, scoreByFuse } from './fuse-score';
import { type Place, docAt } from '../inverted-index/place';
import { HIGHEST } from './match-doc';
import type { Word } from '../query/parse-query';
import { spellingOf } from '../text/syllables';
import { usageBoost } from '../document/usage';

/** A document with its score; from the matcher 0 to `HIGHEST`, ranked 0 to 1. */
export interface Scored extends Place {
  score: number;
}

/**
 * Puts aligned documents in their final order: seven tenths alignment, three tenths Fuse.js, and the nudge
 * for use, pin and quality on top; equals by id.
 *
 * Fuse.js may lift what the alignment thinks little of (characters dropped, added or wrong), but it knows
 * nothing of words in another order or of scattered characters and must not sink them, so it counts only
 * where it is the higher of the two, and what is perfect already isn't shown to it. Scores keep 6 decimals, for sums in another order differ in the last.
 */
export function rank(words: readonly Word[], scored: readonly Scored[], now: number): Scored[] {
  const sorted = [...scored].sort(compareScored);
  const latin = words.some((word) => word.atoms.some((atom) => atom.letter));
  const typed = words.map((word) => (latin ? inLetters(word) : word.folded)).join('');
  const imperfect = sorted.findIndex((place) => place.score < 1);
  const from = imperfect < 0 ? sorted.length : imperfect;
  const fuzzy = scoreByFuse(typed, latin, sorted.slice(from, FUSED).map(fuseText));
  return sorted
    .map(({ segment, doc, score }, at) => {
      const lifted = Math.max(score, fuzzy[at - from] ?? 0);
      const blended =
        ((1 - FUSE_SHARE) * score + FUSE_SHARE * lifted) / HIGHEST +
        usageBoost(docAt({ segment, doc }), now);
      return { segment, doc, score: Math.round(Math.min(1, Math.max(0, blended)) * 1e6) / 1e6 };
    })
    .sort(compareScored);
}

function compareScored(a: Scored, b: Scored): number {
  return b.score - a.score || compareIds(docAt(a).id, docAt(b).id);
}

function inLetters(word: Word): string {
  return word.atoms
    .map((atom) => spellingOf(atom.readings[0] ?? 0) || String.fromCharCode(atom.code))
    .join('');
}

function fuseText({ segment, doc }: Place): FuseText {
  const start = segment.starts[doc] ?? 0;
  const end = segment.starts[doc + 1] ?? 0;
  const chars = segment.chars.subarray(start, end);
  const syllables = segment.syllables.subarray(start, end);
  return {
    text: String.fromCharCode(...chars),
    pinyin: Array.from(
      chars,
      (char, at) => spellingOf(syllables[at] ?? 0) || String.fromCharCode(char),
    ).join(''),
    tags: segment.docs.at(doc)?.tags ?? [],
  };
}
