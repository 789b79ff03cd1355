import type { LibraryEntry } from '@/lib/library';
import type { Facets } from '@/lib/search/types';
import { standingOf } from '@/lib/search/usage';
import type { Results, Row } from './state';

/**
 * What an empty query finds, in the order in which the index lists it, without an index: it is there as soon as the library
 * is, while the worker still reads.
 */
export function firstResults(
  entries: readonly LibraryEntry[],
  limit: number,
  now: number,
): Results {
  const standings = new Map(
    entries.map((entry) => [entry.id, standingOf({ ...entry, text: '', mine: false }, now)]),
  );
  const standing = (entry: LibraryEntry) => standings.get(entry.id) ?? 0;
  const rows = [...entries]
    .sort((a, b) => standing(b) - standing(a) || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map((entry): Row => ({
      entry,
      hit: { id: entry.id, score: 0, ranges: [], titleRanges: [] },
    }));
  return { query: '', rows, total: entries.length, facets: countFacets(entries) };
}

/** How many of the entries carry each value. */
export function countFacets(entries: readonly LibraryEntry[]): Facets {
  const kinds = { phrase: 0, pattern: 0, outline: 0 };
  const facets: Facets = {
    all: entries.length,
    kinds,
    mine: 0,
    functions: {},
    themes: {},
    forms: {},
  };
  const { functions, themes, forms } = facets;
  for (const entry of entries) {
    kinds[entry.kind] += 1;
    if (entry.origin === 'snippet') facets.mine += 1;
    if (entry.function) functions[entry.function] = (functions[entry.function] ?? 0) + 1;
    for (const theme of entry.themes) themes[theme] = (themes[theme] ?? 0) + 1;
    for (const form of entry.forms) forms[form] = (forms[form] ?? 0) + 1;
  }
  return facets;
}
