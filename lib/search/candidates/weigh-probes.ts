import { OTHER_SPLIT_LIMIT } from '../ranking-weights';
import { type Postings, postingsRange } from '../inverted-index/postings';
import type { Cut, LabelProbe, Probe, ProbeGroup } from './probes';
import { type Segment, sizeOf } from '../inverted-index/segment';

/** A probe with what a document that it finds gets for it, and how many postings there are to read. */
export interface WeighedProbe {
  probe: Probe | LabelProbe;
  weight: number;
  size: number;
}

/**
 * Returns the probes that find anything, heaviest first, weighted by inverse document frequency: log(1 + documents / finds).
 *
 * Rarity must not speak for what was hardly meant: ban gong shi is typed every day and bang gong, ang gong or the
 * initials b-a-g hardly ever. So the ways to sound of one pair are as rare as all of them together, and
 * the ways to cut the letters share what the likeliest one weighs.
 */
export function weighProbes(
  segments: readonly Segment[],
  probes: ReadonlyArray<Probe | LabelProbe>,
): WeighedProbe[] {
  const documents = segments.reduce((sum, segment) => sum + sizeOf(segment), 0);
  const found = probes
    .map((probe) => ({ probe, size: countFinds(segments, probe), weight: 0 }))
    .filter(({ size }) => size > 0);
  const sizes = new Map<ProbeGroup, number>();
  for (const { probe, size } of found) add(sizes, probe.group, size);
  const heaviest = new Map<ProbeGroup, number>();
  for (const each of found) {
    const { weight, group } = each.probe;
    each.weight = weight * Math.log(1 + documents / (sizes.get(group) ?? 1));
    heaviest.set(group, Math.max(each.weight, heaviest.get(group) ?? 0));
  }
  const totals = new Map<Cut, number>();
  for (const [{ cut }, weight] of heaviest) if (cut) add(totals, cut, weight);
  for (const each of found) {
    const { cut } = each.probe.group;
    const likeliest = cut?.likeliest ? totals.get(cut.likeliest) : undefined;
    if (!cut || likeliest === undefined) continue;
    each.weight *= Math.min(1, (likeliest * OTHER_SPLIT_LIMIT) / (totals.get(cut) ?? 1));
  }
  return found.sort((a, b) => b.weight - a.weight);
}

/** The postings that a probe looks into, page by page. */
export function postingsOf(segment: Segment, probe: Probe | LabelProbe): readonly Postings[] {
  switch (probe.kind) {
    case 'char':
      return segment.byChar;
    case 'bigram':
      return segment.byBigram;
    case 'trigram':
      return segment.byTrigram;
    case 'label':
      return segment.byLabel;
  }
}

function countFinds(segments: readonly Segment[], probe: Probe | LabelProbe): number {
  let size = 0;
  for (const segment of segments) {
    for (const postings of postingsOf(segment, probe)) {
      const [start, end] = postingsRange(postings, probe.from, probe.to);
      size += end - start;
    }
  }
  return size;
}

function add<K>(sums: Map<K, number>, key: K, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
