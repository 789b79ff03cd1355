import type { BijiaDatabase } from '../database/database';
import { takeTimes, timeAfter } from '../database/latest-time';
import { readUsable } from '../database/read-usable';
import type { ActPartRecord, ActRecord, MarkRecord, SnippetRecord } from '../database/records';
import type { ActKind, BulkOptions } from '../types';
import { writeHistories } from '../database/write-histories';
import { undoFolders } from './folder-list';
import { holds, putBack } from '@/lib/entry';

/**
 * Takes back a bulk act slice by slice, within a transaction over what it wrote, and returns the entries that are as they were. What
 * an act changed and was changed again since is left as it is.
 */
export async function undoBulk(
  db: BijiaDatabase,
  device: string,
  { id, at, act, folders }: ActRecord,
  { signal, onProgress }: BulkOptions = {},
  now = Date.now(),
): Promise<string[]> {
  const keys = await db.actParts.where('act').equals(id).primaryKeys();
  const time = await takeTimes(db, now, [at]);
  const undone: string[] = [];
  for (const [place, key] of keys.entries()) {
    if (signal?.aborted) throw new Error('cancelled');
    const part = await db.actParts.get(key);
    if (part) {
      undone.push(...(await undoPatches(db, device, act, part, time)));
      undone.push(...(await undoMarks(db, device, act, part, time)));
    }
    onProgress?.(place + 1, keys.length);
  }
  if (folders) await undoFolders(db, device, folders, time);
  await db.actParts.where('act').equals(id).delete();
  return undone;
}

async function undoPatches(
  db: BijiaDatabase,
  device: string,
  act: ActKind,
  { patches }: ActPartRecord,
  at: number,
): Promise<string[]> {
  if (patches.length === 0) return [];
  const stored = await db.snippets.bulkGet(patches.map(({ id }) => id));
  const present = stored.filter((one) => one !== undefined);
  const standing = new Map(readUsable('snippets', present).map((one) => [one.id, one]));
  const put = patches.flatMap((patch): SnippetRecord[] => {
    const record = standing.get(patch.id);
    if (!record || !holds(record, patch.after)) return [];
    const updatedAt = timeAfter(at, record.updatedAt);
    return [{ ...putBack(record, patch.before), updatedAt, device }];
  });
  if (put.length === 0) return [];
  // Out of the trash it reads as it did, and no version comes of that.
  if (act === 'delete') await db.snippets.bulkPut(put);
  else await writeHistories(db, { snippets: put });
  return put.map(({ id }) => id);
}

async function undoMarks(
  db: BijiaDatabase,
  device: string,
  act: ActKind,
  { marks }: ActPartRecord,
  at: number,
): Promise<string[]> {
  if (marks.length === 0) return [];
  const name = act === 'pin' || act === 'unpin' ? 'pinned' : 'hidden';
  const written = act === 'pin' || act === 'hide';
  const stored = await db.marks.bulkGet(marks.map(({ entry }) => entry));
  const present = stored.filter((one) => one !== undefined);
  const standing = new Map(readUsable('marks', present).map((one) => [one.entry, one]));
  const put = marks.flatMap((before): MarkRecord[] => {
    const mark = standing.get(before.entry);
    const value = before[name]?.value ?? false;
    if (mark?.[name]?.value !== written) return [];
    const updatedAt = timeAfter(at, mark[name].updatedAt);
    return [{ ...mark, [name]: { value, updatedAt, device } }];
  });
  if (put.length > 0) await db.marks.bulkPut(put);
  return put.map(({ entry }) => entry);
}
