import * as v from 'valibot';
import { cleanFolder } from '@/lib/entry';
import type { BijiaDatabase } from '../database/database';
import type { SaveRefusal } from '../types';
import type { ActFolders } from './bulk-act';
import { settle } from './snippets';

/*
 * A folder is there as long as an entry names it; this list keeps those besides that nothing lies in, or not any more. It is this
 * installation's own: an empty folder holds nothing that could be lost.
 */

/** The key of the list in the table `meta`. */
export const FOLDERS_KEY = 'folders';
const ListRecord = v.object({ value: v.pipe(v.string(), v.parseJson(), v.array(v.string())) });

/** Returns the paths in the list. */
export async function readFolderList(db: BijiaDatabase): Promise<string[]> {
  return foldersIn(await db.meta.get(FOLDERS_KEY));
}

/** Returns the paths in the stored record of the list; none where it is missing or damaged. */
export function foldersIn(record: unknown): string[] {
  const parsed = v.safeParse(ListRecord, record);
  return parsed.success ? parsed.output.value : [];
}

/** Writes the list and returns how it differs. */
export async function listFolders(
  db: BijiaDatabase,
  before: readonly string[],
  after: readonly string[],
): Promise<ActFolders> {
  const added = after.filter((path) => !before.includes(path));
  const removed = before.filter((path) => !after.includes(path));
  if (added.length + removed.length > 0)
    await db.meta.put({ key: FOLDERS_KEY, value: JSON.stringify([...after].toSorted()) });
  return { added, removed };
}

/** Takes back how an act changed the list; what was changed since then by others stays. */
export async function unlistFolders(db: BijiaDatabase, { added, removed }: ActFolders) {
  const before = await readFolderList(db);
  const kept = before.filter((path) => !added.includes(path));
  await listFolders(db, before, [...new Set([...kept, ...removed])]);
}

/** Returns the paths of all folders, empty ones among them. */
export async function readFolders(db: BijiaDatabase): Promise<string[]> {
  return db.transaction('r', db.snippets, db.meta, async () => {
    const named = await db.snippets.orderBy('folder').uniqueKeys();
    const own = named.flatMap((path) =>
      typeof path === 'string' ? (cleanFolder(path) ?? []) : [],
    );
    return [...new Set([...(await readFolderList(db)), ...own])].toSorted();
  });
}

/** Makes an empty folder; `empty` where the path holds no name. */
export async function createFolder(
  db: BijiaDatabase,
  path: string,
): Promise<{ ok: true; path: string } | SaveRefusal> {
  const cleaned = cleanFolder(path);
  if (cleaned === undefined) return { ok: false, reason: 'empty' };
  return settle<{ ok: true; path: string } | SaveRefusal>(() =>
    db.transaction('rw', db.meta, async () => {
      const before = await readFolderList(db);
      await listFolders(db, before, [...new Set([...before, cleaned])]);
      return { ok: true, path: cleaned };
    }),
  );
}
