import type { BijiaDatabase } from '../database/database';
import type { BulkActs } from '../types';

/** The bulk acts on a library, loaded when one is wanted: they are not on the way to the first rows. */
export function bulkActs(db: BijiaDatabase, device: string): BulkActs {
  return {
    changeLabels: async (target, change, options) =>
      (await import('./bulk-snippets')).changeLabels(db, device, target, change, options),
    setPinned: async (ids, value, options) =>
      (await import('./bulk-marks')).markMany(db, device, 'pinned', value, ids, options),
    setHidden: async (ids, value, options) =>
      (await import('./bulk-marks')).markMany(db, device, 'hidden', value, ids, options),
    remove: async (ids, options) =>
      (await import('./bulk-snippets')).trashMany(db, device, ids, options),
    join: async (groups) => (await import('./join')).joinSnippets(db, device, groups),
    folders: async () => (await import('./folder-list')).readFolders(db),
    createFolder: async (path) => (await import('./folder-list')).createFolder(db, device, path),
  };
}
