import type { SearchDoc } from '../types';

/** Returns what reads the ids of many documents by their numbers. */
type OpenIds = () => (n: number) => string | undefined;

/** Documents by number, each made when it is first read and cached from then on. */
export class LazyDocs {
  readonly size: number;
  readonly #docs: Array<SearchDoc | undefined>;
  readonly #make: ((n: number) => SearchDoc) | null;
  readonly #openIds: OpenIds | null;

  /** Takes `size` documents that `make` makes by their number, and what reads ids alone; or the documents themselves, which it then owns. */
  constructor(docs: SearchDoc[]);
  constructor(size: number, make: (n: number) => SearchDoc, openIds: OpenIds);
  constructor(
    docs: SearchDoc[] | number,
    make: ((n: number) => SearchDoc) | null = null,
    openIds: OpenIds | null = null,
  ) {
    this.#docs = typeof docs === 'number' ? [] : docs;
    // Array.from takes 14 ms for 100,000, this takes one.
    if (typeof docs === 'number') this.#docs.length = docs;
    this.#make = make;
    this.#openIds = openIds;
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

  /** Returns what reads many ids by number, and makes no document. */
  idReader(): (n: number) => string | undefined {
    return this.#openIds?.() ?? ((n) => this.#docs[n]?.id);
  }

  /** Puts a document in the place of number n. */
  replace(n: number, doc: SearchDoc): void {
    this.#docs[n] = doc;
  }
}
