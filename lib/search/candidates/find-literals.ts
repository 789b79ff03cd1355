import { type Literal, Tier, tierOf } from '../query/literal';
import type { DocTest } from '../inverted-index/place';
import { PAGE, type Postings, postingsRange } from '../inverted-index/postings';
import { BEST, FAVOURED, LIVE, type Segment } from '../inverted-index/segment';

/** Documents in which the postings of all characters meet, from which the rest is compared text by text instead. */
const FEW = 24;
/** How many times longer a list must be for skipping to be quicker than reading. */
const MUCH_LONGER = 8;

/** Documents in which all characters meet, up to which every one is compared. */
const COMPARED = 500;
/** Units from which texts count as equally long in the order of comparison. */
const LONG = 254;

const NONE = new Uint16Array(0);

/** How literally a document must hold the query to be noted, and the tier that is noted at most. */
export interface NotedTiers {
  least: Tier;
  highest: Tier;
}

const ALL_TIERS: NotedTiers = { least: Tier.eachWord, highest: Tier.asTyped };

/** Numbers of documents by segment, in the order in which they were compared. */
export type Literals = ReadonlyArray<readonly number[]>;

/**
 * Returns the documents that hold the query word for word, notes their tiers in the workspace and puts them among those that were
 * found. It follows `gatherCandidates`, whose limits and weights have no say in this.
 *
 * The posting lists of the typed characters are intersected, shortest first; what is left is compared with the query. So the
 * cost follows the rarest character, and a query in pinyin, whose letters hardly any text holds, costs a few look-ups. Where
 * thousands are left, they are compared in the order in which they would be ranked, until `most` that may be shown hold the query
 * as it was typed: none of the rest could stand before these.
 */
export function findLiterals(
  segments: readonly Segment[],
  literal: Literal | null,
  most: number,
  isShown: DocTest,
  { least, highest }: NotedTiers = ALL_TIERS,
): Literals {
  const codes = [...new Set(literal?.folded.chars)];
  return segments.map((segment) => {
    const docs: number[] = [];
    if (!literal) return docs;
    let left = most;
    const meetings = orderByRank(segment, meetingsOf(segment, codes));
    for (let at = 0; at < meetings.length; at += 1) {
      const doc = meetings[at] ?? 0;
      if (((segment.flags[doc] ?? 0) & LIVE) === 0) continue;
      const tier = tierOf(literal, segment, doc);
      const noted = tier < highest ? tier : highest;
      if (tier < least || (segment.workspace.tiers[doc] ?? 0) >= noted) continue;
      noteTier(segment, doc, noted);
      docs.push(doc);
      if (tier === Tier.asTyped && isShown(segment, doc)) left -= 1;
      if (left <= 0) break;
    }
    return docs;
  });
}

/** Returns the documents that hold all characters, ascending; where few hold the rarest, perhaps some more. */
function meetingsOf(segment: Segment, codes: readonly number[]): Uint32Array {
  const pages = segment.byChar.map((postings) => intersect(listsOf(postings, codes)));
  const docs = new Uint32Array(pages.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (let page = 0; page < pages.length; page += 1) {
    const places = pages[page] ?? NONE;
    for (let at = 0; at < places.length; at += 1) {
      docs[count] = page * PAGE + (places[at] ?? 0);
      count += 1;
    }
  }
  return docs;
}

/** Returns the documents in the order in which `rank` puts equals: favoured ones first, then by length, then by id (counting sort). */
function orderByRank({ flags, textLengths }: Segment, docs: Uint32Array): Uint32Array {
  if (docs.length <= COMPARED) return docs;
  const classes = new Uint8Array(docs.length);
  const starts = new Uint32Array(LONG + 3);
  for (let at = 0; at < docs.length; at += 1) {
    const doc = docs[at] ?? 0;
    const isFavoured = ((flags[doc] ?? 0) & (FAVOURED | BEST)) !== 0;
    const number = isFavoured ? 0 : 1 + Math.min(LONG, textLengths[doc] ?? 0);
    classes[at] = number;
    starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) {
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  }
  const ordered = new Uint32Array(docs.length);
  for (let at = 0; at < docs.length; at += 1) {
    const number = classes[at] ?? 0;
    const place = starts[number] ?? 0;
    ordered[place] = docs[at] ?? 0;
    starts[number] = place + 1;
  }
  return ordered;
}

/** Returns the posting list of each code, shortest first. */
function listsOf(postings: Postings, codes: readonly number[]): Uint16Array[] {
  const lists: Uint16Array[] = [];
  for (const code of codes) {
    const [start, end] = postingsRange(postings, code, code + 1);
    if (start === end) return [];
    lists.push(postings.docs.subarray(start, end));
  }
  return lists.sort((a, b) => a.length - b.length);
}

/** Returns what is in all lists, which ascend; once `FEW` are left, those that may be. */
function intersect([first, ...others]: readonly Uint16Array[]): Uint16Array {
  if (!first) return NONE;
  let left = first;
  for (const other of others) {
    if (left.length <= FEW) break;
    left = intersectTwo(left, other);
  }
  return left;
}

function intersectTwo(short: Uint16Array, long: Uint16Array): Uint16Array {
  return short.length * MUCH_LONGER < long.length ? gallop(short, long) : merge(short, long);
}

/** Returns what is in both lists, reading each once. */
function merge(a: Uint16Array, b: Uint16Array): Uint16Array {
  const both = new Uint16Array(a.length);
  let count = 0;
  let at = 0;
  for (let place = 0; place < a.length; place += 1) {
    const wanted = a[place] ?? 0;
    while (at < b.length && (b[at] ?? 0) < wanted) at += 1;
    if (at === b.length) break;
    if (b[at] !== wanted) continue;
    both[count] = wanted;
    count += 1;
  }
  return both.subarray(0, count);
}

/** As `merge`, skipping the stretches of the longer list between two of the shorter by doubling steps. */
function gallop(short: Uint16Array, long: Uint16Array): Uint16Array {
  const both = new Uint16Array(short.length);
  let count = 0;
  let at = 0;
  for (let place = 0; place < short.length && at < long.length; place += 1) {
    const wanted = short[place] ?? 0;
    let step = 1;
    while (at + step < long.length && (long[at + step] ?? 0) <= wanted) {
      at += step;
      step *= 2;
    }
    while (step >= 1) {
      if (at + step < long.length && (long[at + step] ?? 0) <= wanted) at += step;
      step >>= 1;
    }
    if (long[at] === wanted) {
      both[count] = wanted;
      count += 1;
    }
  }
  return both.subarray(0, count);
}

/** Notes in the workspace how literally a document answers the query, and puts it among those that were found. */
export function noteTier({ workspace }: Segment, doc: number, tier: Tier): void {
  if (workspace.scores[doc] === 0) {
    workspace.found[workspace.count] = doc;
    workspace.count += 1;
  }
  workspace.tiers[doc] = tier;
}
