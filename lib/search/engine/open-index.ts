import { compareIds } from '../document/compare-ids';
import type { Labels } from '../inverted-index/labels';
import { docAt } from '../inverted-index/place';
import { describeIndexed } from '../document/describe-indexed';
import type { PinyinReader } from '../text/pinyin-reader';
import { runQuery } from './run-query';
import {
  LIVE,
  type Row,
  type Segment,
  markDeleted,
  buildSegment,
  replaceDoc,
  rowOf,
} from '../inverted-index/segment';
import { encodeSnapshot } from '../snapshot/snapshot';
import type { SearchDoc, SearchIndex } from '../types';
import { lowerBound } from '../lower-bound';
import { unitsOf } from '../text/units';

/** Changed documents in the small segment above which both segments are merged. */
const MOST_RECENT = 2000;

/**
 * Opens an index over a segment whose labels are in `labels`.
 *
 * Nearly all documents lie in one large segment that never changes. A changed or new one goes into a
 * small segment beside it, which is rebuilt before the next query, and its older form is marked as
 * deleted; once the small segment has grown, the two are merged.
 */
export function openIndex(first: Segment, labels: Labels, reader: PinyinReader): SearchIndex {
  const recent = new Map<string, Row>();
  let large = first;
  let small = buildSegment([], labels);
  /** The number of live documents in the large segment. */
  let liveInLarge = large.docs.size;
  let stale = false;

  function put(doc: SearchDoc): void {
    if (!favour(doc)) reindex(doc);
  }

  function reindex(doc: SearchDoc): void {
    remove(doc.id);
    recent.set(doc.id, { doc, units: unitsOf(doc, reader) });
    stale = true;
  }

  function favour(doc: SearchDoc): boolean {
    if (!putInPlace(large, doc) && !putInPlace(small, doc)) return false;
    const row = recent.get(doc.id);
    if (row) row.doc = doc;
    return true;
  }

  function remove(id: string): void {
    if (removeFrom(large, id)) liveInLarge -= 1;
    removeFrom(small, id);
    recent.delete(id);
  }

  function refresh(): void {
    if (!stale) return;
    stale = false;
    if (recent.size > MOST_RECENT) mergeSegments();
    small = buildSegment([...recent.values()], labels);
  }

  /** Merges all live documents into one segment. */
  function mergeSegments(): void {
    large = buildSegment([...recent.values(), ...liveRows(large)], labels);
    liveInLarge = large.docs.size;
    recent.clear();
    small = buildSegment([], labels);
    stale = false;
  }

  const query: SearchIndex['query'] = (text, options) => {
    refresh();
    return runQuery({ segments: [large, small], labels, reader }, text, options);
  };

  return {
    get size() {
      return liveInLarge + recent.size;
    },
    query,
    search: (text, options) => query(text, options).hits,
    add: put,
    update: put,
    favour,
    reindex,
    remove,
    toSnapshot() {
      if (recent.size > 0 || liveInLarge < large.docs.size) mergeSegments();
      return encodeSnapshot(large, labels);
    },
  };
}

function liveRows(segment: Segment): Row[] {
  const rows: Row[] = [];
  segment.flags.forEach((flags, doc) => {
    if ((flags & LIVE) !== 0) rows.push(rowOf(segment, docAt({ segment, doc }), doc));
  });
  return rows;
}

/** Replaces a document where nothing indexed of it has changed, but only use, pin or quality; says whether it did. */
function putInPlace(segment: Segment, doc: SearchDoc): boolean {
  const place = findLive(segment, doc.id);
  const older = place === null ? undefined : segment.docs.at(place);
  if (place === null || !older || describeIndexed(older) !== describeIndexed(doc)) return false;
  replaceDoc(segment, place, doc);
  return true;
}

function removeFrom(segment: Segment, id: string): boolean {
  const place = findLive(segment, id);
  if (place !== null) markDeleted(segment, place);
  return place !== null;
}

/** Returns where a live document lies, or null: documents lie by id, and few are ever looked for. */
function findLive({ docs, flags }: Segment, id: string): number | null {
  const place = lowerBound(docs.size, (at) => compareIds(docs.at(at)?.id ?? '', id) < 0);
  return docs.at(place)?.id === id && ((flags[place] ?? 0) & LIVE) !== 0 ? place : null;
}
