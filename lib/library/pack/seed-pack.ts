import type { PackFile } from './built-in-pack';
import type { BijiaDatabase } from '../database/database';
import { isPackHidden } from './hide-packs';
import { salvagePack } from '../database/salvage-records';

/**
 * Puts the packs into the database, or replaces earlier versions of them, and touches nothing else: snippets, marks and
 * usage refer to entries by id, and what is hidden stays so. Does nothing when the stored ones came from the same files, unless
 * one is to be mended.
 */
export async function seedPack(
  db: BijiaDatabase,
  file: PackFile,
  { mends = false, now = Date.now() } = {},
): Promise<void> {
  const seeded = await db.meta.get('seeded-from');
  if (seeded?.value === file.url && !mends) return;
  const packs = await file.read();
  await db.transaction('rw', db.packs, db.meta, async () => {
    for (const pack of packs) {
      const current = salvagePack(await db.packs.get(pack.id));
      if (current?.isWhole && current.pack.version > pack.version) return;
      const isHidden = await isPackHidden(db, pack.id);
      await db.packs.put({ ...pack, seededAt: now, ...(isHidden ? { isHidden } : {}) });
    }
    await db.meta.put({ key: 'seeded-from', value: file.url });
  });
}
