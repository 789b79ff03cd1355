import { compareIds } from '../document/compare-ids';
import { describeIndexed } from '../document/describe-indexed';
import type { Labels } from '../inverted-index/labels';
import { docAt } from '../inverted-index/place';
import {
  LIVE,
  type Row,
  type Segment,
  markDeleted,
  buildSegment,
  replaceDoc,
  rowOf,
} from '../inverted-index/segment';
import { lowerBound } from '../lower-bound';
import type { SearchDoc } from '../types';

/** The number of documents at which the small segment is sealed: it is built again after each change, at about 0.1 ms a document. */
const MOST_RECENT = 64;
/** Sealed segments beside the large one above which all are merged. */
const MOST_SEALED = 31;

/**
 * The segments of an index whose documents change.
 *
 * Nearly all documents lie in one large segment that never changes. A changed or new one goes into a small segment, which is rebuilt
 * before the next query, and its older form is marked as deleted. Once the small segment has grown, it is sealed: it stays beside the
 * large one as it is, and another is begun. Many sealed ones are merged with the large one.
 */
export class LiveSegments {
  readonly #labels: Labels;
  /** The documents of the small segment. */
  readonly #recent = new Map<string, Row>();
  /** By id, the sealed segment that holds a document, so that changing one does not search every segment. */
  readonly #sealedById = new Map<string, Segment>();
  #large: Segment;
  #sealed: Segment[] = [];
  #small: Segment;
  /** The number of live documents in the large segment and the sealed ones. */
  #live: number;
  #isStale = false;

  constructor(first: Segment, labels: Labels) {
    this.#labels = labels;
    this.#large = first;
    this.#small = buildSegment([], labels);
    this.#live = first.docs.size;
  }

  /** The number of live documents. */
  get size(): number {
    return this.#live + this.#recent.size;
  }

  /** Puts a document in the place of its older form. */
  put(row: Row): void {
    this.remove(row.doc.id);
    this.#recent.set(row.doc.id, row);
    this.#isStale = true;
    if (this.#recent.size >= MOST_RECENT) this.#seal();
  }

  /** Replaces a document where nothing indexed of it has changed, but only use, pin or quality; says whether it did. */
  favour(doc: SearchDoc): boolean {
    const row = this.#recent.get(doc.id);
    if (!putInPlace(row ? this.#small : this.#segmentOf(doc.id), doc)) return false;
    if (row) row.doc = doc;
    return true;
  }

  remove(id: string): void {
    if (this.#recent.delete(id)) removeFrom(this.#small, id);
    else if (removeFrom(this.#segmentOf(id), id)) this.#live -= 1;
    this.#sealedById.delete(id);
  }

  /** Returns the segments for a query, brought up to date. */
  current(): readonly Segment[] {
    if (this.#sealed.length > MOST_SEALED) this.#merge();
    if (this.#isStale) this.#small = buildSegment([...this.#recent.values()], this.#labels);
    this.#isStale = false;
    return [this.#large, ...this.#sealed, this.#small];
  }

  /** Returns one segment of all live documents, and none besides. */
  merged(): Segment {
    const isWhole =
      this.#sealed.length === 0 && this.#recent.size === 0 && this.#live === this.#large.docs.size;
    return isWhole ? this.#large : this.#merge();
  }

  /** Returns the only segment that can hold a document that is not recent. */
  #segmentOf(id: string): Segment {
    return this.#sealedById.get(id) ?? this.#large;
  }

  #seal(): void {
    const sealed = buildSegment([...this.#recent.values()], this.#labels);
    this.#sealed.push(sealed);
    for (const id of this.#recent.keys()) this.#sealedById.set(id, sealed);
    this.#live += this.#recent.size;
    this.#emptySmall();
  }

  #merge(): Segment {
    const rows = [...this.#recent.values(), ...[this.#large, ...this.#sealed].flatMap(liveRows)];
    this.#large = buildSegment(rows, this.#labels);
    this.#sealed = [];
    this.#sealedById.clear();
    this.#live = this.#large.docs.size;
    this.#emptySmall();
    return this.#large;
  }

  #emptySmall(): void {
    this.#recent.clear();
    this.#small = buildSegment([], this.#labels);
    this.#isStale = false;
  }
}

function liveRows(segment: Segment): Row[] {
  const rows: Row[] = [];
  segment.flags.forEach((flags, doc) => {
    if ((flags & LIVE) !== 0) rows.push(rowOf(segment, docAt({ segment, doc }), doc));
  });
  return rows;
}

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
