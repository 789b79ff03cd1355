import { pickSearched, type SearchedFields } from '@/lib/entry';
import type { SearchDoc } from '@/lib/search/types';
import type { LibraryEntry, ShownEntry } from '../types';
import { hasSource, sharingOf } from './search-doc';

/** What a list shows of a document that was found. */
export function shownDoc(doc: SearchDoc): ShownEntry {
  const { kind, text, body = text, mine, ...rest } = doc;
  const content = kind === 'phrase' ? { kind, text } : { kind, body };
  return {
    // The document’s own lists, which nobody may change, would stand in the type beside the picked ones.
    ...(rest as Omit<typeof rest, keyof SearchedFields>),
    ...pickSearched(doc),
    ...content,
    origin: mine ? 'snippet' : 'pack',
    pinned: doc.pinned ?? false,
    uses: doc.uses ?? 0,
  };
}

/** What a list shows of an entry of the library. */
export function shownEntry(entry: LibraryEntry): ShownEntry {
  const { source, foundAt: _found, replaces: _replaces, createdAt: _made, ...rest } = entry;
  const { updatedAt: _changed, ...shown } = rest;
  return {
    ...shown,
    ...(source?.speech === undefined ? {} : { speech: source.speech }),
    ...sharingOf(entry),
    ...(hasSource(entry) ? { hasSource: true } : {}),
  };
}
