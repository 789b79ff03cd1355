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
    ...REFUSED,
    ...UNREADABLE,
    ...EMPTY,
    ...IGNORED,
  };
}

/** Writes that the user waits for: each says that nothing was saved. */
const REFUSED = {
  create: refuse,
  createMany: refuse,
  update: refuse,
  remove: refuse,
  removeMany: refuse,
  restore: refuse,
  restoreMany: refuse,
  deleteForGood: refuse,
  emptyTrash: refuse,
  restoreVersion: refuse,
  undo: refuse,
  mergeIn: refuse,
  replaceAll: refuse,
  setPinned: refuse,
  setHidden: refuse,
  takePack: refuse,
  bulk: {
    changeLabels: refuse,
    setPinned: refuse,
    setHidden: refuse,
    remove: refuse,
    join: refuse,
    folders: async () => [],
    createFolder: refuse,
  },
} satisfies Partial<Library>;

/** Readings of which an empty answer would be taken for an empty library. */
const UNREADABLE = {
  exportAll: refuseToRead,
  previewMerge: refuseToRead,
  ownRecords: refuseToRead,
  ownInFolders: refuseToRead,
  comparePack: refuseToRead,
} satisfies Partial<Library>;

/** Lists of what the user made: without a database there is nothing of it. */
const EMPTY = {
  trash: async () => [],
  versions: async () => [],
  hidden: async () => [],
  undoable: async () => [],
  takenPacks: async () => [],
  recall: async () => ({}),
  async draft() {},
} satisfies Partial<Library>;

/** Writes whose result nobody waits for, and subscriptions: no-ops, since nothing changes here. */
const IGNORED = {
  subscribe() {},
  watchHealth() {},
  async acknowledgeLoss() {},
  async hidePacks() {},
  async showShared() {},
  async removePack() {},
  async hidePack() {},
  async recordUse() {},
  async saveDraft() {},
  async remember() {},
} satisfies Partial<Library>;

async function refuseToRead(): Promise<never> {
  throw new Error('The library can’t be read.');
}

async function refuse(): Promise<SaveResult & { ok: false }> {
  return { ok: false, reason: 'storage-unavailable' };
}
