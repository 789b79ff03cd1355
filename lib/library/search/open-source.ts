import type { DocStore } from '@/lib/search/host/doc-store';
import { BijiaDatabase } from '../database/database';
import { librarySource } from './search-source';
import type { ReadSnapshot } from './stored-index';

/**
 * Opens the user's library as search reads it; where IndexedDB can't be opened, the built-in pack. `early` is the stored
 * snapshot where it is being read already.
 */
export async function openSource(early?: Promise<ReadSnapshot | null>): Promise<DocStore> {
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
