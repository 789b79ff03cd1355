import { isBuiltIn, type Pack } from '@/lib/entry';
import { canonicalJson } from '@/lib/merge';
import type { BijiaDatabase } from '../database/database';
import { isSharedPack, type FilePackRecord } from '../database/records';
import { salvagePack } from '../database/salvage-records';
import { attemptWrite } from '../snippets/attempt-write';
import type { PackChange, SaveRefusal, TakenPack } from '../types';
import { isPackHidden } from './hide-packs';

/** Returns the packs that the user took, by title. */
export async function listTakenPacks(db: BijiaDatabase): Promise<TakenPack[]> {
  const packs = (await readTaken(db)).map((pack) => ({
    id: pack.id,
    version: pack.version,
    title: pack.title,
    notes: pack.notes ?? '',
    count: pack.entries.length,
    isHidden: pack.isHidden ?? false,
  }));
  return packs.toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

/** Returns what taking a pack would change in the library; nothing is written. */
export async function comparePack(db: BijiaDatabase, pack: Pack): Promise<PackChange> {
  const standing = (await readTaken(db)).find(({ id }) => id === pack.id);
  const before = new Map((standing?.entries ?? []).map((entry) => [entry.id, entry]));
  const after = new Set(pack.entries.map(({ id }) => id));
  const isChanged = (entry: Pack['entries'][number]) =>
    before.has(entry.id) && canonicalJson(before.get(entry.id)) !== canonicalJson(entry);
  return {
    added: pack.entries.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    changed: pack.entries.filter(isChanged).map(({ id }) => id),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  };
}

/**
 * Puts a pack into the library, over an earlier version of it. Marks, uses and what the user wrote in the place of its entries stay. The
 * name of a built-in pack is refused as `gone`.
 */
export async function takePack(
  db: BijiaDatabase,
  pack: Pack & { notes?: string },
  now = Date.now(),
): Promise<{ ok: true } | SaveRefusal> {
  if (isBuiltIn(pack.id)) return { ok: false, reason: 'gone' };
  return attemptWrite<{ ok: true }>(() =>
    db.transaction('rw', db.packs, db.meta, async () => {
      const isHidden = await isPackHidden(db, pack.id);
      const record: FilePackRecord = { ...pack, seededAt: now, ...(isHidden ? { isHidden } : {}) };
      await db.packs.put(record);
      return { ok: true };
    }),
  );
}

/** Removes a pack that the user took; what was written in the place of its entries stays. */
export async function removePack(db: BijiaDatabase, id: string): Promise<void> {
  if (!isBuiltIn(id)) await db.packs.delete(id);
}

async function readTaken(db: BijiaDatabase): Promise<FilePackRecord[]> {
  const stored = await db.packs.toArray();
  return stored.flatMap((each) => {
    const pack = salvagePack(each)?.pack;
    return !pack || isSharedPack(pack) || isBuiltIn(pack.id) ? [] : pack;
  });
}
