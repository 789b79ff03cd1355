import {
  BUILT_IN_PACKS,
  type DocumentFields,
  eachFacet,
  FACET_NAMES,
  type FacetName,
  facetValuesOf,
} from '@/lib/entry';
import type { Facets, SearchDoc } from '../types';

/** Counts the documents that carry each value, one by one; an index counts by group. */
export function countMatches(
  docs: ReadonlyArray<Pick<SearchDoc, 'kind' | 'mine' | 'pack'> & DocumentFields>,
): Facets {
  const kinds = { phrase: 0, pattern: 0, outline: 0 };
  const packs = { 'office-speeches': 0, 'official-formulas': 0 };
  let mine = 0;
  let office = 0;
  const counts = eachFacet((): Partial<Record<string, number>> => ({}));
  for (const doc of docs) {
    kinds[doc.kind] += 1;
    if (doc.mine) mine += 1;
    const pack = BUILT_IN_PACKS.find((id) => id === doc.pack);
    if (pack) packs[pack] += 1;
    else if (!doc.mine) office += 1;
    for (const name of FACET_NAMES) {
      const ofFacet = counts[name];
      for (const value of facetValuesOf(name, doc)) ofFacet[value] = (ofFacet[value] ?? 0) + 1;
    }
  }
  return { all: docs.length, kinds, mine, office, packs, ...(counts as Pick<Facets, FacetName>) };
}
