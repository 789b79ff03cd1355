import type { SearchClient } from '@/lib/search/client/client';
import type { SearchOptions } from '@/lib/search/types';
import type { Settings } from '@/lib/settings/settings';

/** Returns a client whose queries follow the settings, as these are at the moment of each query. */
export function withSettings(search: SearchClient, settings: () => Settings): SearchClient {
  const extend = (options?: SearchOptions): SearchOptions => {
    const { fuzzySounds, fuzzyFH, fuzzyRL } = settings();
    return { ...options, fuzzySounds, fuzzyFH, fuzzyRL };
  };
  return {
    ...search,
    query: (query, options) => search.query(query, extend(options)),
    queryNow: (query, options) => search.queryNow(query, extend(options)),
  };
}
