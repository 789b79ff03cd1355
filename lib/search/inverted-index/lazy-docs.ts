import type { SearchDoc } from '../types';

/** Documents by number, each made when it is first read and cached from then on. */
export class LazyDocs {
  readonly size: number;
  readonly #docs: Array<SearchDoc | undefined>;
  readonly #make: ((n: number) => SearchDoc) | null;

  /** Takes `size` documents that `make` makes by their number; or the documents themselves, which it then owns. */
  constructor(docs: SearchDoc[]);
  constructor(size: number, make: (n: number) => SearchDoc);
  constructor(docs: SearchDoc[] | number, make: ((n: number) => SearchDoc) | null = null) {
    this.#docs = typeof docs === 'number' ? Array.from({ length: docs }) : docs;
    this.#make = make;
    this.size = this.#docs.length;
  }

  /** Returns document number n; undefined outside 0 to `size` - 1. */
  at(n: number): SearchDoc | undefined {
    const known = this.#docs[n];
    if (known || !this.#make || !(n >= 0 && n < this.size)) return known;
    const doc = this.#make(n);
    this.#docs[n] = doc;
    return doc;
  }

  /** Puts a document in the place of number n. */
  replace(n: number, doc: SearchDoc): void {
    this.#docs[n] = doc;
  }
}
