import { isBuiltIn } from '@/lib/entry';
import type { BijiaDatabase } from '../database/database';

/** The key of the hidden packs' ids in the database's `meta`. */
const HIDDEN_KEY = 'hidden-packs';

/** Hides the entries of these built-in packs and shows those of the others; nothing of them is removed, and no mark or snippet changes. */
export async function hidePacks(db: BijiaDatabase, hidden: readonly string[]): Promise<void> {
  const others = (await readHidden(db)).split(' ').filter((id) => id !== '' && !isBuiltIn(id));
  await writeHidden(db, [...hidden, ...others]);
}

/** Hides the entries of one pack, or shows them again. */
export async function hidePack(db: BijiaDatabase, id: string, isHidden: boolean): Promise<void> {
  const others = (await readHidden(db)).split(' ').filter((one) => one !== '' && one !== id);
  await writeHidden(db, isHidden ? [...others, id] : others);
}

async function writeHidden(db: BijiaDatabase, hidden: readonly string[]): Promise<void> {
  const value = hidden.toSorted().join(' ');
  // Called at each opening, where it nearly always changes nothing: the packs themselves are large.
  if (value === (await readHidden(db))) return;
  await db.transaction('rw', db.packs, db.meta, async () => {
    await db.meta.put({ key: HIDDEN_KEY, value });
    for (const pack of await db.packs.toArray()) {
      const isHidden = hidden.includes(pack.id);
      if (isHidden !== (pack.isHidden ?? false)) await db.packs.put({ ...pack, isHidden });
    }
  });
}

/** Returns whether a pack is hidden, for one that is stored again. */
export async function isPackHidden(db: BijiaDatabase, id: string): Promise<boolean> {
  return (await readHidden(db)).split(' ').includes(id);
}

async function readHidden(db: BijiaDatabase): Promise<string> {
  const value: unknown = (await db.meta.get(HIDDEN_KEY))?.value;
  return typeof value === 'string' ? value : '';
}
