import { builtInPack } from './pack/built-in-pack';
import { readRevision } from './database/changes';
import { BijiaDatabase } from './database/database';
import { deviceId } from './database/device';
import { seedPack } from './pack/seed-pack';
import { purgeTrash } from './snippets/snippets';
import { storedLibrary } from './stored-library';
import type { Library } from './types';
import { unavailableLibrary } from './unavailable-library';

/**
 * Opens the user's library; where IndexedDB can't be opened, the built-in pack alone, with `mode` saying so. A pack that
 * can't be updated (a full disk) leaves the earlier one in use: the user's own entries are shown all the same.
 */
export async function openLibrary(
  file = builtInPack(),
  makeDatabase = () => new BijiaDatabase(),
): Promise<Library> {
  try {
    const db = makeDatabase();
    await db.open();
    const start = await readStart(db);
    if (start.device && start.seededFrom === file.url) {
      return storedLibrary(db, start.device, start.revision);
    }
    await seedPack(db, file).catch(async (error: unknown) => {
      if ((await db.packs.count()) === 0) throw error;
    });
    return storedLibrary(db, await deviceId(db), await readRevision(db));
  } catch {
    return unavailableLibrary(file);
  }
}

/** All that nearly every opening needs, in one reading. */
async function readStart(db: BijiaDatabase) {
  return db.transaction('r', db.meta, db.changes, async () => {
    const [device, seededFrom, revision] = await Promise.all([
      db.meta.get('device'),
      db.meta.get('seeded-from'),
      readRevision(db),
    ]);
    return { device: device?.value, seededFrom: seededFrom?.value, revision };
  });
}

/** What the background does at every start: seeds or updates the pack and empties the trash of what is 30 days old. */
export async function maintainLibrary(
  file = builtInPack(),
  makeDatabase = () => new BijiaDatabase(),
): Promise<void> {
  const db = makeDatabase();
  try {
    await db.open();
    await seedPack(db, file);
    await purgeTrash(db, await deviceId(db));
  } finally {
    db.close();
  }
}
