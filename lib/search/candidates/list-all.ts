import { type DocTest, docAt, type Place } from '../inverted-index/place';
import type { Tally } from '../query/facets';
import { BEST, FAVOURED, LIVE, type Segment, sizeOf } from '../inverted-index/segment';
import { compareIds } from '../document/compare-ids';
import { emptyQueryRank } from '../document/empty-query';
import { lowerBound } from '../lower-bound';

const RANK_OF_BEST = emptyQueryRank({ best: true }, 0);
const RANK_OF_REST = emptyQueryRank({}, 0);

/** Which part of a list is returned: from the place `offset` to before the place `limit`, from 0. */
interface Part {
  offset: number;
  limit: number;
}

/*
 * The end of a list of 100,000 documents is asked for as often as its beginning, and an object for each before it would cost more than all the rest. So a list is an
 * array of numbers, counted through all segments (those of the second go on where those of the first end), and only the part that is returned becomes places.
 */

/**
 * Returns a part of the documents of an empty query, in the order of `compareForEmptyQuery`, and counts all of them in the
 * tallies, which are those of the segments in their order.
 */
export function listAll(
  segments: readonly Segment[],
  isWanted: DocTest,
  tallies: readonly Tally[],
  { offset, limit }: Part,
  now: number,
): Place[] {
  let [list, start] = [new Uint32Array(), 0];
  const placeOf = placesIn(segments);
  const comesBefore = (one: number, other: number) => isBefore(placeOf(one), placeOf(other), now);
  segments.forEach((segment, at) => {
    const tally = tallies[at];
    const { favoured, others } = tally
      ? listSegment(segment, isWanted, tally, limit, now)
      : NOTHING;
    for (const docs of [favoured, others])
      list = mergeLists(
        list,
        docs.map((doc) => start + doc),
        comesBefore,
      );
    start += sizeOf(segment);
  });
  return Array.from(list.subarray(offset, limit), placeOf);
}

/** Documents of one segment by their numbers in it, each list in its order. */
interface SegmentList {
  favoured: Uint32Array;
  others: Uint32Array;
}

const NOTHING: SegmentList = { favoured: new Uint32Array(), others: new Uint32Array() };

/** Returns the favoured documents of a segment, and the first `limit` others: within a rank they lie by id. Few are favoured, and only these are sorted. */
function listSegment(
  segment: Segment,
  isWanted: DocTest,
  tally: Tally,
  limit: number,
  now: number,
): SegmentList {
  const room = Math.min(limit, sizeOf(segment));
  const [best, rest] = [new Uint32Array(room), new Uint32Array(room)];
  let [bestCount, restCount] = [0, 0];
  const favoured: Array<{ doc: number; rank: number }> = [];
  const { flags } = segment;
  const { groupOfDoc } = segment.facetGroups;
  for (let doc = 0; doc < flags.length; doc += 1) {
    const flag = flags[doc] ?? 0;
    if ((flag & LIVE) === 0 || !isWanted(segment, doc)) continue;
    const group = groupOfDoc[doc] ?? 0;
    tally.counts[group] = (tally.counts[group] ?? 0) + 1;
    if (tally.failed[group] !== 0) continue;
    if ((flag & FAVOURED) !== 0) favoured.push({ doc, rank: rankAt({ segment, doc }, now) });
    else if ((flag & BEST) === 0) {
      // V8 is slow at writing behind the end of a typed array.
      if (restCount < room) rest[restCount++] = doc;
    } else if (bestCount < room) best[bestCount++] = doc;
  }
  favoured.sort((a, b) => b.rank - a.rank || a.doc - b.doc);
  return {
    favoured: Uint32Array.from(favoured, ({ doc }) => doc),
    others: joined(best.subarray(0, bestCount), rest.subarray(0, restCount)),
  };
}

function joined(one: Uint32Array, other: Uint32Array): Uint32Array<ArrayBuffer> {
  const both = new Uint32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** Returns what finds the place of a document by its number among all segments. */
function placesIn(segments: readonly Segment[]): (number: number) => Place {
  let end = 0;
  const ends = segments.map((segment) => (end += sizeOf(segment)));
  return (number) => {
    const at = ends.findIndex((one) => number < one);
    const segment = segments[at];
    if (!segment) throw new RangeError(`no document ${number}`);
    return { segment, doc: number - (ends[at - 1] ?? 0) };
  };
}

/**
 * Merges two lists, each in its order. The documents of the shorter one are found in the longer by binary search, so that few are
 * made, and what lies between them is copied at once.
 */
function mergeLists(
  one: Uint32Array<ArrayBuffer>,
  other: Uint32Array<ArrayBuffer>,
  comesBefore: (one: number, other: number) => boolean,
): Uint32Array<ArrayBuffer> {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length === 0) return long;
  const merged = new Uint32Array(short.length + long.length);
  let from = 0;
  short.forEach((number, at) => {
    const start = from;
    from += lowerBound(long.length - start, (step) => comesBefore(long[start + step] ?? 0, number));
    merged.set(long.subarray(start, from), start + at);
    merged[from + at] = number;
  });
  merged.set(long.subarray(from), from + short.length);
  return merged;
}

function isBefore(one: Place, other: Place, now: number): boolean {
  const difference = rankAt(one, now) - rankAt(other, now);
  if (difference !== 0) return difference > 0;
  if (one.segment === other.segment) return one.doc < other.doc;
  return compareIds(docAt(one).id, docAt(other).id) < 0;
}

/** Returns the rank of a document, from its flags alone where these decide it: few documents of a snapshot are ever made. */
function rankAt({ segment, doc }: Place, now: number): number {
  const flag = segment.flags[doc] ?? 0;
  if ((flag & FAVOURED) !== 0) return emptyQueryRank(docAt({ segment, doc }), now);
  return (flag & BEST) !== 0 ? RANK_OF_BEST : RANK_OF_REST;
}
