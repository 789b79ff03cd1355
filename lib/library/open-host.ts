import { createSearchHost, type SearchHost } from '@/lib/search/search-host';
import { builtInPack } from './built-in-pack';
import { BijiaDatabase } from './database';
import { librarySource, packSource } from './search-source';

/** Search over the user's library; where IndexedDB can't be opened, over the built-in pack. */
export async function openSearchHost(): Promise<SearchHost> {
  return createSearchHost(await openSource());
}

async function openSource() {
  try {
    const db = new BijiaDatabase();
    await db.open();
    return librarySource(db);
  } catch {
    return packSource(builtInPack());
  }
}
