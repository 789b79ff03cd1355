import type { Facets, SearchDoc } from '../types';

/** Counts the documents that carry each value, one by one; an index counts by group. */
export function countMatches(
  docs: ReadonlyArray<Pick<SearchDoc, 'kind' | 'mine' | 'function' | 'themes' | 'forms'>>,
): Facets {
  const kinds = { phrase: 0, pattern: 0, outline: 0 };
  const facets: Facets = {
    all: docs.length,
    kinds,
    mine: 0,
    functions: {},
    themes: {},
    forms: {},
  };
  const { functions, themes, forms } = facets;
  for (const doc of docs) {
    kinds[doc.kind] += 1;
    if (doc.mine) facets.mine += 1;
    if (doc.function) functions[doc.function] = (functions[doc.function] ?? 0) + 1;
    for (const theme of doc.themes) themes[theme] = (themes[theme] ?? 0) + 1;
    for (const form of doc.forms) forms[form] = (forms[form] ?? 0) + 1;
  }
  return facets;
}
