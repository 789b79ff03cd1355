import * as v from 'valibot';
import { cleanFolder } from '@/lib/entry';
import { type Folder, merge, NO_RECORDS, shownFolders } from '@/lib/merge';
import type { BijiaDatabase } from '../database/database';
import { takeTimes, timeAfter } from '../database/latest-time';
import { readUsable } from '../database/read-usable';
import type { SaveRefusal } from '../types';
import { attemptWrite } from './attempt-write';

/*
 * A folder is there as long as an entry names it; this list has those besides that were made, and those that were deleted, so that a backup
 * and another device don't bring them back.
 */

/** The key of the list in the table `meta`. */
export const FOLDERS_KEY = 'folders';
const ListRecord = v.object({ value: v.pipe(v.string(), v.parseJson(), v.array(v.unknown())) });

/** Returns the folders that were made and deleted, in the order of their paths. */
export async function readFolderRecords(db: BijiaDatabase): Promise<Folder[]> {
  return folderRecordsIn(await db.meta.get(FOLDERS_KEY));
}

/** Returns the folders in the stored record of the list; none where it is missing or damaged. */
export function folderRecordsIn(record: unknown): Folder[] {
  const parsed = v.safeParse(ListRecord, record);
  const folders = parsed.success ? readUsable('folders', parsed.output.value) : [];
  return [...merge({ ...NO_RECORDS, folders }, NO_RECORDS).folders];
}

/** Writes the list; within a transaction over `meta`. */
export async function writeFolderRecords(
  db: BijiaDatabase,
  folders: readonly Folder[],
): Promise<void> {
  await db.meta.put({ key: FOLDERS_KEY, value: JSON.stringify(folders) });
}

/** The folders that an act made, and those that it deleted. */
export interface ActFolders {
  added: string[];
  removed: string[];
}

/** What becomes of the list: a path that is both added and removed is there. */
interface ListChange {
  added: Iterable<string>;
  removed: Iterable<string>;
}

/** Changes the list at `at` (epoch ms), given the paths of those that are there by it, and returns what that made and deleted. */
export async function changeFolderList(
  db: BijiaDatabase,
  device: string,
  at: number,
  change: (before: readonly string[]) => ListChange,
): Promise<ActFolders> {
  const records = new Map((await readFolderRecords(db)).map((one) => [one.path, one]));
  const made = [...records.values()].filter(({ isDeleted }) => !isDeleted);
  const before = made.map(({ path }) => path);
  const wanted = change(before);
  const added = new Set(wanted.added);
  const removed = new Set([...wanted.removed].filter((path) => !added.has(path)));
  const put = (path: string, isDeleted: boolean) => {
    const updatedAt = timeAfter(at, records.get(path)?.updatedAt);
    records.set(path, { path, isDeleted, updatedAt, device });
  };
  const news = [...added].filter((path) => records.get(path)?.isDeleted !== false);
  const gone = [...removed].filter((path) => records.get(path)?.isDeleted !== true);
  for (const path of news) put(path, false);
  for (const path of gone) put(path, true);
  const folders = [...records.values()];
  if (news.length + gone.length > 0)
    await writeFolderRecords(db, merge({ ...NO_RECORDS, folders }, NO_RECORDS).folders);
  return { added: news, removed: gone };
}

/** Takes back at `at` (epoch ms) what an act did to folders, once its entries are back: one that an entry lies in now stays. */
export async function undoFolders(
  db: BijiaDatabase,
  device: string,
  { added, removed }: ActFolders,
  at: number,
): Promise<void> {
  const named = new Set(await db.snippets.where('folder').anyOf(added).uniqueKeys());
  await changeFolderList(db, device, at, () => ({
    added: removed,
    removed: added.filter((path) => !named.has(path)),
  }));
}

/** Returns the paths of all folders, empty ones among them. */
export async function readFolders(db: BijiaDatabase): Promise<string[]> {
  return db.transaction('r', db.snippets, db.meta, async () => {
    const records = await readFolderRecords(db);
    const deleted = records.filter(({ isDeleted }) => isDeleted).map(({ path }) => path);
    const named = await db.snippets.orderBy('folder').uniqueKeys();
    const paths = named.flatMap((path) =>
      typeof path === 'string' ? (cleanFolder(path) ?? []) : [],
    );
    const live = new Set<string>();
    // Only of a deleted folder it matters where what lies in it is.
    await db.snippets
      .where('folder')
      .anyOf(deleted)
      .filter(({ deletedAt }) => deletedAt === undefined)
      .each(({ folder }) => folder !== undefined && live.add(folder));
    return shownFolders(records, { live, trashed: paths });
  });
}

/** Makes an empty folder; `empty` where the path holds no name. */
export async function createFolder(
  db: BijiaDatabase,
  device: string,
  path: string,
): Promise<{ ok: true; path: string } | SaveRefusal> {
  const cleaned = cleanFolder(path);
  if (cleaned === undefined) return { ok: false, reason: 'empty' };
  return attemptWrite<{ ok: true; path: string } | SaveRefusal>(() =>
    db.transaction('rw', db.meta, async () => {
      const at = await takeTimes(db, Date.now());
      await changeFolderList(db, device, at, () => ({ added: [cleaned], removed: [] }));
      return { ok: true, path: cleaned };
    }),
  );
}
