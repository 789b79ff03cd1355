import type { BuiltInPack, DocumentFields, EntryKind, FacetName, FacetValues } from '@/lib/entry';

/** An entry as it is indexed. `text` is the plain text that the result row shows; highlight ranges count in it. */
export interface SearchDoc extends DocumentFields {
  id: string;
  kind: EntryKind;
  text: string;
  /** What a pattern's or an outline's `text` was made of. The index does not read it, nor the next four. */
  body?: string;
  /** The number of the speech that a pack entry was taken from. */
  speech?: number;
  /** It is known where it was taken from. */
  hasSource?: boolean;
  /** Who shares it with the office, as the others see it. */
  who?: string;
  /** When that was written or shared, epoch ms. */
  sharedAt?: number;
  /** A snippet (我的), as against a pack entry. */
  mine: boolean;
  /** The id of a pack entry's pack. */
  pack?: string;
  /** One of the pack's finest: a tie-breaker, and first in an unfiltered, empty query. */
  best?: boolean;
  pinned?: boolean;
  /** How often it was inserted, and when last (epoch ms). */
  uses?: number;
  lastUsedAt?: number;
}

/** Half-open ranges [start, end) in UTF-16 units, ascending, never touching one another. */
export type Ranges = ReadonlyArray<readonly [start: number, end: number]>;

export interface Hit {
  id: string;
  /** 0 to 1, higher is better. */
  score: number;
  /** In the document's `text`. */
  ranges: Ranges;
  /** In the document's `title`. */
  titleRanges: Ranges;
  /** The ids of the near-identical entries grouped under this one, best first; absent where there are none. */
  grouped?: readonly string[];
}

/** Every given field must hold. Several values in one list: any of them; an empty list excludes nothing. */
export interface SearchFilter extends FacetFilter {
  kinds?: readonly EntryKind[];
  mine?: boolean;
  /** `office` stands for all packs that are not built in: what others share, and packs that the user took. */
  pack?: BuiltInPack | 'office';
  /** The path of a folder: what lies in it or in a folder in it. It narrows all facets; so does the tag. */
  folder?: string;
  tag?: string;
}

type FacetFilter = { [Name in FacetName]?: ReadonlyArray<FacetValues[Name]> };

export interface SearchOptions {
  /** The most hits; default 50. */
  limit?: number;
  /** How many of the first hits are left out; default 0. */
  offset?: number;
  /** Counts the entries of each folder and tag as well; default false. */
  countShelves?: boolean;
  filter?: SearchFilter;
  /** Epoch ms, the time that recency counts from; default now. */
  now?: number;
  /** Takes z for zh, n for l, an for ang and so on, ranked lower; default true. */
  fuzzySounds?: boolean;
  /** Takes f for h, fei for hui among them, ranked lower; default false. */
  fuzzyFH?: boolean;
  /** Takes r for l, ranked lower; default false. */
  fuzzyRL?: boolean;
  /** Groups near-identical entries into one hit; default true. An empty query lists every entry by itself. */
  groupSimilar?: boolean;
  /** Hits of an id and nothing else (the score is 1, no highlights, no documents), so that a hundred thousand ids are read at once; default false. */
  idsOnly?: boolean;
}

/**
 * How many of the query's matches carry each value; each facet ignores its own filter, so that a click would show that many.
 * The tabs (`all`, `kinds`, `mine`, `packs`) are one facet: each ignores the filter of the others as well.
 */
export interface Facets extends FacetCounts {
  all: number;
  kinds: Record<EntryKind, number>;
  mine: number;
  packs: Record<BuiltInPack, number>;
  /** Entries of all other packs. */
  office: number;
}

type FacetCounts = { [Name in FacetName]: Partial<Record<FacetValues[Name], number>> };

export interface SearchResult {
  hits: Hit[];
  /** The documents of the hits and of the entries grouped under them, so that rows need no second read of the library. */
  docs: SearchDoc[];
  /** Matches in all, of which `hits` are the first; entries grouped under a hit count, in the facets as well. */
  total: number;
  facets: Facets;
  /** Only where it was requested. */
  shelves?: Shelves;
}

/** How many entries lie in each folder, by path and with those of the folders in it, and how many have each tag; whatever the query. */
export interface Shelves {
  folders: ReadonlyMap<string, number>;
  tags: ReadonlyMap<string, number>;
}

/** The pure face of search; the same in Node, in a test and in the worker. */
export interface SearchIndex {
  readonly size: number;
  search(query: string, options?: SearchOptions): Hit[];
  /** As `search`, with totals and facets for the sidebar's tabs and chips. An empty query lists pinned, then used, then best, then the rest. */
  query(query: string, options?: SearchOptions): SearchResult;
  add(doc: SearchDoc): void;
  update(doc: SearchDoc): void;
  /** As `update` where only use, pin and quality changed, which takes no reading of the text; false, and nothing done, where more did. */
  favour(doc: SearchDoc): boolean;
  /** As `update` of a document for which `favour` returned false. */
  reindex(doc: SearchDoc): void;
  remove(id: string): void;
  /** All that the index holds at the call, to be stored; `fromSnapshot` opens it again. */
  toSnapshot(): Promise<Snapshot>;
}

/** An index as one buffer, to be stored as it is. */
export interface Snapshot {
  version: string;
  /** The buffer's length in bytes, and a digest of it in hexadecimal digits (SHA-256, over that of each part). */
  size: number;
  digest: string;
  body: ArrayBuffer;
}
