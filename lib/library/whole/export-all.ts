import type { BackupContent, BackupPack } from '@/lib/backup/backup-content';
import { isBuiltIn } from '@/lib/entry';
import { merge, NO_RECORDS } from '@/lib/merge';
import type { BijiaDatabase } from '../database/database';
import { readUsable } from '../database/read-usable';
import { isSharedPack, type PackRecord } from '../database/records';
import { readPacks } from '../entries/read-packs';
import { readRecords, recordTables } from './read-records';

/**
 * Returns everything the user has, as of one moment: the content of a backup but for the settings, which are null. Every list is in the
 * order of its keys, so that equal libraries have equal contents.
 */
export async function exportAll(db: BijiaDatabase): Promise<BackupContent> {
  return db.transaction('r', [...recordTables(db), db.drafts, db.packs], async () => {
    const records = merge(await readRecords(db), NO_RECORDS);
    const drafts = readUsable('drafts', await db.drafts.toArray());
    const packs = (await readPacks(db)).map(packOf);
    return { ...records, drafts, settings: null, packs };
  });
}

/**
 * Returns a pack as a backup has it: the extension has its own pack, what others share stands in the office's folder; one that the user took
 * stands nowhere else.
 */
export function packOf(pack: PackRecord): BackupPack {
  const { id, version, title } = pack;
  if (isBuiltIn(id) || isSharedPack(pack)) return { id, version };
  const notes = pack.notes === undefined ? {} : { notes: pack.notes };
  return { id, version, pack: { id, version, title, entries: pack.entries }, ...notes };
}
