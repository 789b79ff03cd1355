import { createLabels } from './labels';
import { compareIds } from './list-all';
import { runQuery } from './run-query';
import { type Row, type Segment, buildSegment, buryDoc, replaceDoc, rowOf } from './segment';
import type { SearchDoc, SearchIndex } from './types';
import { unitsOf } from './units';

/** So many changed documents are kept beside the large segment before all are laid down anew. */
const MOST_RECENT = 2000;
const PROGRESS_EVERY = 1000;

/**
 * Builds an index over the documents; of several with one id, the last counts. `onProgress` is told now and then
 * how many were read.
 *
 * Nearly all documents lie in one large segment that never changes. A changed or new one goes into a
 * small segment beside it, which is laid down anew before the next query, and its older form is marked
 * dead; once the small segment has grown, both become one large segment again.
 */
export function createIndex(
  docs: readonly SearchDoc[],
  onProgress?: (read: number) => void,
): SearchIndex {
  const labels = createLabels();
  const recent = new Map<string, Row>();
  let large = layDown(readAll(docs, onProgress));
  let small = layDown([]);
  let places = placesOf(large);
  let smallPlaces = placesOf(small);
  let stale = false;

  function layDown(rows: Row[]): Segment {
    return buildSegment(
      rows.sort((a, b) => compareIds(a.doc.id, b.doc.id)),
      labels,
    );
  }

  function put(doc: SearchDoc): void {
    if (putInPlace(large, places, doc) || putInPlace(small, smallPlaces, doc)) {
      const row = recent.get(doc.id);
      if (row) row.doc = doc;
      return;
    }
    bury(doc.id);
    recent.set(doc.id, { doc, units: unitsOf(doc) });
    stale = true;
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
    if (recent.size > MOST_RECENT) {
      const rows = [...recent.values()];
      for (const place of places.values()) {
        const doc = large.docs[place];
        if (doc) rows.push(rowOf(large, doc, place));
      }
      large = layDown(rows);
      places = placesOf(large);
      recent.clear();
    }
    small = layDown([...recent.values()]);
    smallPlaces = placesOf(small);
  }

  const query: SearchIndex['query'] = (text, options) => {
    settle();
    return runQuery({ segments: [large, small], labels }, text, options);
  };

  return {
    get size() {
      return places.size + recent.size;
    },
    query,
    search: (text, options) => query(text, options).hits,
    add: put,
    update: put,
    remove: bury,
  };
}

function readAll(docs: readonly SearchDoc[], onProgress?: (read: number) => void): Row[] {
  const newest = new Map(docs.map((doc) => [doc.id, doc]));
  const rows: Row[] = [];
  for (const doc of newest.values()) {
    rows.push({ doc, units: unitsOf(doc) });
    if (rows.length % PROGRESS_EVERY === 0) onProgress?.(rows.length);
  }
  return rows;
}

/** Puts a document in the place of its older form where nothing that the segment keeps of it has changed: use, pin, quality. */
function putInPlace(
  segment: Segment,
  places: ReadonlyMap<string, number>,
  doc: SearchDoc,
): boolean {
  const place = places.get(doc.id);
  const older = place === undefined ? undefined : segment.docs[place];
  if (place === undefined || !older || !isIndexedAlike(older, doc)) return false;
  replaceDoc(segment, place, doc);
  return true;
}

function isIndexedAlike(a: SearchDoc, b: SearchDoc): boolean {
  return describeIndexed(a) === describeIndexed(b);
}

function describeIndexed(doc: SearchDoc): string {
  const { kind, text, title, themes, forms, tags, mine, readings } = doc;
  return JSON.stringify([kind, text, title, doc.function, themes, forms, tags, mine, readings]);
}

function placesOf(segment: Segment): Map<string, number> {
  return new Map(segment.docs.map((doc, place) => [doc.id, place]));
}
