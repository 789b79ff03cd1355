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
export interface SearchScope {
  /** Null where every document may be shown. */
  isLabelled: DocTest | null;
  /** One for each segment, in their order. */
  tallies: readonly Tally[];
  limit: number;
  now: number;
}

/** Of the postings' full score, what is added at most for being short and for being favoured. */
const MAX_PREFERENCE = PREFER_SHORT + LARGEST_BOOST;

/** A candidate after its alignment; the score is absent where that is too low for a match. */
export interface Aligned extends Place {
  score?: number;
}

/**
 * Returns the documents worth aligning, best first. Short ones and favoured ones are preferred a little, so that a
 * frequent word does not crowd them out; documents that the postings score much worse than the best are left out. Where
 * few are found, those that fail the filter are among them, for the facets.
 */
export function selectCandidates(
  segments: readonly Segment[],
  full: number,
  units: number,
  scope: SearchScope,
): Place[] {
  const most = countAligned(segments, units, scope.limit);
  const few = segments.reduce((sum, { workspace }) => sum + workspace.count, 0) <= most;
  const top = createTopList(most);
  let base = 0;
  for (const [at, segment] of segments.entries()) {
    const failed = few ? undefined : scope.tallies[at]?.failed;
    offerFound(top, segment, base, full, units, failed, scope);
    base += sizeOf(segment);
  }
  const ranked = top.ranked();
  const least = (ranked[0]?.score ?? 0) * FAR_BEHIND;
  return ranked.filter(({ score }) => score >= least).map(({ item }) => placeOf(segments, item));
}

/** A function of its own, as are the other loops over all that was found: V8 compiles a function that runs long only at its next call. */
function offerFound(
  top: TopList,
  segment: Segment,
  base: number,
  full: number,
  units: number,
  failed: Uint8Array | undefined,
  { isLabelled, now }: SearchScope,
): void {
  const { scores, found, count } = segment.workspace;
  const { flags, textLengths, facetGroups } = segment;
  const { groupOfDoc } = facetGroups;
  const filters = failed?.some((parts) => parts !== 0) === true;
  for (let place = 0; place < count; place += 1) {
    const doc = found[place] ?? 0;
    const score = scores[doc] ?? 0;
    // Most fall short even with the highest preference: their flags and labels need not be read.
    if (!top.accepts(score + full * MAX_PREFERENCE)) continue;
    const flag = flags[doc] ?? 0;
    if ((flag & LIVE) === 0 || (isLabelled && !isLabelled(segment, doc))) continue;
    if (filters && failed?.[groupOfDoc[doc] ?? 0] !== 0) continue;
    let preference = PREFER_SHORT * Math.min(1, units / Math.max(1, textLengths[doc] ?? 0));
    if ((flag & FAVOURED) !== 0) preference += usageBoost(docAt({ segment, doc }), now);
    top.offer(score + full * preference, base + doc);
  }
}

/** Says whether a document passes the whole filter. */
export function isPassed({ segment, doc }: Place, { tallies }: SearchScope): boolean {
  const tally = tallies.find(({ facetGroups }) => facetGroups === segment.facetGroups);
  return tally?.failed[segment.facetGroups.groupOfDoc[doc] ?? 0] === 0;
}

/**
 * Counts the matches in the tallies: of the aligned documents those that are matches, of the others, most of which the filter left
 * out, those that the postings score above `leastPostings`.
 */
export function tallyMatches(
  segments: readonly Segment[],
  aligned: readonly Aligned[],
  leastPostings: number,
  { isLabelled, tallies }: SearchScope,
): void {
  for (const [at, segment] of segments.entries()) {
    const counts = tallies[at]?.counts;
    if (!counts) continue;
    tallyByPostings(segment, counts, leastPostings, isLabelled);
    correctByAlignment(segment, counts, leastPostings, aligned);
  }
}

function tallyByPostings(
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

/** Counts the segment's aligned documents by their alignment, whatever the postings said of them. */
function correctByAlignment(
  segment: Segment,
  counts: Uint32Array,
  leastPostings: number,
  aligned: readonly Aligned[],
): void {
  const { scores } = segment.workspace;
  const { groupOfDoc } = segment.facetGroups;
  for (const { segment: its, doc, score } of aligned) {
    const isMatch = score !== undefined;
    if (its !== segment || isMatch === (scores[doc] ?? 0) > leastPostings) continue;
    const group = groupOfDoc[doc] ?? 0;
    counts[group] = (counts[group] ?? 0) + (isMatch ? 1 : -1);
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
