import type { PackFile } from './built-in-pack';
import type { BijiaDatabase } from '../database/database';
import { soundPack } from '../database/sound-records';

/**
 * Puts the pack into the database, or replaces an earlier version of it, and touches nothing else: snippets, marks and
 * usage refer to entries by id. Does nothing when the stored one came from the same file, unless it is to be mended.
 */
export async function seedPack(
  db: BijiaDatabase,
  file: PackFile,
  { mends = false, now = Date.now() } = {},
): Promise<void> {
  const seeded = await db.meta.get('seeded-from');
  if (seeded?.value === file.url && !mends) return;
  const pack = await file.read();
  await db.transaction('rw', db.packs, db.meta, async () => {
    const current = soundPack(await db.packs.get(pack.id));
    if (current?.isWhole && current.pack.version > pack.version) return;
    await db.packs.put({ ...pack, seededAt: now });
    await db.meta.put({ key: 'seeded-from', value: file.url });
  });
}
