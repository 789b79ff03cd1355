import { BUILT_IN_PACKS, eachFacet, FACET_NAMES, FACETS, KINDS } from '@/lib/entry';
import { type FacetGroups, bitsOf, FIRST_PACK, MINE, OFFICE } from '../inverted-index/facet-groups';
import type { SearchFilter } from '../types';

/** The part of a filter that the tabs choose by, kind and owner, as a bit. */
export const TAB = 1;
/** The part of each facet, as a bit. */
export const PARTS = eachFacet((name) => 2 << FACET_NAMES.indexOf(name));

/** Returns for each group the parts of the filter that it fails, as bits; 0 where it passes. An empty list excludes nothing. */
export function failedParts(filter: SearchFilter, facetGroups: FacetGroups): Uint8Array {
  const { kinds, owners, values } = facetGroups;
  const failed = new Uint8Array(kinds.length);
  const wanted = FACET_NAMES.flatMap((name) => {
    const chosen = filter[name] ?? [];
    if (chosen.length === 0) return [];
    return [
      { part: PARTS[name], bits: bitsOf(FACETS[name].values, chosen), ofGroup: values[name] },
    ];
  });
  const pack = filter.pack && ownerOfPack(filter.pack);
  const isOfAnyone = filter.mine === undefined && pack === undefined;
  if (isOfAnyone && !filter.kinds?.length && wanted.length === 0) return failed;
  const wantedKinds = filter.kinds?.length ? bitsOf(KINDS, filter.kinds) : -1;
  for (let at = 0; at < failed.length; at += 1) {
    let parts = 0;
    if (((wantedKinds >> (kinds[at] ?? 0)) & 1) === 0) parts |= TAB;
    const owner = owners[at];
    if (filter.mine !== undefined && (owner === MINE) !== filter.mine) parts |= TAB;
    if (pack !== undefined && owner !== pack) parts |= TAB;
    for (const { part, bits, ofGroup } of wanted) {
      if (((ofGroup[at] ?? 0) & bits) === 0) parts |= part;
    }
    failed[at] = parts;
  }
  return failed;
}

function ownerOfPack(pack: NonNullable<SearchFilter['pack']>): number {
  return pack === 'office' ? OFFICE : FIRST_PACK + BUILT_IN_PACKS.indexOf(pack);
}
