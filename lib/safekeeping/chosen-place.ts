import { requestFolderPermission, folderPlace } from '@/lib/backup/places/folder-place';
import type { BackupPlace, PlaceResult, ReadablePlace } from '@/lib/backup/places/types';
import type { BackupStateStorage, PlaceChoice } from './backup-state';
import { newestFirst } from './newest-first';
import type { PlaceServices } from './services';
import type { Safekeeping } from './types';

/** The part of safekeeping that has to do with where backups go. */
export type ChosenPlace = Pick<
  Safekeeping,
  | 'pickFolder'
  | 'allowDownloads'
  | 'requestFolderPermission'
  | 'forgetPlace'
  | 'listBackups'
  | 'readListed'
> & {
  /** Returns the place that the user chose; null where it can't be found again. */
  open: () => Promise<BackupPlace | null>;
};

/** Opens the place that was chosen, and lets another be chosen. */
export function createChosenPlace(services: PlaceServices, state: BackupStateStorage): ChosenPlace {
  const storedFolder = async () => {
    const folder = await services.readStoredFolder();
    return folder && folderPlace(folder);
  };
  const inFolder = async <T>(
    act: (place: ReadablePlace) => Promise<PlaceResult<T>>,
    empty: T,
  ): Promise<PlaceResult<T>> => {
    const { place } = await state.read();
    if (place.kind !== 'folder') return { ok: true, value: empty };
    const folder = await storedFolder();
    return folder ? act(folder) : { ok: false, reason: 'folder-gone' };
  };
  const choose = (place: PlaceChoice) => state.patch({ place, fault: null });

  return {
    async open() {
      const { place } = await state.read();
      if (place.kind === 'none') return null;
      return place.kind === 'folder' ? storedFolder() : services.downloads();
    },
    async pickFolder() {
      const folder = await services.pickFolder();
      if (!folder) return false;
      await services.storeFolder(folder);
      await choose({ kind: 'folder', name: folder.name });
      return true;
    },
    async allowDownloads() {
      const isAllowed = await services.allowDownloads();
      if (isAllowed) await choose({ kind: 'downloads' });
      return isAllowed;
    },
    async requestFolderPermission() {
      const folder = await services.readStoredFolder();
      const isGranted = folder !== null && (await requestFolderPermission(folder));
      if (isGranted) await state.patch({ fault: null });
      return isGranted;
    },
    async forgetPlace() {
      await services.storeFolder(null);
      await choose({ kind: 'none' });
    },
    listBackups: () =>
      inFolder(async (folder) => {
        const listed = await folder.list();
        return listed.ok ? { ok: true, value: newestFirst(listed.value) } : listed;
      }, []),
    readListed: (name) => inFolder((folder) => folder.read(name), new Uint8Array()),
  };
}
