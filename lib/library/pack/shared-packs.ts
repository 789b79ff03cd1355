import { pickSearched } from '@/lib/entry';
import type { SnippetRecords, Snippet } from '@/lib/merge';
import type { BijiaDatabase } from '../database/database';
import { readHistories } from '../database/write-histories';
import { isSharedPack, type SharedEntry, type SharedPackRecord } from '../database/records';
import { salvageSnippet } from '../database/salvage-records';
import type { SharedPack } from '../types';
import { isPackHidden } from './hide-packs';

/** Returns what the library holds of these snippets, what is in the trash and what was deleted for good included; no versions. */
export async function readOwnRecords(
  db: BijiaDatabase,
  ids: readonly string[],
): Promise<Pick<SnippetRecords, 'snippets' | 'tombstones'>> {
  return db.transaction('r', db.snippets, db.versions, db.tombstones, async () => {
    const { snippets, tombstones } = await readHistories(db, ids);
    return { snippets, tombstones };
  });
}

/** Returns the ids of the live snippets in these folders and in the folders in them. */
export async function readOwnInFolders(
  db: BijiaDatabase,
  paths: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const { snippets } = db;
    const within = snippets.where('folder').startsWith(`${path}/`);
    for (const each of [snippets.where('folder').equals(path), within])
      for (const { id, deletedAt } of await each.toArray())
        if (deletedAt === undefined) found.add(id);
  }
  return [...found];
}

/**
 * Shows what the office shares, one pack for each device, in place of what was shown of it before; only what differs is written. What stands
 * in the user's own library under the same id is the user's.
 */
export async function showShared(
  db: BijiaDatabase,
  packs: readonly SharedPack[],
  now = Date.now(),
): Promise<void> {
  await db.transaction('rw', db.packs, db.snippets, db.meta, async () => {
    const own = await liveIds(db);
    const standing = new Map(
      (await db.packs.toArray()).filter(isSharedPack).map((pack) => [pack.id, pack]),
    );
    for (const pack of packs) {
      const record = await recordOf(db, pack, own, now);
      const before = standing.get(record.id);
      standing.delete(record.id);
      if (before && isSame(before, record)) continue;
      await db.packs.put(record);
    }
    await db.packs.bulkDelete([...standing.keys()]);
  });
}

async function liveIds(db: BijiaDatabase): Promise<Set<string>> {
  const all = new Set(await db.snippets.toCollection().primaryKeys());
  for (const id of await db.snippets.where('deletedAt').above(0).primaryKeys()) all.delete(id);
  return all;
}

async function recordOf(
  db: BijiaDatabase,
  { device, who, snippets }: SharedPack,
  own: ReadonlySet<string>,
  now: number,
): Promise<SharedPackRecord> {
  const id = `office:${device}`;
  const isHidden = await isPackHidden(db, id);
  const entries = snippets.flatMap((one) => (own.has(one.id) ? [] : (entryOf(one) ?? [])));
  return {
    id,
    version: 1,
    title: who,
    seededAt: now,
    ...(isHidden ? { isHidden } : {}),
    who,
    entries,
  };
}

/** As it is stored, without what this version can't use; null where nothing of it can be shown. */
function entryOf(shared: Snippet): SharedEntry | null {
  const usable = salvageSnippet(shared);
  if (!usable) return null;
  const { id, updatedAt } = usable;
  const content =
    usable.kind === 'phrase'
      ? { kind: usable.kind, text: usable.text }
      : { kind: usable.kind, body: usable.body };
  return { ...content, ...pickSearched(usable), id, updatedAt };
}

function isSame(one: SharedPackRecord, other: SharedPackRecord): boolean {
  return (
    one.who === other.who &&
    (one.isHidden ?? false) === (other.isHidden ?? false) &&
    JSON.stringify(one.entries) === JSON.stringify(other.entries)
  );
}
