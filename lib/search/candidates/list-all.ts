import { type DocTest, docAt, type Place } from '../inverted-index/place';
import type { Tally } from '../query/facets';
import { BEST, FAVOURED, LIVE, type Segment } from '../inverted-index/segment';
import { compareIds } from '../document/compare-ids';
import { emptyQueryRank } from '../document/empty-query';
import { lowerBound } from '../lower-bound';

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
  const lists = segments.map((segment, at) => {
    const tally = tallies[at];
    return tally ? listSegment(segment, isWanted, tally, limit, now) : [];
  });
  return lists.reduce((merged, list) => mergeLists(merged, list), []).slice(0, limit);
}

/** A document of a segment's list with its rank. */
interface Listed extends Place {
  rank: number;
}

/** Returns the first documents of a segment in their order: within a rank they lie by id. Few are favoured, and only these are sorted. */
function listSegment(
  segment: Segment,
  isWanted: DocTest,
  tally: Tally,
  limit: number,
  now: number,
): Listed[] {
  const favoured: Listed[] = [];
  const best: Listed[] = [];
  const rest: Listed[] = [];
  const { flags } = segment;
  const { groupOfDoc } = segment.facetGroups;
  for (let doc = 0; doc < flags.length; doc += 1) {
    const flag = flags[doc] ?? 0;
    if ((flag & LIVE) === 0 || !isWanted(segment, doc)) continue;
    const group = groupOfDoc[doc] ?? 0;
    tally.counts[group] = (tally.counts[group] ?? 0) + 1;
    if (tally.failed[group] !== 0) continue;
    const list = (flag & FAVOURED) !== 0 ? favoured : (flag & BEST) !== 0 ? best : rest;
    if (list === favoured || list.length < limit)
      list.push({ segment, doc, rank: rankAt(segment, doc, now) });
  }
  // A pin that was taken off again leaves a document among the favoured that ranks with the rest.
  const ranked = favoured.sort((a, b) => b.rank - a.rank || a.doc - b.doc);
  return mergeLists(ranked, [...best, ...rest]).slice(0, limit);
}

/**
 * Merges two lists of places, each in the order of `compareForEmptyQuery`. The places of the shorter one are found in the longer by
 * binary search, so that few documents are made.
 */
function mergeLists(one: readonly Listed[], other: readonly Listed[]): Listed[] {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const merged: Listed[] = [];
  let from = 0;
  for (const place of short) {
    const start = from;
    const end =
      start + lowerBound(long.length - start, (at) => comesBefore(long[start + at], place));
    for (; from < end; from += 1) {
      const next = long[from];
      if (next) merged.push(next);
    }
    merged.push(place);
  }
  for (const next of from === 0 ? long : long.slice(from)) merged.push(next);
  return merged;
}

function comesBefore(one: Listed | undefined, other: Listed): boolean {
  if (!one) return false;
  if (one.rank !== other.rank) return one.rank > other.rank;
  if (one.segment === other.segment) return one.doc < other.doc;
  return compareIds(docAt(one).id, docAt(other).id) < 0;
}

/** Returns the rank of a document, from its flags alone where these decide it: few documents of a snapshot are ever made. */
function rankAt(segment: Segment, doc: number, now: number): number {
  const flag = segment.flags[doc] ?? 0;
  if ((flag & FAVOURED) !== 0) return emptyQueryRank(docAt({ segment, doc }), now);
  return (flag & BEST) !== 0 ? RANK_OF_BEST : RANK_OF_REST;
}
