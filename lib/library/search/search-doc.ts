import { openingOf, pickSearched } from '@/lib/entry';
import { parseBody, previewText } from '@/lib/pattern';
import type { SearchDoc } from '@/lib/search/types';
import type { LibraryEntry } from '../types';

/** What the search index knows of an entry; `text` is what its result row shows, of a long one its opening. */
export function toSearchDoc(entry: LibraryEntry): SearchDoc {
  return {
    ...pickSearched(entry),
    id: entry.id,
    kind: entry.kind,
    text: openingOf(shownText(entry)),
    mine: entry.origin === 'snippet',
    ...(entry.pack === undefined ? {} : { pack: entry.pack }),
    pinned: entry.pinned,
    ...(entry.uses === 0 ? {} : { uses: entry.uses }),
    ...(entry.kind === 'phrase' ? {} : { body: entry.body }),
    ...(entry.source?.speech === undefined ? {} : { speech: entry.source.speech }),
    ...sharingOf(entry),
    ...(hasSource(entry) ? { hasSource: true } : {}),
    ...(entry.best === undefined ? {} : { best: entry.best }),
    ...(entry.lastUsedAt === undefined ? {} : { lastUsedAt: entry.lastUsedAt }),
  };
}

/** Who shares an entry and since when it is as it is; nothing where nobody else does. */
export function sharingOf({ who, updatedAt }: Pick<LibraryEntry, 'who' | 'updatedAt'>) {
  if (who === undefined) return {};
  return updatedAt === undefined ? { who } : { who, sharedAt: updatedAt };
}

/** It is known where an entry was taken from, or who shares it. */
export function hasSource({ source, foundAt, who }: LibraryEntry): boolean {
  return source !== undefined || foundAt !== undefined || who !== undefined;
}

function shownText(entry: LibraryEntry): string {
  if (entry.kind === 'phrase') return entry.text;
  const parsed = parseBody(entry.kind, entry.body);
  return parsed.ok ? previewText(parsed.body.preview) : entry.body;
}
