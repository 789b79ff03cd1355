import { MOST_AHEAD, nextTime } from '@/lib/merge';
import type { BijiaDatabase } from './database';
import { LATEST_KEY } from './latest-key';

/**
 * Returns the first of `count` times (epoch ms, one after the other) that nothing else bears: later than all that this library has seen
 * and than `own`, the times of the records that are written again. Within a transaction over `meta`. Times of more than a day ahead
 * count only where they are `own`: a clock that was wrong for an hour must not date all that is written for a year after, which other
 * devices would set aside (`setAsideFuture`).
 */
export async function takeTimes(
  db: BijiaDatabase,
  now: number,
  own: readonly number[] = [],
  count = 1,
): Promise<number> {
  const latest = nearTime(await readLatest(db), now);
  const first = nextTime(
    now,
    own.reduce((one, other) => Math.max(one, other), latest),
  );
  await noteTime(db, first + count - 1, now);
  return first;
}

/** Returns the time of a write (epoch ms): that of its act, or later where what it replaces was written by a clock that is ahead. */
export function timeAfter(at: number, replaced = 0): number {
  return Math.max(at, replaced + 1);
}

/** Notes a time that was seen in a record; within a transaction over `meta`. */
export async function noteTime(db: BijiaDatabase, time: number, now: number): Promise<void> {
  const latest = nearTime(await readLatest(db), now);
  const value = String(Math.max(latest, nearTime(time, now)));
  await db.meta.put({ key: LATEST_KEY, value });
}

async function readLatest(db: BijiaDatabase): Promise<number> {
  const latest = Number((await db.meta.get(LATEST_KEY))?.value ?? 0);
  return Number.isFinite(latest) ? latest : 0;
}

function nearTime(time: number, now: number): number {
  return time <= now + MOST_AHEAD ? time : 0;
}
