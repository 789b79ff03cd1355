import { readCacheRecord } from '../database/read-cache-record';
import { isStoredPage, PAGE_KEY } from './stored-page';
import type { EarlyEntries } from '../types';

/**
 * The first entries as they were stored, read before Dexie is loaded; null where anything was written since, or nothing is
 * stored: then the library tells them.
 */
export async function readEarlyEntries(name?: string): Promise<EarlyEntries | null> {
  const kept = await readCacheRecord(PAGE_KEY, name);
  if (!kept || !isStoredPage(kept.value) || kept.value.revision !== kept.revision) return null;
  const { entries, total, facets, revision } = kept.value;
  return { entries, total, facets, revision };
}
