import type { BijiaDatabase } from '../database/database';
import { timeAfter } from '../database/latest-time';
import { readUsable } from '../database/read-usable';
import type { MarkRecord } from '../database/records';
import type { BulkOptions, BulkResult } from '../types';
import { type Replaced, runBulk } from './bulk-act';

type MarkName = 'pinned' | 'hidden';

const ACTS = {
  pinned: ['unpin', 'pin'],
  hidden: ['show', 'hide'],
} as const;

/** Sets a mark of many entries, also of packs, in one act; those that have it so already are passed over. */
export function markMany(
  db: BijiaDatabase,
  device: string,
  name: MarkName,
  value: boolean,
  ids: readonly string[],
  options?: BulkOptions,
): Promise<BulkResult> {
  const change = (slice: readonly string[], at: number) =>
    markSlice(db, device, name, value, slice, at);
  const act = ACTS[name][value ? 1 : 0];
  return runBulk(db, { act, find: async () => ids, change }, options);
}

async function markSlice(
  db: BijiaDatabase,
  device: string,
  name: MarkName,
  value: boolean,
  ids: readonly string[],
  at: number,
): Promise<Replaced> {
  const found = await db.marks.bulkGet([...ids]);
  const stored = found.filter((one) => one !== undefined);
  const standing = new Map(readUsable('marks', stored).map((mark) => [mark.entry, mark]));
  const marks = ids
    .map((entry): MarkRecord => standing.get(entry) ?? { entry })
    .filter((mark) => (mark[name]?.value ?? false) !== value);
  const put = marks.map((mark) => {
    const updatedAt = timeAfter(at, mark[name]?.updatedAt);
    return { ...mark, [name]: { value, updatedAt, device } };
  });
  if (put.length > 0) await db.marks.bulkPut(put);
  return { patches: [], marks };
}
