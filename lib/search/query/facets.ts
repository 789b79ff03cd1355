import { BUILT_IN_PACKS, eachFacet, FACET_NAMES, FACETS, type FacetName, KINDS } from '@/lib/entry';
import { PARTS, TAB } from './filter';
import { type FacetGroups, FIRST_PACK, MINE, OFFICE } from '../inverted-index/facet-groups';
import type { Facets } from '../types';

/** The matches of one segment: their number in each group, and the parts of the filter that the group fails. */
export interface Tally {
  facetGroups: FacetGroups;
  counts: Uint32Array;
  failed: Uint8Array;
}

/** Adds up the tallies: `total` passed the whole filter, a facet counts the matches that fail no part but its own. */
export function countFacets(tallies: readonly Tally[]): { total: number; facets: Facets } {
  const sums: Sums = {
    total: 0,
    all: 0,
    owners: new Uint32Array(FIRST_PACK + BUILT_IN_PACKS.length),
    kinds: new Uint32Array(KINDS.length),
    values: eachFacet((name) => new Uint32Array(FACETS[name].values.length)),
  };
  for (const tally of tallies) addTally(sums, tally);
  const { total, all, owners, kinds, values } = sums;
  const counts = eachFacet((name) => byName(FACETS[name].values, values[name]));
  return {
    total,
    facets: {
      all,
      kinds: { phrase: kinds[0] ?? 0, pattern: kinds[1] ?? 0, outline: kinds[2] ?? 0 },
      mine: owners[MINE] ?? 0,
      office: owners[OFFICE] ?? 0,
      packs: {
        'office-speeches': owners[FIRST_PACK] ?? 0,
        'official-formulas': owners[FIRST_PACK + 1] ?? 0,
      },
      ...(counts as Pick<Facets, FacetName>),
    },
  };
}

interface Sums {
  total: number;
  all: number;
  /** As `facetGroups` numbers them. */
  owners: Uint32Array;
  /** By their places in the closed lists. */
  kinds: Uint32Array;
  values: Readonly<Record<FacetName, Uint32Array>>;
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
    for (const name of FACET_NAMES) {
      if ((parts & ~PARTS[name]) !== 0) continue;
      addToBits(sums.values[name], facetGroups.values[name][at] ?? 0, count);
    }
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

function byName(list: readonly string[], counts: Uint32Array): Partial<Record<string, number>> {
  const named: Partial<Record<string, number>> = {};
  list.forEach((name, at) => {
    const count = counts[at] ?? 0;
    if (count > 0) named[name] = count;
  });
  return named;
}
