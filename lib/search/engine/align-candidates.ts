import { COUNTED_SHARE, LEAST_SCORE, LEAST_SCORE_OF_SHORT, SHORT_QUERY } from '../ranking-weights';
import type { Aligned } from '../candidates/select-candidates';
import type { Place } from '../inverted-index/place';
import type { Matcher } from '../rank/match-doc';
import type { Scored } from '../rank/rank';

/** Aligns the candidates; those that score too low are no matches and get no score. */
export function alignCandidates(candidates: readonly Place[], matcher: Matcher): Aligned[] {
  const least = matcher.units <= SHORT_QUERY ? LEAST_SCORE_OF_SHORT : LEAST_SCORE;
  return candidates.map(({ segment, doc }) => {
    const { tier, score } = matcher.match(segment, doc);
    return score < least ? { segment, doc } : { segment, doc, tier, score };
  });
}

/**
 * Returns the postings' score above which a document that was not aligned counts as a match: a share of the full score, or, where
 * alignment refused most of the best, the highest score that it refused, for it would refuse whatever the postings find no better.
 */
export function leastPostings(aligned: readonly Aligned[], full: number): number {
  const refused = aligned.filter((place) => !isMatch(place));
  if (aligned.length - refused.length >= refused.length) return full * COUNTED_SHARE;
  return refused.reduce(
    (highest, { segment, doc }) => Math.max(highest, segment.workspace.scores[doc] ?? 0),
    0,
  );
}

/** Says whether a candidate is a match. */
export function isMatch(place: Aligned): place is Scored {
  return place.score !== undefined;
}
