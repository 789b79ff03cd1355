import { type Place, docAt } from '../inverted-index/place';
import { type Likeness, isNearIdentical, likenessOf } from './near-identical';
import type { Scored } from './rank';

/** A document with those that it stands for, best first; its score is that of the best of all. */
export interface Folded extends Scored {
  folded: Place[];
}

interface Fold extends Folded {
  likeness: Likeness;
  /** Where the best of them stands among all. */
  place: number;
}

/**
 * Folds documents that are near-identical into one, at the place and with the score of the best of them.
 *
 * The user's own goes before a pack's and is never folded under it, and what is pinned is folded under nothing: so
 * these are looked at first, and the others join the first that they are near-identical to.
 */
export function foldNearIdentical(ranked: readonly Scored[]): Folded[] {
  const folds: Fold[] = [];
  const places = ranked.map((_, place) => place);
  const standings = ranked.map(standingOf);
  places.sort((a, b) => (standings[b] ?? 0) - (standings[a] ?? 0) || a - b);
  for (const place of places) {
    const scored = ranked[place];
    if (!scored) continue;
    const likeness = likenessOf(scored);
    const under = docAt(scored).pinned
      ? undefined
      : folds.find((fold) => isNearIdentical(fold.likeness, likeness));
    if (!under) {
      folds.push(Object.assign({ likeness, place, folded: [] }, scored));
      continue;
    }
    under.folded.push(scored);
    under.place = Math.min(under.place, place);
    under.score = Math.max(under.score, scored.score);
  }
  return folds.sort((a, b) => a.place - b.place);
}

/** A snippet before a pack's entry, and among each the pinned first. */
function standingOf(scored: Scored): number {
  const { mine, pinned } = docAt(scored);
  return (mine ? 2 : 0) + (pinned ? 1 : 0);
}
