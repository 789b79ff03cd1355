import { countMatches } from './count-matches';
import type { Hit, Ranges, SearchDoc, SearchFilter, SearchOptions, SearchResult } from '../types';
import { sortForEmptyQuery } from './empty-query';

/**
 * Returns the documents that contain every word of the query as it was typed: the answer while there is no index yet. They are
 * ordered as the index orders an empty query, so that without a query nothing moves once it is there. Facets count
 * all that contain the words, whatever the filter.
 */
export function matchExactly(
  docs: readonly SearchDoc[],
  query: string,
  { filter = {}, limit = 50, now = Date.now() }: SearchOptions,
): SearchResult {
  const words = foldWidthAndCase(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const matches = docs.filter((doc) => {
    const searched = foldWidthAndCase([doc.text, doc.title ?? '', ...doc.tags].join('\n'));
    return words.every((word) => searched.includes(word));
  });
  const passed = matches.filter((doc) => isPassed(doc, filter));
  const first = sortForEmptyQuery(passed, now).slice(0, limit);
  const hits = first.map((doc) => hitOf(doc, words));
  return { hits, docs: first, total: passed.length, facets: countMatches(matches) };
}

function isPassed(doc: SearchDoc, { kinds, mine, functions, themes, forms }: SearchFilter) {
  if (kinds?.length && !kinds.includes(doc.kind)) return false;
  if (mine !== undefined && mine !== doc.mine) return false;
  if (functions?.length && !(doc.function && functions.includes(doc.function))) return false;
  if (themes?.length && !doc.themes.some((theme) => themes.includes(theme))) return false;
  return !forms?.length || doc.forms.some((form) => forms.includes(form));
}

function hitOf({ id, text, title = '' }: SearchDoc, words: readonly string[]): Hit {
  return { id, score: 0, ranges: rangesOf(text, words), titleRanges: rangesOf(title, words) };
}

function rangesOf(field: string, words: readonly string[]): Ranges {
  const folded = foldWidthAndCase(field);
  // Where folding changed the length (½ becomes 1⁄2), places in it are not places in the field.
  if (folded.length !== field.length) return [];
  const marked = words
    .map((word): [number, number] => [folded.indexOf(word), folded.indexOf(word) + word.length])
    .filter(([start]) => start >= 0)
    .sort((a, b) => a[0] - b[0]);
  const ranges: Array<[number, number]> = [];
  for (const [start, end] of marked) {
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

/** Folds width and case alone, which changes few offsets: ranges are those of the text itself. */
function foldWidthAndCase(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
