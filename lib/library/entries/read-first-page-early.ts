import { readCacheRecord } from '../database/read-cache-record';
import { isStoredFirstPage, FIRST_PAGE_KEY } from './stored-first-page';
import type { VersionedFirstPage } from '../types';

/**
 * The first entries as they were stored, read before Dexie is loaded; null where anything was written since, or nothing is
 * stored: then the library gives them.
 */
export async function readFirstPageEarly(name?: string): Promise<VersionedFirstPage | null> {
  const kept = await readCacheRecord(FIRST_PAGE_KEY, name);
  if (!kept || !isStoredFirstPage(kept.value) || kept.value.revision !== kept.revision) return null;
  const { entries, total, facets, revision } = kept.value;
  return { entries, total, facets, revision };
}
