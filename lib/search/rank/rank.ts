import { FUSED, FUSE_SHARE, HIGHEST } from '../ranking-weights';
import { compareIds } from '../document/compare-ids';
import { type FuseText, scoreByFuse } from './fuse-score';
import { type Place, docAt } from '../inverted-index/place';
import type { Match } from './match-doc';
import { Tier } from '../query/literal';
import type { Word } from '../query/parse-query';
import { spellingOf } from '../text/syllables';
import { usageBoost } from '../document/usage';

/** A document with its match; the score is 0 to `HIGHEST` from the matcher and 0 to 1 once it is ranked. */
export interface Scored extends Place, Match {}

/**
 * Returns aligned documents in their final order: by tier, and within one by the alignment's score, blended with Fuse.js's by
 * `FUSE_SHARE`, plus the boost for use, pin and quality; equals by id. So nothing lifts what sounds alike over what stands there word
 * for word; no score is above that of the document before it.
 *
 * Fuse.js may lift a match that the alignment scores low (characters dropped, added or wrong), but it scores
 * words in another order and scattered characters far too low and must not sink them. So it counts only
 * where it is the higher of the two, and perfect matches are not compared. Scores are rounded to 6 decimals, since sums in another
 * order differ in the last.
 */
export function rank(words: readonly Word[], scored: readonly Scored[], now: number): Scored[] {
  const literal = scored.filter(({ tier }) => tier !== Tier.none);
  const loose = scored.filter(({ tier }) => tier === Tier.none).sort(compareScored);
  const latin = words.some((word) => word.atoms.some((atom) => atom.letter));
  const typed = words.map((word) => (latin ? inLetters(word) : word.folded)).join('');
  const compared = loose.slice(0, Math.max(0, FUSED - literal.length));
  const fuzzy = scoreByFuse(typed, latin, compared.map(fuseText));
  const ranked = [...literal, ...loose]
    .map(({ segment, doc, tier, score }, at) => {
      const lifted = Math.max(score, fuzzy[at - literal.length] ?? 0);
      const blended =
        ((1 - FUSE_SHARE) * score + FUSE_SHARE * lifted) / HIGHEST +
        usageBoost(docAt({ segment, doc }), now);
      return {
        segment,
        doc,
        tier,
        score: Math.round(Math.min(1, Math.max(0, blended)) * 1e6) / 1e6,
      };
    })
    .sort(compareScored);
  let lowest = 1;
  for (const place of ranked) {
    lowest = Math.min(lowest, place.score);
    place.score = lowest;
  }
  return ranked;
}

function compareScored(a: Scored, b: Scored): number {
  return b.tier - a.tier || b.score - a.score || compareIds(docAt(a).id, docAt(b).id);
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
  let pinyin = '';
  for (let at = 0; at < chars.length; at += 1) {
    pinyin += spellingOf(syllables[at] ?? 0) || String.fromCharCode(chars[at] ?? 0);
  }
  return {
    text: String.fromCharCode(...chars),
    pinyin,
    tags: segment.docs.at(doc)?.tags ?? [],
  };
}
