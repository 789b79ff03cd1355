import type { BackupContent } from '@/lib/backup';
import { BUILT_IN_PACKS } from '@/lib/entry';
import { latestTime } from '@/lib/merge';
import type { BijiaDatabase } from '../database/database';
import { noteTime } from '../database/latest-time';
import { isSharedPack } from '../database/records';
import { attemptWrite } from '../snippets/attempt-write';
import type { SaveRefusal } from '../types';
import { addPacks } from './merge-in';
import { readRecords, recordTables, salvageRecords } from './read-records';
import { writeRecords } from './write-records';

/**
 * Puts a content in the place of all that can be read in the stored library, in one transaction, so that all of it is on disk or
 * nothing. Damaged records stay on the disk as they are; settings are the caller's.
 */
export async function replaceAll(
  db: BijiaDatabase,
  content: BackupContent,
  now = Date.now(),
): Promise<{ ok: true } | SaveRefusal> {
  const after = salvageRecords(content);
  return attemptWrite<{ ok: true }>(() =>
    db.transaction('rw', [...recordTables(db), db.drafts, db.packs], async () => {
      const before = await readRecords(db);
      await writeRecords(db, before, after);
      // A merge never takes a tombstone away; here it would outlive what it is of.
      const dead = new Set(after.tombstones.map(({ id }) => id));
      await db.tombstones.bulkDelete(
        before.tombstones.map(({ id }) => id).filter((id) => !dead.has(id)),
      );
      await noteTime(db, latestTime(after), now);
      await db.drafts.clear();
      await db.drafts.bulkAdd([...content.drafts]);
      const kept = new Set<string>([...BUILT_IN_PACKS, ...content.packs.map(({ id }) => id)]);
      // What others share is none of the user's, and comes and goes with the office's folder.
      await db.packs.filter((pack) => !kept.has(pack.id) && !isSharedPack(pack)).delete();
      await addPacks(db, content.packs, now);
      return { ok: true };
    }),
  );
}
