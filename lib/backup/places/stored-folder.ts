import Dexie, { type Table } from 'dexie';
import type { Folder } from './folder-place';

/**
 * The folder for backups, in a database of its own: the library's may be cleared or damaged, and the way to its backups must not go
 * with it. A handle can be stored nowhere else.
 */
class PlacesDatabase extends Dexie {
  folders!: Table<Folder, string>;

  constructor() {
    super('bijia-places', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ folders: '' });
  }
}

const KEY = 'backup';

/** Returns the folder that was picked for backups, or null; also null where it can't be read. */
export async function readStoredFolder(): Promise<Folder | null> {
  try {
    return await withDatabase(async (db) => (await db.folders.get(KEY)) ?? null);
  } catch {
    return null;
  }
}

/** Stores the folder that was picked; null forgets it. */
export async function storeFolder(folder: Folder | null): Promise<void> {
  await withDatabase<unknown>((db) =>
    folder ? db.folders.put(folder, KEY) : db.folders.delete(KEY),
  );
}

async function withDatabase<T>(act: (db: PlacesDatabase) => PromiseLike<T>): Promise<T> {
  const db = new PlacesDatabase();
  try {
    return await act(db);
  } finally {
    db.close();
  }
}
