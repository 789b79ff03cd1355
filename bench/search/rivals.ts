import uFuzzy from '@leeoniya/ufuzzy';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { SearchDoc } from '@/lib/search';
import { foldText } from '@/lib/search/text/fold-text';
import { syllablesOf } from '@/lib/search/text/readings';
import { spellingOf } from '@/lib/search/text/syllables';
import type { Engine } from './measure';

/** What the other libraries are given of a document: all the same keys. */
export interface RivalRow {
  id: string;
  text: string;
  tags: string;
  pinyin: string;
  /** The same with blanks between, for those that cut their keys into words. */
  syllables: string;
  initials: string;
}

const KEYS = ['text', 'tags', 'pinyin', 'initials'] as const;
const WORD_KEYS = ['text', 'tags', 'syllables', 'initials'] as const;

/** Makes the rows, which takes as long as reading the pinyin of all texts. */
export function makeRows(docs: readonly SearchDoc[]): RivalRow[] {
  return docs.map((doc) => {
    const syllables = Array.from(syllablesOf(foldText(doc.text)), spellingOf);
    return {
      id: doc.id,
      text: doc.text,
      tags: doc.tags.join(' '),
      pinyin: syllables.join(''),
      syllables: syllables.join(' '),
      initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
    };
  });
}

/** The other ways to search, by name; each builds its index when it is called. */
export const RIVALS: Readonly<Record<string, (rows: RivalRow[]) => Engine>> = {
  'Fuse.js'(rows) {
    const fuse = new Fuse(rows, { keys: [...KEYS], ignoreLocation: true, includeMatches: true });
    return (query, limit) => fuse.search(query, { limit }).map(({ item: { id } }) => ({ id }));
  },
  MiniSearch(rows) {
    const index = new MiniSearch<RivalRow>({
      fields: [...WORD_KEYS],
      tokenize: tokensOf,
      searchOptions: { prefix: true, fuzzy: 0.2, tokenize: tokensOf },
    });
    index.addAll(rows);
    return (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => ({ id: String(id) }));
  },
  FlexSearch(rows) {
    const index = new Document({
      document: {
        id: 'id',
        index: [
          { field: 'text', tokenize: 'strict', encode: tokensOf },
          { field: 'tags', tokenize: 'forward', encode: tokensOf },
          { field: 'syllables', tokenize: 'forward', encode: tokensOf },
          { field: 'initials', tokenize: 'forward', encode: tokensOf },
        ],
      },
    });
    for (const row of rows) index.add({ ...row });
    return (query, limit) => {
      const found = index.search(query, { limit, suggest: true });
      const ids = found.flatMap(({ result }) => result.map(String));
      return [...new Set(ids)].slice(0, limit).map((id) => ({ id }));
    };
  },
  uFuzzy(rows) {
    const fuzzy = new uFuzzy({ unicode: true, interSplit: String.raw`[^\p{L}\d']+`, intraIns: 1 });
    const hay = rows.map((row) => KEYS.map((key) => row[key]).join(' '));
    return (query, limit) => {
      const [places, , order] = fuzzy.search(hay, query, 3);
      const ranked = order && places ? order.map((at) => places[at] ?? 0) : (places ?? []);
      return ranked.slice(0, limit).map((at) => ({ id: rows[at]?.id ?? '' }));
    };
  },
  includes(rows) {
    const hay = rows.map((row) => KEYS.map((key) => row[key]).join('\n'));
    return (query, limit) => {
      const words = query.split(/\s+/u);
      const ids: string[] = [];
      for (let at = 0; at < hay.length && ids.length < limit; at += 1) {
        if (words.every((word) => hay[at]?.includes(word))) ids.push(rows[at]?.id ?? '');
      }
      return ids.map((id) => ({ id }));
    };
  },
};

/** A Han character by itself, anything else by words. */
function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[^\p{Script=Han}\P{L}]+|\p{N}+/gu) ?? [];
}
