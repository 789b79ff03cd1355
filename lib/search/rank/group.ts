import { type Place, docAt } from '../inverted-index/place';
import { type Likeness, isNearIdentical, likenessOf, nearLengths } from './near-identical';
import type { Scored } from './rank';
import { Tier } from '../query/literal';

/** A document and the near-identical ones grouped under it, best first; the score is the best of the group. */
export interface Grouped extends Scored {
  grouped: Place[];
}

interface Group extends Grouped {
  likeness: Likeness;
  /** The index of the best of them in the ranked list. */
  place: number;
}

/**
 * Groups near-identical documents under one of them, at the place and with the score of the best of them.
 *
 * A snippet is never grouped under a pack's entry and a pinned document under no other, so these are placed first, and each
 * of the rest joins the first group that it is near-identical to, unless it alone holds the query word for word: Enter takes what
 * was typed.
 */
export function groupNearIdentical(ranked: readonly Scored[]): Grouped[] {
  const groups: Group[] = [];
  const places = ranked.map((_, place) => place);
  const priorities = ranked.map(groupPriority);
  places.sort((a, b) => (priorities[b] ?? 0) - (priorities[a] ?? 0) || a - b);
  for (const place of places) {
    const scored = ranked[place];
    if (!scored) continue;
    const likeness = likenessOf(scored);
    const under = docAt(scored).pinned ? undefined : findGroup(groups, scored, likeness);
    if (!under) {
      groups.push(Object.assign({ likeness, place, grouped: [] }, scored));
      continue;
    }
    under.grouped.push(scored);
    under.place = Math.min(under.place, place);
    under.score = Math.max(under.score, scored.score);
  }
  return groups.sort((a, b) => a.place - b.place);
}

/** Returns the first group that a document belongs to; most differ in length by too much to be compared. */
function findGroup(
  groups: readonly Group[],
  scored: Scored,
  likeness: Likeness,
): Group | undefined {
  const [shortest, longest] = nearLengths(likeness.length);
  for (const group of groups) {
    const { length } = group.likeness;
    if (length < shortest || length > longest || !isAsLiteral(group, scored)) continue;
    if (isNearIdentical(group.likeness, likeness)) return group;
  }
  return undefined;
}

/** Whether the first of a group holds the query as literally as another; marks and blanks make no difference here. */
function isAsLiteral(first: Scored, other: Scored): boolean {
  return first.tier >= Math.min(other.tier, Tier.inARow);
}

/** Returns the order in which documents may lead a group: snippets before pack entries, and among each the pinned first. */
function groupPriority(scored: Scored): number {
  const { mine, pinned } = docAt(scored);
  return (mine ? 2 : 0) + (pinned ? 1 : 0);
}
