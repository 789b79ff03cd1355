import type { SearchClient } from '@/lib/search/client/client';
import type { SearchOptions } from '@/lib/search/types';

/** Search in which every question says whether similar sounds count, as the setting is at that moment. */
export function withSounds(search: SearchClient, areFuzzy: () => boolean): SearchClient {
  const heard = (options?: SearchOptions) => ({ ...options, fuzzySounds: areFuzzy() });
  return {
    ...search,
    query: (query, options) => search.query(query, heard(options)),
    queryNow: (query, options) => search.queryNow(query, heard(options)),
  };
}
