import type { Pack } from '@/lib/entry';
import { composeEntries } from './compose-entries';
import type { PackFile } from './built-in-pack';
import type { Library, SaveResult } from './types';

/** The built-in pack alone, read straight from its file, for when IndexedDB can't be opened; every save says so. */
export function unavailableLibrary(file: PackFile): Library {
  let pack: Promise<Pack> | undefined;
  return {
    mode: 'unavailable',
    async entries() {
      pack ??= file.read();
      const record = { ...(await pack), seededAt: 0 };
      return composeEntries({ packs: [record], snippets: [], marks: [], uses: [] });
    },
    subscribe() {},
    create: refuse,
    createMany: refuse,
    update: refuse,
    remove: refuse,
    removeMany: refuse,
    restore: refuse,
    setPinned: refuse,
    setHidden: refuse,
    async recordUse() {},
    async draft() {},
    async saveDraft() {},
    recall: async () => ({}),
    async remember() {},
  };
}

async function refuse(): Promise<SaveResult & { ok: false }> {
  return { ok: false, reason: 'storage-unavailable' };
}
