import type { DocStore } from '@/lib/search/host/doc-store';
import { builtInPack } from '../pack/built-in-pack';
import { toSearchDoc } from './search-doc';
import { readPackFile } from '../pack/read-pack-file';

/** The built-in pack alone, for where the database can't be opened; nothing is kept. */
export function packSource(): DocStore {
  const file = builtInPack();
  return {
    readSnapshot: async () => null,
    writeSnapshot: async () => {},
    async readAll(onPart) {
      await onPart((await readPackFile(file)).map(toSearchDoc));
      return 0;
    },
    readChanges: async () => ({ revision: 0, changed: [], removed: [] }),
    saveFirstPage: async () => {},
  };
}
