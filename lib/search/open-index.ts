import type { Labels } from './labels';
import { describeIndexed } from './describe-indexed';
import type { Reader } from './reader';
import { runQuery } from './run-query';
import { type Row, type Segment, buryDoc, layDown, replaceDoc, rowOf } from './segment';
import { freeze } from './snapshot';
import type { SearchDoc, SearchIndex } from './types';
import { unitsOf } from './units';

/** So many changed documents are kept beside the large segment before all are laid down anew. */
const MOST_RECENT = 2000;

/**
 * Opens an index over a segment whose labels are in `labels`.
 *
 * Nearly all documents lie in one large segment that never changes. A changed or new one goes into a
 * small segment beside it, which is laid down anew before the next query, and its older form is marked
 * dead; once the small segment has grown, both become one large segment again.
 */
export function openIndex(first: Segment, labels: Labels, reader: Reader): SearchIndex {
  const recent = new Map<string, Row>();
  let large = first;
  let small = layDown([], labels);
  let places = placesOf(large);
  let smallPlaces = placesOf(small);
  let stale = false;

  function put(doc: SearchDoc): void {
    if (favour(doc)) return;
    bury(doc.id);
    recent.set(doc.id, { doc, units: unitsOf(doc, reader) });
    stale = true;
  }

  function favour(doc: SearchDoc): boolean {
    if (!putInPlace(large, places, doc) && !putInPlace(small, smallPlaces, doc)) return false;
    const row = recent.get(doc.id);
    if (row) row.doc = doc;
    return true;
  }

  function bury(id: string): void {
    const place = places.get(id);
    if (place !== undefined) buryDoc(large, place);
    places.delete(id);
    const smallPlace = smallPlaces.get(id);
    if (smallPlace !== undefined) buryDoc(small, smallPlace);
    smallPlaces.delete(id);
    recent.delete(id);
  }

  function settle(): void {
    if (!stale) return;
    stale = false;
    if (recent.size > MOST_RECENT) gather();
    small = layDown([...recent.values()], labels);
    smallPlaces = placesOf(small);
  }

  /** Lays all documents down as one segment. */
  function gather(): void {
    const rows = [...recent.values()];
    for (const place of places.values()) {
      const doc = large.docs[place];
      if (doc) rows.push(rowOf(large, doc, place));
    }
    large = layDown(rows, labels);
    places = placesOf(large);
    recent.clear();
    small = layDown([], labels);
    smallPlaces = placesOf(small);
    stale = false;
  }

  const query: SearchIndex['query'] = (text, options) => {
    settle();
    return runQuery({ segments: [large, small], labels, reader }, text, options);
  };

  return {
    get size() {
      return places.size + recent.size;
    },
    query,
    search: (text, options) => query(text, options).hits,
    add: put,
    update: put,
    favour,
    remove: bury,
    toSnapshot() {
      if (recent.size > 0 || places.size < large.docs.length) gather();
      return freeze(large, labels);
    },
  };
}

/** Puts a document in the place of its older form where nothing that the segment keeps of it has changed: use, pin, quality. */
function putInPlace(
  segment: Segment,
  places: ReadonlyMap<string, number>,
  doc: SearchDoc,
): boolean {
  const place = places.get(doc.id);
  const older = place === undefined ? undefined : segment.docs[place];
  if (place === undefined || !older || describeIndexed(older) !== describeIndexed(doc)) {
    return false;
  }
  replaceDoc(segment, place, doc);
  return true;
}

function placesOf(segment: Segment): Map<string, number> {
  return new Map(segment.docs.map((doc, place) => [doc.id, place]));
}
