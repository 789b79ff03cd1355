import { type LibraryEntry, toSearchDoc } from '@/lib/library';
import type { Hit, Ranges, SearchFilter } from '@/lib/search/types';
import { countFacets } from './first-results';
import type { Results, Row } from './state';

/**
 * What contains every word of the query as it was typed, in the library's order: the answer while the index is not there
 * yet. Facets count all that contains the words, whatever the filter.
 */
export function exactResults(
  entries: Iterable<LibraryEntry>,
  query: string,
  filter: SearchFilter,
  limit: number,
): Results {
  const words = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const matches = [...entries].filter((entry) => {
    const searched = fold(searchedText(entry));
    return words.every((word) => searched.includes(word));
  });
  const passed = matches.filter((entry) => isPassed(entry, filter));
  const rows = passed.slice(0, limit).map((entry): Row => ({ entry, hit: hitOf(entry, words) }));
  return { query, rows, total: passed.length, facets: countFacets(matches) };
}

function searchedText(entry: LibraryEntry): string {
  const text = entry.kind === 'phrase' ? entry.text : entry.body;
  return [text, entry.title ?? '', ...entry.tags].join('\n');
}

function isPassed(entry: LibraryEntry, { kinds, mine, functions, themes, forms }: SearchFilter) {
  if (kinds?.length && !kinds.includes(entry.kind)) return false;
  if (mine !== undefined && mine !== (entry.origin === 'snippet')) return false;
  if (functions?.length && !(entry.function && functions.includes(entry.function))) return false;
  if (themes?.length && !entry.themes.some((theme) => themes.includes(theme))) return false;
  return !forms?.length || entry.forms.some((form) => forms.includes(form));
}

function hitOf(entry: LibraryEntry, words: readonly string[]): Hit {
  const { text, title = '' } = toSearchDoc(entry);
  return {
    id: entry.id,
    score: 0,
    ranges: rangesOf(text, words),
    titleRanges: rangesOf(title, words),
  };
}

function rangesOf(field: string, words: readonly string[]): Ranges {
  const folded = fold(field);
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

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
