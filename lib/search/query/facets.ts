import { BUILT_IN_PACKS, DOCUMENT_TYPES, FORMS, FUNCTIONS, KINDS, THEMES } from '@/lib/entry';
import { DOCUMENT_TYPE, FORM, FUNCTION, TAB, THEME } from './filter';
import { type FacetGroups, FIRST_PACK, MINE } from '../inverted-index/facet-groups';
import type { Facets } from '../types';

/** The matches of one segment: their number in each group, and the parts of the filter that the group fails. */
export interface Tally {
  facetGroups: FacetGroups;
  counts: Uint32Array;
  failed: Uint8Array;
}

/** Adds up the tallies: `total` passed the whole filter, a facet counts the matches that fail no part but its own. */
export function countFacets(tallies: readonly Tally[]): { total: number; facets: Facets } {
  const sums = {
    total: 0,
    all: 0,
    owners: new Uint32Array(FIRST_PACK + BUILT_IN_PACKS.length),
    kinds: new Uint32Array(KINDS.length),
    functions: new Uint32Array(FUNCTIONS.length + 1),
    themes: new Uint32Array(THEMES.length),
    forms: new Uint32Array(FORMS.length),
    documentTypes: new Uint32Array(DOCUMENT_TYPES.length),
  };
  for (const tally of tallies) addTally(sums, tally);
  const { total, all, owners, kinds, functions, themes, forms, documentTypes } = sums;
  return {
    total,
    facets: {
      all,
      kinds: { phrase: kinds[0] ?? 0, pattern: kinds[1] ?? 0, outline: kinds[2] ?? 0 },
      mine: owners[MINE] ?? 0,
      packs: {
        'office-speeches': owners[FIRST_PACK] ?? 0,
        'official-formulas': owners[FIRST_PACK + 1] ?? 0,
      },
      functions: byName(FUNCTIONS, functions.subarray(1)),
      themes: byName(THEMES, themes),
      forms: byName(FORMS, forms),
      documentTypes: byName(DOCUMENT_TYPES, documentTypes),
    },
  };
}

interface Sums {
  total: number;
  all: number;
  /** As `facetGroups` numbers them. */
  owners: Uint32Array;
  /** By their places in the closed lists; functions from 1. */
  kinds: Uint32Array;
  functions: Uint32Array;
  themes: Uint32Array;
  forms: Uint32Array;
  documentTypes: Uint32Array;
}

function addTally(sums: Sums, { facetGroups, counts, failed }: Tally): void {
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    const parts = failed[at] ?? 0;
    if (parts === 0) sums.total += count;
    if ((parts & ~TAB) === 0) {
      sums.all += count;
      add(sums.kinds, facetGroups.kinds[at] ?? 0, count);
      add(sums.owners, facetGroups.owners[at] ?? 0, count);
    }
    if ((parts & ~FUNCTION) === 0) add(sums.functions, facetGroups.functions[at] ?? 0, count);
    if ((parts & ~THEME) === 0) addToBits(sums.themes, facetGroups.themes[at] ?? 0, count);
    if ((parts & ~DOCUMENT_TYPE) === 0)
      addToBits(sums.documentTypes, facetGroups.documentTypes[at] ?? 0, count);
    if ((parts & ~FORM) === 0) addToBits(sums.forms, facetGroups.forms[at] ?? 0, count);
  }
}

function add(counts: Uint32Array, at: number, count: number): void {
  counts[at] = (counts[at] ?? 0) + count;
}

function addToBits(counts: Uint32Array, bits: number, count: number): void {
  for (let left = bits; left !== 0;) {
    const at = 31 - Math.clz32(left);
    add(counts, at, count);
    left ^= 1 << at;
  }
}

function byName<T extends string>(
  list: readonly T[],
  counts: Uint32Array,
): Partial<Record<T, number>> {
  const named: Partial<Record<T, number>> = {};
  list.forEach((name, at) => {
    const count = counts[at] ?? 0;
    if (count > 0) named[name] = count;
  });
  return named;
}
