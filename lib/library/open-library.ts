import type Dexie from 'dexie';
import { builtInPack, type PackFile } from './pack/built-in-pack';
import { readRevision } from './database/changes';
import { BijiaDatabase } from './database/database';
import { deviceId } from './database/device';
import { isLater } from './database/refuse-later';
import { seedPack } from './pack/seed-pack';
import { purgeTrash } from './snippets/delete-for-good';
import { storedLibrary } from './stored-library';
import type { Library } from './types';
import { unavailableLibrary } from './unavailable-library';

/**
 * Opens the user's library; where IndexedDB can't be opened, the built-in pack alone, with `mode` saying so. A pack that
 * can't be updated (a full disk) leaves the earlier one in use: the user's own entries are shown all the same. `onBlocked` is called where an
 * earlier version in another window keeps the database; it is opened as soon as that is closed.
 */
export async function openLibrary(
  file = builtInPack(),
  makeDatabase = () => new BijiaDatabase(),
  onBlocked = () => {},
): Promise<Library> {
  try {
    const db = makeDatabase();
    db.on('blocked', onBlocked);
    let start = NO_START;
    // At every opening: where the database is deleted under the page, Dexie makes a new one with the next write.
    // The database that Dexie hands on is the one that takes requests before it is ready, also after the pack's file was awaited.
    const prepare = async (unready: Dexie) => {
      start = await prepareLibrary(unready as BijiaDatabase, file, start.device);
    };
    db.on('ready', prepare, true);
    db.damage.onDamagedPack = mendOnce(() => seedPack(db, file, { mends: true }));
    const slow = setTimeout(onBlocked, SLOW);
    await db.open().finally(() => clearTimeout(slow));
    return storedLibrary(db, start.device, start.revision);
  } catch (error) {
    return unavailableLibrary(file, isLater(error) ? 'later' : 'unavailable');
  }
}

/** After how long (ms) opening counts as blocked, with or without an event: where another page waits for the database too, this one gets no event. */
const SLOW = 5000;

const NO_START = { device: '', revision: 0 };

/** Sees to what a library needs: a device and the pack. `known` is the device that this page has written as so far. */
async function prepareLibrary(db: BijiaDatabase, file: PackFile, known: string) {
  const { device, revision, isSeeded, packs } = await readStart(db, file);
  if (device !== undefined && isSeeded && packs > 0) return { device, revision };
  await seedPack(db, file, { mends: packs === 0 }).catch(async (error: unknown) => {
    if (packs === 0) throw error;
  });
  return { device: await deviceId(db, known), revision: await readRevision(db) };
}

/** All that nearly every opening needs, in one reading. */
async function readStart(db: BijiaDatabase, file: PackFile) {
  return db.transaction('r', db.meta, db.changes, db.packs, async () => {
    const [device, seededFrom, revision, packs] = await Promise.all([
      db.meta.get('device'),
      db.meta.get('seeded-from'),
      readRevision(db),
      db.packs.count(),
    ]);
    const isSeeded = seededFrom?.value === file.url;
    return { device: device?.value, isSeeded, revision, packs };
  });
}

/** Runs `mend` at the first call: a pack that can't be stored is not read from its file at every look. */
function mendOnce(mend: () => Promise<void>): () => void {
  let isTried = false;
  return () => {
    if (isTried) return;
    isTried = true;
    // Not within the transaction that found it.
    setTimeout(() => void mend().catch(() => undefined));
  };
}

/** What the background does at every start: seeds or updates the pack and empties the trash of what is 30 days old. */
export async function maintainLibrary(
  file = builtInPack(),
  makeDatabase = () => new BijiaDatabase(),
): Promise<void> {
  const db = makeDatabase();
  try {
    await db.open();
    await seedPack(db, file, { mends: (await db.packs.count()) === 0 });
    await purgeTrash(db, await deviceId(db));
  } catch (error) {
    // The pages say so.
    if (!isLater(error)) throw error;
  } finally {
    db.close();
  }
}
