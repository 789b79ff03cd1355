import Fuse from 'fuse.js';
import { fold } from '@/lib/search/normalise';
import { readText } from '@/lib/search/readings';
import { spellingOf } from '@/lib/search/syllables';
import type { SearchDoc } from '@/lib/search';

/** Fuse.js as one would use it by itself: text, tags, pinyin and initials as keys of every document. */
export function createStockFuse(
  docs: readonly SearchDoc[],
): (query: string, limit: number) => string[] {
  const rows = docs.map((doc) => {
    const syllables = Array.from(readText(fold(doc.text)), spellingOf);
    return {
      id: doc.id,
      text: doc.text,
      tags: doc.tags,
      pinyin: syllables.join(''),
      initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
    };
  });
  const fuse = new Fuse(rows, {
    keys: ['text', 'tags', 'pinyin', 'initials'],
    ignoreLocation: true,
    includeMatches: true,
  });
  return (query, limit) => fuse.search(query, { limit }).map(({ item }) => item.id);
}
