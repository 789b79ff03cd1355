import { BUILT_IN_PACKS, FACET_NAMES, facetValuesOf, foldersAbove, isInFolder } from '@/lib/entry';
import { countMatches } from '../document/count-matches';
import { compareForEmptyQuery, emptyQueryRank, type EmptyQueryKey } from '../document/empty-query';
import type {
  Hit,
  Ranges,
  SearchDoc,
  SearchFilter,
  SearchIndex,
  SearchOptions,
  SearchResult,
  Shelves,
} from '../types';

/** The part of an index that answers and follows the library. */
export type Followable = Pick<
  SearchIndex,
  'size' | 'query' | 'favour' | 'reindex' | 'update' | 'remove'
>;

/** A document and its folded text, title and tags. */
interface Searched {
  doc: SearchDoc;
  folded: string;
}

interface Ranked extends EmptyQueryKey {
  doc: SearchDoc;
}

/**
 * Creates the index that answers until a real one is there: it finds what contains every word of the query as it was typed.
 * What is pinned, used or best goes first, equals go by id, as the real index lists them: without a query nothing moves once
 * that is there. Facets count all that contains the words, whatever the filter.
 */
export function createExactIndex(docs: readonly SearchDoc[] = []): Followable {
  const searched = new Map<string, Searched>();
  const put = (doc: SearchDoc): void => {
    const folded = foldWidthAndCase([doc.text, doc.title ?? '', ...doc.tags].join('\n'));
    searched.set(doc.id, { doc, folded });
  };
  docs.forEach(put);
  return {
    get size() {
      return searched.size;
    },
    query: (query, options = {}) => matchExactly(searched, query, options),
    update: put,
    // No document needs its pinyin, so that each is put in place at once.
    favour(doc) {
      put(doc);
      return true;
    },
    reindex: put,
    remove: (id) => void searched.delete(id),
  };
}

function matchExactly(
  searched: ReadonlyMap<string, Searched>,
  query: string,
  { filter = {}, limit = 50, offset = 0, countShelves = false, now = Date.now() }: SearchOptions,
): SearchResult {
  const words = foldWidthAndCase(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const matches: SearchDoc[] = [];
  for (const { doc, folded } of searched.values())
    if (words.every((word) => folded.includes(word))) matches.push(doc);
  const passed = matches.filter((doc) => isPassed(doc, filter));
  const docs = firstOf(passed, offset + limit, now).slice(offset);
  const hits = docs.map((doc) => hitOf(doc, words));
  const result = { hits, docs, total: passed.length, facets: countMatches(matches) };
  return countShelves ? { ...result, shelves: shelvesOf(searched) } : result;
}

function shelvesOf(searched: ReadonlyMap<string, Searched>): Shelves {
  const shelves = { folders: new Map<string, number>(), tags: new Map<string, number>() };
  for (const { doc } of searched.values()) {
    for (const tag of doc.tags) addOne(shelves.tags, tag);
    if (doc.folder !== undefined)
      for (const path of foldersAbove(doc.folder)) addOne(shelves.folders, path);
  }
  return shelves;
}

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The first documents of the list of an empty query; a page must not sort 100,000 for the sake of 50. */
function firstOf(docs: readonly SearchDoc[], limit: number, now: number): SearchDoc[] {
  let first: Ranked[] = [];
  let last: Ranked | undefined;
  for (const doc of docs) {
    const ranked = { doc, id: doc.id, rank: emptyQueryRank(doc, now) };
    if (last && compareForEmptyQuery(last, ranked) <= 0) continue;
    first.push(ranked);
    if (first.length < limit * 2) continue;
    first = first.sort(compareForEmptyQuery).slice(0, limit);
    last = first.at(-1);
  }
  return first
    .sort(compareForEmptyQuery)
    .slice(0, limit)
    .map(({ doc }) => doc);
}

function isPassed(doc: SearchDoc, filter: SearchFilter): boolean {
  const { kinds, mine, pack, folder, tag } = filter;
  if (kinds?.length && !kinds.includes(doc.kind)) return false;
  if (mine !== undefined && mine !== doc.mine) return false;
  const isOffice = !doc.mine && !BUILT_IN_PACKS.some((id) => id === doc.pack);
  if (pack !== undefined && (pack === 'office' ? !isOffice : pack !== doc.pack)) return false;
  if (folder !== undefined && !isInFolder(doc.folder ?? '', folder)) return false;
  if (tag !== undefined && !doc.tags.includes(tag)) return false;
  return FACET_NAMES.every((name) => {
    const chosen: readonly string[] = filter[name] ?? [];
    return chosen.length === 0 || facetValuesOf(name, doc).some((value) => chosen.includes(value));
  });
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

/** Folds width and case alone, which keeps most offsets: ranges are those of the text itself. */
function foldWidthAndCase(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
