import { nameBackup, writeBackup } from '@/lib/backup';
import { ownFolder } from '@/lib/backup/places/own-folder';
import { BijiaDatabase } from '@/lib/library/database/database';
import { deviceId } from '@/lib/library/database/device';
import { readEntries } from '@/lib/library/entries/first-page';
import { undoAct } from '@/lib/library/snippets/acts';
import { importSnippets } from '@/lib/library/snippets/import-batch';
import { exportAll } from '@/lib/library/whole/export-all';
import { createSafetyCopies } from '@/lib/safekeeping/safety-copies';
import type { ImportedLibrary } from './import-job';
import type { CopyFacts } from './types';

/** Opens the library in IndexedDB for an import; rejects where it can't be opened. */
export async function openImportedLibrary(
  db = new BijiaDatabase(),
  copies = createSafetyCopies(ownFolder),
): Promise<ImportedLibrary> {
  await db.open();
  const device = await deviceId(db);
  return {
    entries: () => readEntries(db),
    undo: (act) => undoAct(db, device, act),
    importMany: (batch, progress) => importSnippets(db, device, batch, progress),
    keepCopy: async (facts) => copies.keep(await writeCopy(db, device, facts)),
  };
}

async function writeCopy(db: BijiaDatabase, device: string, { settings, product }: CopyFacts) {
  const time = Date.now();
  const content = { ...(await exportAll(db)), settings };
  const bytes = await writeBackup(content, { product, device, time });
  return { bytes, last: { name: nameBackup(time, device) } };
}
