import { OTHER_SPLIT_LIMIT } from '../ranking-weights';
import { type Postings, postingsRange } from '../inverted-index/postings';
import type { Split, LabelProbe, Probe, ProbeGroup } from './probes';
import { type Segment, sizeOf } from '../inverted-index/segment';

/** A probe with the score of each document that it finds, and the number of postings to read. */
export interface WeighedProbe {
  probe: Probe | LabelProbe;
  weight: number;
  size: number;
}

/**
 * Returns the probes that find anything, heaviest first, weighted by inverse document frequency: log(1 + documents / finds).
 *
 * Rarity must not favour what was hardly meant: ban gong shi is typed every day and bang gong, ang gong or the
 * initials b-a-g hardly ever. So each sound of one pair counts as rare as all its sounds together, what is read so only now and
 * then counts as rare as that and the likely readings together, and the finds of another split weigh together hardly more
 * than those of the likeliest.
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
  const sizesOfOthers = new Map<ProbeGroup, number>();
  for (const { probe, size } of found) {
    add(isOtherwise(probe) ? sizesOfOthers : sizes, probe.group, size);
  }
  const heaviest = new Map<ProbeGroup, number>();
  for (const each of found) {
    const { weight, group } = each.probe;
    const others = isOtherwise(each.probe) ? (sizesOfOthers.get(group) ?? 0) : 0;
    const size = Math.max(1, (sizes.get(group) ?? 0) + others);
    each.weight = weight * Math.log(1 + documents / size);
    heaviest.set(group, Math.max(each.weight, heaviest.get(group) ?? 0));
  }
  const totals = new Map<Split, number>();
  for (const [{ split }, weight] of heaviest) if (split) add(totals, split, weight);
  for (const each of found) {
    const { split } = each.probe.group;
    const likeliest = split?.likeliest ? totals.get(split.likeliest) : undefined;
    if (!split || likeliest === undefined) continue;
    each.weight *= Math.min(1, (likeliest * OTHER_SPLIT_LIMIT) / (totals.get(split) ?? 1));
  }
  return found.sort((a, b) => b.weight - a.weight);
}

/** Returns the postings that a probe reads, page by page. */
export function postingsOf(segment: Segment, probe: Probe | LabelProbe): readonly Postings[] {
  switch (probe.kind) {
    case 'char':
      return segment.byChar;
    case 'bigram':
      return segment.byBigram;
    case 'trigram':
      return segment.byTrigram;
    case 'other-bigram':
      return segment.byOtherBigram;
    case 'other-trigram':
      return segment.byOtherTrigram;
    case 'label':
      return segment.byLabel;
  }
}

function isOtherwise({ kind }: Probe | LabelProbe): boolean {
  return kind === 'other-bigram' || kind === 'other-trigram';
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
