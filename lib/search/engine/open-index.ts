import { compareIds } from '../document/compare-ids';
import type { Labels } from '../inverted-index/labels';
import { describeIndexed } from '../document/describe-indexed';
import type { PinyinReader } from '../text/pinyin-reader';
import { runQuery } from './run-query';
import {
  LIVE,
  type Row,
  type Segment,
  buryDoc,
  layDown,
  replaceDoc,
  rowOf,
} from '../inverted-index/segment';
import { freeze } from '../snapshot/snapshot';
import type { SearchDoc, SearchIndex } from '../types';
import { unitsOf } from '../text/units';

/** So many changed documents are kept beside the large segment before all are laid down anew. */
const MOST_RECENT = 2000;

/**
 * Opens an index over a segment whose labels are in `labels`.
 *
 * Nearly all documents lie in one large segment that never changes. A changed or new one goes into a
 * small segment beside it, which is laid down anew before the next query, and its older form is marked
 * dead; once the small segment has grown, both become one large segment again.
 */
export function openIndex(first: Segment, labels: Labels, reader: PinyinReader): SearchIndex {
  const recent = new Map<string, Row>();
  let large = first;
  let small = layDown([], labels);
  /** How many documents of the large segment are live. */
  let liveInLarge = large.docs.length;
  let stale = false;

  function put(doc: SearchDoc): void {
    if (favour(doc)) return;
    bury(doc.id);
    recent.set(doc.id, { doc, units: unitsOf(doc, reader) });
    stale = true;
  }

  function favour(doc: SearchDoc): boolean {
    if (!putInPlace(large, doc) && !putInPlace(small, doc)) return false;
    const row = recent.get(doc.id);
    if (row) row.doc = doc;
    return true;
  }

  function bury(id: string): void {
    if (buryIn(large, id)) liveInLarge -= 1;
    buryIn(small, id);
    recent.delete(id);
  }

  function settle(): void {
    if (!stale) return;
    stale = false;
    if (recent.size > MOST_RECENT) gather();
    small = layDown([...recent.values()], labels);
  }

  /** Lays all documents down as one segment. */
  function gather(): void {
    const rows = [...recent.values()];
    large.docs.forEach((doc, place) => {
      if (((large.flags[place] ?? 0) & LIVE) !== 0) rows.push(rowOf(large, doc, place));
    });
    large = layDown(rows, labels);
    liveInLarge = large.docs.length;
    recent.clear();
    small = layDown([], labels);
    stale = false;
  }

  const query: SearchIndex['query'] = (text, options) => {
    settle();
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
    remove: bury,
    toSnapshot() {
      if (recent.size > 0 || liveInLarge < large.docs.length) gather();
      return freeze(large, labels);
    },
  };
}

/** Puts a document in the place of its older form where nothing that the segment keeps of it has changed: use, pin, quality. */
function putInPlace(segment: Segment, doc: SearchDoc): boolean {
  const place = findLive(segment, doc.id);
  const older = place === null ? undefined : segment.docs[place];
  if (place === null || !older || describeIndexed(older) !== describeIndexed(doc)) return false;
  replaceDoc(segment, place, doc);
  return true;
}

function buryIn(segment: Segment, id: string): boolean {
  const place = findLive(segment, id);
  if (place !== null) buryDoc(segment, place);
  return place !== null;
}

/** Where a live document lies, found by halves: documents lie by id, and few are ever looked for. */
function findLive({ docs, flags }: Segment, id: string): number | null {
  let from = 0;
  let to = docs.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareIds(docs[middle]?.id ?? '', id) < 0) from = middle + 1;
    else to = middle;
  }
  return docs[from]?.id === id && ((flags[from] ?? 0) & LIVE) !== 0 ? from : null;
}
