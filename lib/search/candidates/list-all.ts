import { type DocTest, docAt, type Place } from '../inverted-index/place';
import type { Tally } from '../query/facets';
import { BEST, FAVOURED, LIVE, type Segment } from '../inverted-index/segment';
import { createTopList } from './top-list';
import { compareForEmptyQuery, emptyQueryRank } from '../document/empty-query';

const RANK_OF_BEST = emptyQueryRank({ best: true }, 0);
const RANK_OF_REST = emptyQueryRank({}, 0);

/**
 * Returns the first `limit` documents of an empty query, in the order of `compareForEmptyQuery`, and counts all of them in the
 * tallies, which are those of the segments in their order.
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
    .map((place) => ({ place, rank: rankAt(place.segment, place.doc, now), id: docAt(place).id }))
    .sort(compareForEmptyQuery)
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
  // Documents lie by id, and of equals the list holds the first that it was offered.
  const top = createTopList(limit);
  const { flags } = segment;
  const { groupOfDoc } = segment.facetGroups;
  for (let doc = 0; doc < flags.length; doc += 1) {
    const flag = flags[doc] ?? 0;
    if ((flag & LIVE) === 0 || !isWanted(segment, doc)) continue;
    const group = groupOfDoc[doc] ?? 0;
    tally.counts[group] = (tally.counts[group] ?? 0) + 1;
    if (tally.failed[group] !== 0) continue;
    top.offer(rankAt(segment, doc, now), doc);
  }
  return top.ranked().map(({ item }) => ({ segment, doc: item }));
}

/** Returns the rank of a document, from its flags alone where these decide it: few documents of a snapshot are ever made. */
function rankAt(segment: Segment, doc: number, now: number): number {
  const flag = segment.flags[doc] ?? 0;
  if ((flag & FAVOURED) !== 0) return emptyQueryRank(docAt({ segment, doc }), now);
  return (flag & BEST) !== 0 ? RANK_OF_BEST : RANK_OF_REST;
}
