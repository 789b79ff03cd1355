import type { SnapshotStore } from '@/lib/search/keep-snapshot';
import { BijiaDatabase } from './database';

const KEY = 'search-snapshot';

/**
 * Where the search index is stored between two openings: one record of two large buffers, read by a connection of its
 * own, so that it is under way while the library opens. Both promises reject where the database can't be used.
 */
export function openSnapshotStore(makeDatabase = () => new BijiaDatabase()): SnapshotStore {
  const db = makeDatabase();
  return {
    read: async () => (await db.cache.get(KEY))?.value,
    async write(snapshot) {
      await db.cache.put({ key: KEY, value: snapshot });
    },
  };
}
