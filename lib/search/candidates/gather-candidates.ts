import { LATE_SHARE, LONG_QUERY, MAX_POSTINGS, MAX_POSTINGS_OF_LONG } from '../ranking-weights';
import { PAGE, type Postings, postingsRange } from '../inverted-index/postings';
import type { LabelProbe, Probe } from './probes';
import type { Segment } from '../inverted-index/segment';
import { postingsOf, weighProbes } from './weigh-probes';

/**
 * Accumulates in each segment's workspace, term at a time, the weights of the probes that find each document, and returns the full
 * score: that of a document found by every expected probe. `units` is the number of typed units. `clearCandidates` must follow.
 *
 * The heaviest probes come first, which are the rarest. Towards the end only documents found already are scored further: the
 * others can't catch up, and the probes that are left are the frequent characters, which find nearly every document.
 */
export function gatherCandidates(
  segments: readonly Segment[],
  probes: ReadonlyArray<Probe | LabelProbe>,
  units: number,
): number {
  const most = postingsLimit(units);
  const weighed = weighProbes(segments, probes);
  let full = 0;
  let left = 0;
  for (const { probe, weight } of weighed) {
    left += weight;
    if (probe.expected) full += weight;
  }

  let read = 0;
  let used = 0;
  weighed.forEach(({ probe, weight, size }, at) => {
    if (read > 0 && read + size > most) return;
    read += size;
    if (probe.expected) used += weight;
    const isLate = left < full * LATE_SHARE;
    for (const segment of segments) {
      postingsOf(segment, probe).forEach((postings, page) =>
        accumulateScores(segment, postings, page * PAGE, probe, at + 1, weight, isLate),
      );
    }
    left -= weight;
  });
  return used;
}

/** Returns the most postings that are read for a query of `units` units. */
export function postingsLimit(units: number): number {
  return Math.max(MAX_POSTINGS_OF_LONG, (MAX_POSTINGS * LONG_QUERY) / Math.max(LONG_QUERY, units));
}

/** Of how many documents at most one may have been found for it to be quicker to clear one by one. */
const SPARSE = 32;

/** Empties the workspaces. */
export function clearCandidates(segments: readonly Segment[]): void {
  for (const { workspace } of segments) {
    const { scores, probes, tiers, found, count } = workspace;
    if (count * SPARSE < scores.length) {
      for (let place = 0; place < count; place += 1) {
        const doc = found[place] ?? 0;
        scores[doc] = 0;
        probes[doc] = 0;
        tiers[doc] = 0;
      }
    } else {
      scores.fill(0);
      probes.fill(0);
      tiers.fill(0);
    }
    workspace.count = 0;
  }
}

function accumulateScores(
  { workspace }: Segment,
  postings: Postings,
  first: number,
  { from, to }: Probe | LabelProbe,
  number: number,
  weight: number,
  late: boolean,
): void {
  const { scores, found, probes } = workspace;
  const [start, end] = postingsRange(postings, from, to);
  const { docs } = postings;
  // A slice over several keys may hold a document more than once.
  const repeats = to > from + 1;
  let { count } = workspace;
  for (let place = start; place < end; place += 1) {
    const doc = first + (docs[place] ?? 0);
    const before = scores[doc] ?? 0;
    if (before === 0) {
      if (late) continue;
      found[count] = doc;
      count += 1;
    }
    if (repeats) {
      if (probes[doc] === number) continue;
      probes[doc] = number;
    }
    scores[doc] = before + weight;
  }
  workspace.count = count;
}
