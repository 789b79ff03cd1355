import { type BackupContent, checkWritten, nameBackup, writeBackup } from '@/lib/backup';
import type { BackupState } from './backup-state';
import { createChosenPlace } from './chosen-place';
import { type BackupFailure, type BackupResult, describeBackup, placeBackup } from './place-backup';
import { createRestoring } from './restoring';
import { createSafetyCopies } from './safety-copies';
import type { SafekeepingServices } from './services';
import { readSettings } from './settings-in-backup';
import type { BackupFile, Safekeeping } from './types';

/** Makes what backs the library up and restores it. */
export function createSafekeeping(services: SafekeepingServices): Safekeeping {
  const { state, places, now } = services;
  const { open, ...place } = createChosenPlace(places, state);
  const copies = createSafetyCopies(places.ownFolder);
  const makeFile = () => makeBackupFile(services);

  const fail = async (reason: BackupFailure): Promise<BackupResult> => {
    const fault: BackupState['fault'] = { reason, at: now() };
    await state.patch({ fault });
    return { ok: false, reason };
  };

  return {
    ...place,
    ...createRestoring(services, copies, makeFile),
    state,
    canPickFolder: places.canPickFolder,
    async acceptShrunken() {
      const { last } = await state.read();
      if (last) await state.patch({ last: { ...last, ids: 0, isShrunken: false } });
    },
    async backUp() {
      const opened = await open();
      if (!opened) return fail('folder-gone');
      const gathered = await gather(services).catch(() => null);
      if (!gathered) return fail('library-unreadable');
      const { last } = await state.read();
      const placed = await placeBackup(opened, gathered.content, gathered.facts, last);
      if (!placed.ok) return fail(placed.reason);
      await state.patch({ last: placed.last, fault: null });
      return placed;
    },
    makeFile,
    async confirmFile({ bytes, last }, found) {
      const checked = await checkWritten(bytes, found);
      if (checked.ok) await state.patch({ last });
      return checked.ok;
    },
    listCopies: copies.list,
    readCopy: copies.read,
  };
}

async function gather({ library, latestRevision, settings, product, now }: SafekeepingServices) {
  // Read first: a change in between makes the backup newer than it says, never older.
  const revision = latestRevision();
  const content: BackupContent = {
    ...(await library.exportAll()),
    settings: await readSettings(settings),
  };
  return { content, facts: { product, device: library.device, time: now(), revision } };
}

async function makeBackupFile(services: SafekeepingServices): Promise<BackupFile | null> {
  try {
    const { content, facts } = await gather(services);
    const { last } = await services.state.read();
    const name = nameBackup(facts.time, facts.device);
    const bytes = await writeBackup(content, facts);
    return { bytes, last: describeBackup(name, content, facts, 'read-back', last) };
  } catch {
    return null;
  }
}
