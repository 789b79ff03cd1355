import { type DocTest, docAt, type Place } from '../inverted-index/place';
import { compareIds } from '../document/compare-ids';
import type { Tally } from '../query/facets';
import { BEST, FAVOURED, LIVE, type Segment } from '../inverted-index/segment';
import { createTopList } from './top-list';
import { emptyQueryRank } from '../document/usage';

/**
 * The first `limit` documents without a query: pinned, used, best, the rest, each by id; all of them are
 * tallied, the tallies being those of the segments in their order.
 */
export function listAll(
  segments: readonly Segment[],
  isWanted: DocTest,
  tallies: readonly Tally[],
  limit: number,
  now: number,
): Place[] {
  const places = segments.map((segment, at) => {
    const tally = tallies[at];
    return tally ? listSegment(segment, isWanted, tally, limit, now) : [];
  });
  return places
    .flat()
    .map((place) => ({ place, standing: standingAt(place, now), id: docAt(place).id }))
    .sort((a, b) => b.standing - a.standing || compareIds(a.id, b.id))
    .slice(0, limit)
    .map(({ place }) => place);
}

function listSegment(
  segment: Segment,
  isWanted: DocTest,
  tally: Tally,
  limit: number,
  now: number,
): Place[] {
  // Documents lie by id, and of equals the list keeps the first it was offered.
  const top = createTopList(limit);
  const { flags } = segment;
  const { groupOfDoc } = segment.facetGroups;
  for (let doc = 0; doc < flags.length; doc += 1) {
    const flag = flags[doc] ?? 0;
    if ((flag & LIVE) === 0 || !isWanted(segment, doc)) continue;
    const group = groupOfDoc[doc] ?? 0;
    tally.counts[group] = (tally.counts[group] ?? 0) + 1;
    if (tally.failed[group] !== 0) continue;
    const standing =
      (flag & FAVOURED) !== 0 ? standingAt({ segment, doc }, now) : (flag & BEST) / BEST;
    top.offer(standing, doc);
  }
  return top.items().map((doc) => ({ segment, doc }));
}

function standingAt(place: Place, now: number): number {
  return emptyQueryRank(docAt(place), now);
}
