import type { LibraryRecords } from '@/lib/merge';
import type { BijiaDatabase } from '../database/database';
import { readSound } from '../database/read-sound';
import { readFolderRecords } from '../snippets/folder-list';

/** The tables whose records two libraries bring together. */
export const recordTables = (db: BijiaDatabase) => [
  db.snippets,
  db.versions,
  db.tombstones,
  db.marks,
  db.uses,
  db.slotValues,
  db.meta,
];

/** Returns all sound records, within a transaction over `recordTables`. */
export async function readRecords(db: BijiaDatabase): Promise<LibraryRecords> {
  return soundRecords({
    snippets: await db.snippets.toArray(),
    versions: await db.versions.toArray(),
    tombstones: await db.tombstones.toArray(),
    marks: await db.marks.toArray(),
    uses: await db.uses.toArray(),
    slotValues: await db.slotValues.toArray(),
    folders: await readFolderRecords(db),
  });
}

/** Returns the records that this version can use, as it stores them: so the same text has one hash wherever it comes from. */
export function soundRecords(
  records: Record<keyof LibraryRecords, readonly unknown[]>,
): LibraryRecords {
  return {
    snippets: readSound('snippets', records.snippets),
    versions: readSound('versions', records.versions),
    tombstones: readSound('tombstones', records.tombstones),
    marks: readSound('marks', records.marks),
    uses: readSound('uses', records.uses),
    slotValues: readSound('slotValues', records.slotValues),
    folders: readSound('folders', records.folders),
  };
}
