import { lowerBound } from '../lower-bound';

/** The number of documents on a page of postings: a number within a page takes two bytes. */
export const PAGE = 2 ** 16;

/** For each key, ascending, the documents of one page that have it, ascending and each once. */
export interface Postings {
  keys: Int32Array;
  /** `docs` of key number i are `docs[starts[i]..starts[i + 1])`. */
  starts: Uint32Array;
  /** Counted from the page's first document. */
  docs: Uint16Array;
}

/** Names every key of one document to `emit`, repeated or not. */
export type EmitKeys = (doc: number, emit: (key: number) => void) => void;

/** Builds the postings of `docCount` documents, page by page. Keys must be below `keyLimit`. */
export function buildPages(docCount: number, keyLimit: number, emitKeys: EmitKeys): Postings[] {
  return Array.from({ length: Math.ceil(docCount / PAGE) }, (_, page) => {
    const first = page * PAGE;
    const count = Math.min(PAGE, docCount - first);
    return buildPostings(count, keyLimit, (doc, emit) => emitKeys(first + doc, emit));
  });
}

/**
 * Builds the postings of one page by counting: a pass over the documents notes their keys and counts how many documents have each,
 * which gives every key its place in one flat array; a pass over the notes fills it. Keys are below `keyLimit`.
 */
export function buildPostings(docCount: number, keyLimit: number, emitKeys: EmitKeys): Postings {
  const { notedKeys, ends, counts } = noteKeys(docCount, keyLimit, emitKeys);
  let used = 0;
  for (let key = 0; key < keyLimit; key += 1) if ((counts[key] ?? 0) > 0) used += 1;
  const keys = new Int32Array(used);
  const starts = new Uint32Array(used + 1);
  // From here on, `counts` holds where the next document of a key goes.
  let place = 0;
  let number = 0;
  for (let key = 0; key < keyLimit; key += 1) {
    const count = counts[key] ?? 0;
    counts[key] = place;
    if (count === 0) continue;
    keys[number] = key;
    starts[number] = place;
    number += 1;
    place += count;
  }
  starts[used] = place;

  const docs = new Uint16Array(place);
  let from = 0;
  for (let doc = 0; doc < docCount; doc += 1) {
    const end = ends[doc] ?? 0;
    for (; from < end; from += 1) {
      const key = notedKeys[from] ?? 0;
      const at = counts[key] ?? 0;
      docs[at] = doc;
      counts[key] = at + 1;
    }
  }
  return { keys, starts, docs };
}

/**
 * The keys of all documents in a row, those of document n up to `ends[n]` and each once, and how many documents have each key. Making
 * keys takes longer than all else here, so that they are made once and noted.
 */
function noteKeys(docCount: number, keyLimit: number, emitKeys: EmitKeys) {
  const counts = new Uint32Array(keyLimit);
  const lastDoc = new Int32Array(keyLimit).fill(-1);
  const ends = new Uint32Array(docCount);
  let notedKeys = new Int32Array(Math.max(16, docCount * USUAL_KEYS));
  let total = 0;
  for (let doc = 0; doc < docCount; doc += 1) {
    emitKeys(doc, (key) => {
      if (lastDoc[key] === doc) return;
      lastDoc[key] = doc;
      counts[key] = (counts[key] ?? 0) + 1;
      if (total === notedKeys.length) notedKeys = grown(notedKeys);
      notedKeys[total] = key;
      total += 1;
    });
    ends[doc] = total;
  }
  return { notedKeys, ends, counts };
}

/** About as many keys of one kind as a sentence has; with more the notes grow. */
const USUAL_KEYS = 32;

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(array.length * 2);
  twice.set(array);
  return twice;
}

/** Returns where in `docs` the documents of the keys `from` to `to` (excluded) lie; a document with several of them is there several times. */
export function postingsRange(
  postings: Postings,
  from: number,
  to: number,
): readonly [start: number, end: number] {
  const { keys, starts } = postings;
  const first = firstAtLeast(keys, from);
  const last = to === from + 1 && keys[first] !== from ? first : firstAtLeast(keys, to);
  return [starts[first] ?? 0, starts[last] ?? 0];
}

function firstAtLeast(keys: Int32Array, wanted: number): number {
  return lowerBound(keys.length, (at) => (keys[at] ?? 0) < wanted);
}
