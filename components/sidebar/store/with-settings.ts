import type { SearchClient } from '@/lib/search/client/client';
import type { SearchOptions } from '@/lib/search/types';
import type { Settings } from '@/lib/settings/settings';

/** The settings that search obeys: options of a query by the same names. */
const SEARCH_SETTINGS = ['fuzzySounds', 'fuzzyFH', 'fuzzyRL'] as const satisfies Array<
  keyof Settings & keyof SearchOptions
>;

/** Whether a change of settings changes what a query finds. */
export function changesSearch(before: Settings, after: Settings): boolean {
  return SEARCH_SETTINGS.some((name) => after[name] !== before[name]);
}

/** Returns a client whose queries follow the settings, as these are at the moment of each query. */
export function withSettings(search: SearchClient, settings: () => Settings): SearchClient {
  const extend = (options?: SearchOptions): SearchOptions => {
    const now = settings();
    return { ...options, ...Object.fromEntries(SEARCH_SETTINGS.map((name) => [name, now[name]])) };
  };
  return {
    ...search,
    query: (query, options, asker) => search.query(query, extend(options), asker),
    queryNow: (query, options, asker) => search.queryNow(query, extend(options), asker),
  };
}
