import { createSearchHost, type SearchHost } from '@/lib/search/search-host';
import { BijiaDatabase } from './database';
import { librarySource } from './search-source';

/** Search over the user's library; where IndexedDB can't be opened, over the built-in pack. Without `trustsStored`, all is read anew. */
export async function openSearchHost(trustsStored: boolean): Promise<SearchHost> {
  return createSearchHost(await openSource(), trustsStored);
}

async function openSource() {
  try {
    const db = new BijiaDatabase();
    await db.open();
    return librarySource(db);
  } catch {
    // Nearly never needed, and it carries what checks a pack.
    const [{ packSource }, { builtInPack }] = await Promise.all([
      import('./pack-source'),
      import('./built-in-pack'),
    ]);
    return packSource(builtInPack());
  }
}
