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
 * Builds the postings of one page by counting: the first pass over the documents counts how many have each key, which
 * gives every key its place in one flat array, and the second pass fills it. Keys are below `keyLimit`.
 */
export function buildPostings(docCount: number, keyLimit: number, emitKeys: EmitKeys): Postings {
  const counts = new Uint32Array(keyLimit);
  const lastDoc = new Int32Array(keyLimit).fill(-1);
  let total = 0;
  for (let doc = 0; doc < docCount; doc += 1) {
    emitKeys(doc, (key) => {
      if (lastDoc[key] === doc) return;
      lastDoc[key] = doc;
      counts[key] = (counts[key] ?? 0) + 1;
      total += 1;
    });
  }

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
  starts[used] = total;

  const docs = new Uint16Array(total);
  lastDoc.fill(-1);
  for (let doc = 0; doc < docCount; doc += 1) {
    emitKeys(doc, (key) => {
      if (lastDoc[key] === doc) return;
      lastDoc[key] = doc;
      const at = counts[key] ?? 0;
      docs[at] = doc;
      counts[key] = at + 1;
    });
  }
  return { keys, starts, docs };
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
