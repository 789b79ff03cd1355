import type { BijiaDatabase } from '../database/database';
import { takeTimes } from '../database/latest-time';
import type { MarkRecord } from '../database/records';
import { salvageMark, salvageUse } from '../database/salvage-records';
import { noteAct } from './acts';
import { attemptWrite } from './attempt-write';
import type { SaveResult } from '../types';

/** Pins or unpins an entry. */
export async function setPinned(
  db: BijiaDatabase,
  device: string,
  entry: string,
  value: boolean,
  now = Date.now(),
): Promise<SaveResult> {
  return attemptWrite<SaveResult>(() =>
    db.transaction('rw', db.marks, db.meta, async () => {
      const earlier = salvageMark(await db.marks.get(entry));
      const updatedAt = await takeTimes(db, now, [earlier?.pinned?.updatedAt ?? 0]);
      await db.marks.put({ entry, ...earlier, pinned: { value, updatedAt, device } });
      return { ok: true, id: entry };
    }),
  );
}

/** Hides an entry, or shows it again. */
export async function setHidden(
  db: BijiaDatabase,
  device: string,
  entry: string,
  value: boolean,
  now = Date.now(),
): Promise<SaveResult> {
  return attemptWrite<SaveResult>(() =>
    db.transaction('rw', db.marks, db.meta, db.acts, db.actParts, async () => {
      const earlier: MarkRecord = salvageMark(await db.marks.get(entry)) ?? { entry };
      const at = await takeTimes(db, now, [earlier.hidden?.updatedAt ?? 0]);
      await db.marks.put({ ...earlier, hidden: { value, updatedAt: at, device } });
      const act = await noteAct(db, { at, act: value ? 'hide' : 'show', marks: [earlier] });
      return { ok: true, id: entry, act };
    }),
  );
}

/** Counts a use of an entry on this device. */
export async function recordUse(
  db: BijiaDatabase,
  device: string,
  entry: string,
  now = Date.now(),
): Promise<void> {
  await db.transaction('rw', db.uses, db.meta, async () => {
    const earlier = salvageUse(await db.uses.get([entry, device]));
    const lastUsedAt = await takeTimes(db, now, [earlier?.lastUsedAt ?? 0]);
    await db.uses.put({ entry, device, count: (earlier?.count ?? 0) + 1, lastUsedAt });
  });
}
