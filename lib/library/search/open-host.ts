import type { CopyDuties } from '@/lib/search/host/index-session';
import { createSearchHost, type SearchHost } from '@/lib/search/host/search-host';
import { BijiaDatabase } from '../database/database';
import { librarySource } from './search-source';
import type { ReadSnapshot } from './stored-index';

/**
 * Search over the user's library; where IndexedDB can't be opened, over the built-in pack. Without `useSnapshot`, all is read
 * anew; `early` is what is stored, where it is being read already.
 */
export async function openSearchHost(
  useSnapshot: boolean,
  early?: Promise<ReadSnapshot | null>,
): Promise<SearchHost> {
  return createSearchHost(await openSource(early), { useSnapshot });
}

/** Search of a page's own, over what a worker has stored; fails where that can't be opened. */
export async function openSearchCopy(
  asCopy: CopyDuties,
  early: Promise<ReadSnapshot | null>,
): Promise<SearchHost> {
  const db = new BijiaDatabase();
  await db.open();
  return createSearchHost(librarySource(db, early), { asCopy });
}

async function openSource(early?: Promise<ReadSnapshot | null>) {
  try {
    const db = new BijiaDatabase();
    await db.open();
    return librarySource(db, early);
  } catch {
    // Nearly never needed, and it carries what checks a pack.
    const { packSource } = await import('./pack-source');
    return packSource();
  }
}
