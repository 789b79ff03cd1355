import type { LibraryRecords } from '@/lib/merge';
import type { BijiaDatabase } from '../database/database';
import { readUsable } from '../database/read-usable';
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

/** Returns all usable records, within a transaction over `recordTables`. */
export async function readRecords(db: BijiaDatabase): Promise<LibraryRecords> {
  return salvageRecords({
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
export function salvageRecords(
  records: Record<keyof LibraryRecords, readonly unknown[]>,
): LibraryRecords {
  return {
    snippets: readUsable('snippets', records.snippets),
    versions: readUsable('versions', records.versions),
    tombstones: readUsable('tombstones', records.tombstones),
    marks: readUsable('marks', records.marks),
    uses: readUsable('uses', records.uses),
    slotValues: readUsable('slotValues', records.slotValues),
    folders: readUsable('folders', records.folders),
  };
}
