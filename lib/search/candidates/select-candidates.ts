import {
  ALIGNED,
  ALIGNED_OF_LARGE,
  ALIGNED_OF_LONG,
  FAR_BEHIND,
  LARGE_LIBRARY,
  LONG_QUERY,
  PREFER_SHORT,
} from '../ranking-weights';
import type { Tally } from '../query/facets';
import { type DocTest, type Place, docAt } from '../inverted-index/place';
import { FAVOURED, LIVE, type Segment, sizeOf } from '../inverted-index/segment';
import { type TopList, createTopList } from './top-list';
import { LARGEST_BOOST, usageBoost } from '../document/usage';

/** Which documents may be shown, and how many; `now` in epoch ms. */
export interface Asked {
  /** Null where every document may be shown. */
  isLabelled: DocTest | null;
  /** One for each segment, in their order. */
  tallies: readonly Tally[];
  limit: number;
  now: number;
}

/** Of the postings' full score, what is added at most for being short and for being favoured. */
const MAX_PREFERENCE = PREFER_SHORT + LARGEST_BOOST;

/**
 * The documents worth aligning, best first. Short ones and favoured ones are preferred a little, lest a
 * frequent word crowd them out; what the postings find much worse than the best of all is left out. Where
 * few are found, those that fail the filter are among them, for the facets.
 */
export function selectCandidates(
  segments: readonly Segment[],
  full: number,
  units: number,
  asked: Asked,
): Place[] {
  const most = countAligned(segments, units, asked.limit);
  const few = segments.reduce((sum, { workspace }) => sum + workspace.count, 0) <= most;
  const top = createTopList(most);
  let base = 0;
  for (const [at, segment] of segments.entries()) {
    const failed = few ? undefined : asked.tallies[at]?.failed;
    offerFound(top, segment, base, full, units, failed, asked);
    base += sizeOf(segment);
  }
  const items = top.items();
  const least = top.scoreAt(0) * FAR_BEHIND;
  const places: Place[] = [];
  for (const [at, item] of items.entries()) {
    if (top.scoreAt(at) >= least) places.push(placeOf(segments, item));
  }
  return places;
}

/** By itself, as are the other loops over all that was found: the browser compiles a function that runs long only once it is entered anew. */
function offerFound(
  top: TopList,
  segment: Segment,
  base: number,
  full: number,
  units: number,
  failed: Uint8Array | undefined,
  { isLabelled, now }: Asked,
): void {
  const { scores, found, count } = segment.workspace;
  const { flags, textLengths, facetGroups } = segment;
  const { groupOfDoc } = facetGroups;
  const filters = failed?.some((parts) => parts !== 0) === true;
  let least = top.least();
  for (let place = 0; place < count; place += 1) {
    const doc = found[place] ?? 0;
    const score = scores[doc] ?? 0;
    // Most fall short whatever is preferred about them, and are done with here.
    if (score + full * MAX_PREFERENCE <= least) continue;
    const flag = flags[doc] ?? 0;
    if ((flag & LIVE) === 0 || (isLabelled && !isLabelled(segment, doc))) continue;
    if (filters && failed?.[groupOfDoc[doc] ?? 0] !== 0) continue;
    let preference = PREFER_SHORT * Math.min(1, units / Math.max(1, textLengths[doc] ?? 0));
    if ((flag & FAVOURED) !== 0) preference += usageBoost(docAt({ segment, doc }), now);
    top.offer(score + full * preference, base + doc);
    least = top.least();
  }
}

/** Whether a document passes the whole filter. */
export function isPassed({ segment, doc }: Place, { tallies }: Asked): boolean {
  const tally = tallies.find(({ facetGroups }) => facetGroups === segment.facetGroups);
  return tally?.failed[segment.facetGroups.groupOfDoc[doc] ?? 0] === 0;
}

/**
 * Tallies the matches: of what was aligned, what was accepted; of the rest, which for the most part the
 * filter left out, what has at least `leastPostings` by its postings.
 */
export function tallyMatches(
  segments: readonly Segment[],
  leastPostings: number,
  { isLabelled, tallies }: Asked,
): void {
  for (const [at, segment] of segments.entries()) {
    const counts = tallies[at]?.counts;
    if (counts) tallySegment(segment, counts, leastPostings, isLabelled);
  }
}

function tallySegment(
  segment: Segment,
  counts: Uint32Array,
  leastPostings: number,
  isLabelled: DocTest | null,
): void {
  const { scores, found, count } = segment.workspace;
  const { flags } = segment;
  const { groupOfDoc } = segment.facetGroups;
  for (let place = 0; place < count; place += 1) {
    const doc = found[place] ?? 0;
    if ((scores[doc] ?? 0) <= leastPostings || ((flags[doc] ?? 0) & LIVE) === 0) continue;
    if (isLabelled && !isLabelled(segment, doc)) continue;
    const group = groupOfDoc[doc] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
  }
}

function countAligned(segments: readonly Segment[], units: number, limit: number): number {
  const documents = segments.reduce((sum, segment) => sum + sizeOf(segment), 0);
  const most = documents > LARGE_LIBRARY ? ALIGNED_OF_LARGE : ALIGNED;
  if (units <= LONG_QUERY) return Math.max(limit, most);
  return Math.max(ALIGNED_OF_LONG, Math.round((most * LONG_QUERY) / units));
}

function placeOf(segments: readonly Segment[], number: number): Place {
  let doc = number;
  for (const segment of segments) {
    if (doc < sizeOf(segment)) return { segment, doc };
    doc -= sizeOf(segment);
  }
  throw new RangeError(`no document ${number}`);
}
