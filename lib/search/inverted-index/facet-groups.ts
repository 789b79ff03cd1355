import {
  BUILT_IN_PACKS,
  eachFacet,
  FACET_NAMES,
  FACETS,
  type FacetName,
  facetValuesOf,
  KINDS,
} from '@/lib/entry';
import type { SearchDoc } from '../types';

/**
 * Documents grouped by kind, owner and the values of all facets, so that facets are counted and filters tested once per group.
 * There are far fewer groups than documents.
 */
export interface FacetGroups {
  /** The number of each document's group. */
  groupOfDoc: Uint32Array;
  /** By group: the kind's place in its closed list. */
  kinds: Uint8Array;
  /** Whose they are, as `ownerOf` numbers it. */
  owners: Uint8Array;
  /** By group, of each facet: the values as bits in the order of their closed list, of at most 32. */
  values: Readonly<Record<FacetName, Uint32Array>>;
}

/** Groups documents by the fields that filters and facets test; groups are numbered in the order of their first document. */
export function groupByFacets(docs: readonly SearchDoc[]): FacetGroups {
  const numbers = new Map<string, number>();
  const firsts: SearchDoc[] = [];
  const groupOfDoc = new Uint32Array(docs.length);
  docs.forEach((doc, at) => {
    let key = `${doc.kind} ${ownerOf(doc)}`;
    for (const name of FACET_NAMES) key += ` ${bitsOfDoc(name, doc)}`;
    const known = numbers.get(key);
    groupOfDoc[at] = known ?? firsts.length;
    if (known !== undefined) return;
    numbers.set(key, firsts.length);
    firsts.push(doc);
  });
  return {
    groupOfDoc,
    kinds: Uint8Array.from(firsts, (doc) => KINDS.indexOf(doc.kind)),
    owners: Uint8Array.from(firsts, ownerOf),
    values: eachFacet((name) => Uint32Array.from(firsts, (doc) => bitsOfDoc(name, doc))),
  };
}

/** Documents of packs that are not built in. */
export const OFFICE = 0;
/** The user's own documents. */
export const MINE = 1;
/** The first built-in pack; the others follow in the order of their list. */
export const FIRST_PACK = 2;

/** Whose a document is: `MINE`, a built-in pack's number from `FIRST_PACK` on, or `OFFICE` for another pack. */
function ownerOf({ mine, pack }: SearchDoc): number {
  if (mine) return MINE;
  const at = BUILT_IN_PACKS.findIndex((id) => id === pack);
  return at < 0 ? OFFICE : FIRST_PACK + at;
}

function bitsOfDoc(name: FacetName, doc: SearchDoc): number {
  return bitsOf(FACETS[name].values, facetValuesOf(name, doc));
}

/** Returns the values as bits in the order of their closed list. */
export function bitsOf(list: readonly string[], values: readonly string[]): number {
  let bits = 0;
  for (const value of values) {
    const at = list.indexOf(value);
    if (at >= 0) bits |= 1 << at;
  }
  return bits >>> 0;
}
