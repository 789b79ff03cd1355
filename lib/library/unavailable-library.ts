import { readPackFile } from './pack/read-pack-file';
import type { PackFile } from './pack/built-in-pack';
import { firstPageOf } from './entries/first-page';
import type { Library, LibraryEntry, SaveResult } from './types';

/** The built-in packs alone, read straight from their files, for when IndexedDB can't be opened; every save says so. */
export function unavailableLibrary(
  file: PackFile,
  mode: 'unavailable' | 'later' = 'unavailable',
): Library {
  let reading: Promise<LibraryEntry[]> | undefined;
  const entries = () => (reading ??= readPackFile(file));
  return {
    mode,
    device: '',
    revision: 0,
    entries,
    first: async (limit) => firstPageOf(await entries(), limit),
    async entriesById(ids) {
      const byId = new Map((await entries()).map((entry) => [entry.id, entry]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    subscribe() {},
    watchHealth() {},
    async acknowledgeLoss() {},
    create: refuse,
    createMany: refuse,
    update: refuse,
    remove: refuse,
    removeMany: refuse,
    restore: refuse,
    restoreMany: refuse,
    trash: async () => [],
    deleteForGood: refuse,
    emptyTrash: refuse,
    versions: async () => [],
    restoreVersion: refuse,
    hidden: async () => [],
    undoable: async () => [],
    undo: refuse,
    bulk: {
      changeLabels: refuse,
      setPinned: refuse,
      setHidden: refuse,
      remove: refuse,
      join: refuse,
      folders: async () => [],
      createFolder: refuse,
    },
    exportAll: refuseToRead,
    previewMerge: refuseToRead,
    mergeIn: refuse,
    replaceAll: refuse,
    setPinned: refuse,
    setHidden: refuse,
    async hidePacks() {},
    ownRecords: refuseToRead,
    ownInFolders: refuseToRead,
    async showShared() {},
    takenPacks: async () => [],
    comparePack: refuseToRead,
    takePack: refuse,
    async removePack() {},
    async hidePack() {},
    async recordUse() {},
    async draft() {},
    async saveDraft() {},
    recall: async () => ({}),
    async remember() {},
  };
}

/** An empty answer would be taken for an empty library. */
async function refuseToRead(): Promise<never> {
  throw new Error('The library can’t be read.');
}

async function refuse(): Promise<SaveResult & { ok: false }> {
  return { ok: false, reason: 'storage-unavailable' };
}
