import type { LibraryRecords } from '@/lib/merge';
import type { BijiaDatabase } from '../database/database';
import { difference } from '../database/difference';
import type { SlotValueRecord, UseRecord } from '../database/records';
import { writeDifference } from '../database/write-histories';
import { writeFolderRecords } from '../snippets/folder-list';

/** Brings the stored records from one state to another, within a transaction over `recordTables`. */
export async function writeRecords(
  db: BijiaDatabase,
  before: LibraryRecords,
  after: LibraryRecords,
): Promise<void> {
  await writeDifference(db, before, after);
  const marks = difference(before.marks, after.marks, ({ entry }) => entry);
  if (marks.gone.length > 0) await db.marks.bulkDelete(marks.gone);
  if (marks.put.length > 0) await db.marks.bulkPut(marks.put);
  const uses = difference(before.uses, after.uses, keyOfUse);
  if (uses.gone.length > 0) await db.uses.bulkDelete(uses.gone);
  if (uses.put.length > 0) await db.uses.bulkPut(uses.put);
  if (JSON.stringify(before.folders) !== JSON.stringify(after.folders))
    await writeFolderRecords(db, after.folders);
  const values = difference(before.slotValues, after.slotValues, keyOfValue);
  if (values.gone.length > 0) await db.slotValues.bulkDelete(values.gone);
  if (values.put.length > 0) await db.slotValues.bulkPut(values.put);
}

function keyOfUse({ entry, device }: UseRecord): [string, string] {
  return [entry, device];
}

function keyOfValue({ name, text }: SlotValueRecord): [string, string] {
  return [name, text];
}
