import { readFirstPageEarly } from '../entries/read-first-page-early';
import type { VersionedFirstPage } from '../types';
import { openSearch } from './open-search';
import type { SearchClient } from '@/lib/search/client/client';

/** What is read of a library before the page that shows it is loaded. */
export interface EarlyLibrary {
  search: SearchClient;
  /** The first entries as they were stored; null where there are none, or they are not there in time. */
  first: Promise<VersionedFirstPage | null>;
  /** Is called once the first rows are drawn: what opens the index is loaded then. */
  onDrawn: () => void;
}

/** How long a page waits for the first entries, in ms; mostly they are there before it. Without them it shows none until the library is open. */
const WAITED_FOR = 100;

/**
 * Begins what takes longest when a page is opened: the stored index and the first entries are read while the page's own code is
 * loaded. Nothing is imported here that takes long to load itself. The page's end ends all of it.
 */
export function openEarly(): EarlyLibrary {
  const owner = new AbortController();
  addEventListener('pagehide', () => owner.abort(), { once: true });
  const drawn = Promise.withResolvers<void>();
  const tooLate = new Promise<null>((resolve) => {
    setTimeout(resolve, WAITED_FOR, null);
  });
  return {
    search: openSearch(owner.signal, drawn.promise),
    first: Promise.race([readFirstPageEarly(), tooLate]),
    onDrawn: drawn.resolve,
  };
}
