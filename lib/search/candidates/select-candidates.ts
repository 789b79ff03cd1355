import {
  ALIGNED,
  ALIGNED_OF_LARGE,
  ALIGNED_OF_LONG,
  FAR_BEHIND,
  HIGHEST,
  LARGE_LIBRARY,
  LENGTH_PRIOR,
  LONG_QUERY,
  PREFER_SHORT,
} from '../ranking-weights';
import type { Tally } from '../query/facets';
import type { Tier } from '../query/literal';
import type { Literals } from './find-literals';
import { type DocTest, type Place, docAt } from '../inverted-index/place';
import { BEST, FAVOURED, LIVE, type Segment, sizeOf } from '../inverted-index/segment';
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

/** A candidate after its alignment; without tier and score where that is too low for a match. */
export interface Aligned extends Place {
  tier?: Tier;
  score?: number;
}

/**
 * Returns the documents worth aligning, best first: those that hold the query word for word, then the others by what the postings
 * say of them. Among these, short ones and favoured ones are preferred a little, so that a frequent word does not crowd them out, and
 * what the postings score much worse than the best is left out. Where few are found, those that fail the filter are among
 * them, for the facets.
 */
export function selectCandidates(
  segments: readonly Segment[],
  literals: Literals,
  full: number,
  units: number,
  most: number,
  scope: SearchScope,
): Place[] {
  const few = segments.reduce((sum, { workspace }) => sum + workspace.count, 0) <= most;
  const failedOf = (at: number) => (few ? undefined : scope.tallies[at]?.failed);
  const literal = createTopList(most);
  forEachFrom(segments, (segment, base, at) =>
    offerLiterals(literal, segment, literals[at] ?? [], base, units, failedOf(at), scope),
  );
  const first = literal.ranked();
  if (first.length === most) return first.map(({ item }) => placeOf(segments, item));
  const top = createTopList(most - first.length);
  forEachFrom(segments, (segment, base, at) =>
    offerFound(top, segment, base, full, units, failedOf(at), scope),
  );
  const others = top.ranked();
  const best = Math.max(others[0]?.score ?? 0, first.length > 0 ? full : 0);
  const near = others.filter(({ score }) => score >= best * FAR_BEHIND);
  return [...first, ...near].map(({ item }) => placeOf(segments, item));
}

/** Calls `act` for each segment with the number of documents before it. */
function forEachFrom(
  segments: readonly Segment[],
  act: (segment: Segment, base: number, at: number) => void,
): void {
  let base = 0;
  segments.forEach((segment, at) => {
    act(segment, base, at);
    base += sizeOf(segment);
  });
}

/** Offers the documents that hold the query word for word in the order in which `rank` will put them. */
function offerLiterals(
  top: TopList,
  segment: Segment,
  docs: readonly number[],
  base: number,
  units: number,
  failed: Uint8Array | undefined,
  { isLabelled, now }: SearchScope,
): void {
  const { flags, textLengths, facetGroups, workspace } = segment;
  for (const doc of docs) {
    if (isLabelled && !isLabelled(segment, doc)) continue;
    if (failed && failed[facetGroups.groupOfDoc[doc] ?? 0] !== 0) continue;
    const prior =
      (LENGTH_PRIOR * Math.min(1, units / Math.max(1, textLengths[doc] ?? 0))) / HIGHEST;
    const isFavoured = ((flags[doc] ?? 0) & (FAVOURED | BEST)) !== 0;
    const boost = isFavoured ? usageBoost(docAt({ segment, doc }), now) : 0;
    // Prior and boost stay below 1, so that no tier reaches into the next.
    top.offer((workspace.tiers[doc] ?? 0) + prior + boost, base + doc);
  }
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
  const { scores, tiers, found, count } = segment.workspace;
  const { flags, textLengths, facetGroups } = segment;
  const { groupOfDoc } = facetGroups;
  // Of the full score, what is added at most for being short and for being favoured.
  const mostPreference = PREFER_SHORT + LARGEST_BOOST;
  const filters = failed?.some((parts) => parts !== 0) === true;
  for (let place = 0; place < count; place += 1) {
    const doc = found[place] ?? 0;
    const score = scores[doc] ?? 0;
    // Most fall short even with the highest preference: their flags and labels need not be read.
    if (!top.accepts(score + full * mostPreference)) continue;
    const flag = flags[doc] ?? 0;
    if (tiers[doc] !== 0 || (flag & LIVE) === 0 || (isLabelled && !isLabelled(segment, doc)))
      continue;
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
 * out, those that the postings score above `leastPostings` or that hold the query word for word.
 */
export function tallyMatches(
  segments: readonly Segment[],
  literals: Literals,
  aligned: readonly Aligned[],
  leastPostings: number,
  { isLabelled, tallies }: SearchScope,
): void {
  for (const [at, segment] of segments.entries()) {
    const counts = tallies[at]?.counts;
    if (!counts) continue;
    tallyByPostings(segment, counts, leastPostings, isLabelled);
    tallyLowLiterals(segment, literals[at] ?? [], counts, leastPostings, isLabelled);
    correctByAlignment(segment, counts, leastPostings, aligned);
  }
}

function tallyByPostings(
  segment: Segment,
  counts: Uint32Array,
  leastPostings: number,
  isLabelled: DocTest | null,
): void {
  const { found, count, scores } = segment.workspace;
  const { flags } = segment;
  const { groupOfDoc } = segment.facetGroups;
  // The loop runs over all that was found, so it reads the scores alone of most documents.
  for (let place = 0; place < count; place += 1) {
    const doc = found[place] ?? 0;
    if ((scores[doc] ?? 0) <= leastPostings || ((flags[doc] ?? 0) & LIVE) === 0) continue;
    if (isLabelled && !isLabelled(segment, doc)) continue;
    const group = groupOfDoc[doc] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
  }
}

/** Counts the documents that hold the query word for word but score too low by their postings. */
function tallyLowLiterals(
  segment: Segment,
  docs: readonly number[],
  counts: Uint32Array,
  leastPostings: number,
  isLabelled: DocTest | null,
): void {
  const { scores } = segment.workspace;
  const { groupOfDoc } = segment.facetGroups;
  for (const doc of docs) {
    if ((scores[doc] ?? 0) > leastPostings) continue;
    if (isLabelled && !isLabelled(segment, doc)) continue;
    const group = groupOfDoc[doc] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
  }
}

/** Whether a document counts as a match by its postings: it holds the query word for word, or scores high enough. */
function isCounted({ workspace }: Segment, doc: number, leastPostings: number): boolean {
  return workspace.tiers[doc] !== 0 || (workspace.scores[doc] ?? 0) > leastPostings;
}

/** Counts the segment's aligned documents by their alignment, whatever the postings said of them. */
function correctByAlignment(
  segment: Segment,
  counts: Uint32Array,
  leastPostings: number,
  aligned: readonly Aligned[],
): void {
  const { groupOfDoc } = segment.facetGroups;
  for (const { segment: its, doc, score } of aligned) {
    const isMatch = score !== undefined;
    if (its !== segment || isMatch === isCounted(segment, doc, leastPostings)) continue;
    const group = groupOfDoc[doc] ?? 0;
    counts[group] = (counts[group] ?? 0) + (isMatch ? 1 : -1);
  }
}

/** Returns how many candidates a query of `units` units is aligned with in a library of this many documents. */
export function countAligned(documents: number, units: number, limit: number): number {
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
