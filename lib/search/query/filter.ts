import { BUILT_IN_PACKS, DOCUMENT_TYPES, FORMS, FUNCTIONS, KINDS, THEMES } from '@/lib/entry';
import { type FacetGroups, bitsOf, FIRST_PACK, MINE } from '../inverted-index/facet-groups';
import type { SearchFilter } from '../types';

/** The parts of a filter, each with its facet; one bit each. The tabs choose by kind and by owner. */
export const TAB = 1;
export const FUNCTION = 2;
export const THEME = 4;
export const FORM = 8;
export const DOCUMENT_TYPE = 16;

/** Returns for each group the parts of the filter that it fails, as bits; 0 where it passes. An empty list excludes nothing. */
export function failedParts(filter: SearchFilter, facetGroups: FacetGroups): Uint8Array {
  const failed = new Uint8Array(facetGroups.kinds.length);
  const lists = [filter.kinds, filter.functions, filter.themes, filter.forms, filter.documentTypes];
  const pack = filter.pack && FIRST_PACK + BUILT_IN_PACKS.indexOf(filter.pack);
  const isByOwner = filter.mine !== undefined || pack !== undefined;
  if (!isByOwner && !lists.some((list) => list?.length)) return failed;
  const kinds = filter.kinds?.length ? bitsOf(KINDS, filter.kinds) : -1;
  const functions = filter.functions?.length ? bitsOf(FUNCTIONS, filter.functions) << 1 : -1;
  const themes = filter.themes?.length ? bitsOf(THEMES, filter.themes) : -1;
  const forms = filter.forms?.length ? bitsOf(FORMS, filter.forms) : -1;
  const types = filter.documentTypes?.length ? bitsOf(DOCUMENT_TYPES, filter.documentTypes) : -1;
  for (let at = 0; at < failed.length; at += 1) {
    let parts = 0;
    if (((kinds >> (facetGroups.kinds[at] ?? 0)) & 1) === 0) parts |= TAB;
    const owner = facetGroups.owners[at];
    if (filter.mine !== undefined && (owner === MINE) !== filter.mine) parts |= TAB;
    if (pack !== undefined && owner !== pack) parts |= TAB;
    if (((functions >> (facetGroups.functions[at] ?? 0)) & 1) === 0) parts |= FUNCTION;
    if (themes !== -1 && ((facetGroups.themes[at] ?? 0) & themes) === 0) parts |= THEME;
    if (forms !== -1 && ((facetGroups.forms[at] ?? 0) & forms) === 0) parts |= FORM;
    if (types !== -1 && ((facetGroups.documentTypes[at] ?? 0) & types) === 0)
      parts |= DOCUMENT_TYPE;
    failed[at] = parts;
  }
  return failed;
}
