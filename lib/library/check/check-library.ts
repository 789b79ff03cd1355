import type { BackupContent } from '@/lib/backup';
import { readUsable } from '../database/read-usable';
import { salvagePack } from '../database/salvage-records';
import { FOLDERS_KEY, folderRecordsIn } from '../snippets/folder-list';
import { packOf } from '../whole/export-all';
import { openRaw, type RawRecord, readRaw } from './read-raw';

/** The stores that are checked, as the database names them; what can be made again is not. */
export const CHECKED_STORES = [
  'snippets',
  'versions',
  'tombstones',
  'marks',
  'uses',
  'slotValues',
  'drafts',
  'packs',
] as const;
export type CheckedStore = (typeof CHECKED_STORES)[number];

/** A record that can't be used; `value` is the record as it is stored, undefined where the browser itself can't read it. */
export interface DamagedRecord {
  store: CheckedStore;
  key: IDBValidKey;
  value: unknown;
}

/** What every record of the library was found to be. */
export interface LibraryCheck {
  /** How many records of each store were looked at. */
  read: Record<CheckedStore, number>;
  damaged: DamagedRecord[];
  /** All that can be read, as the content of a backup without settings. */
  content: BackupContent;
}

/**
 * Reads every record of the library, past everything that guards it: so also of a database that can't be opened otherwise, for a later
 * version made it. Null where there is no database. Nothing is changed. `onRead` is given how many records were read so far.
 */
export async function checkLibrary(
  onRead: (count: number) => void,
  name = 'bijia',
): Promise<LibraryCheck | null> {
  const db = await openRaw(name);
  if (!db) return null;
  try {
    const damaged: DamagedRecord[] = [];
    let count = 0;
    const readStore = async (store: CheckedStore) => {
      const usable: unknown[] = [];
      let read = 0;
      for await (const slice of readRaw(db, store)) {
        for (const record of slice) {
          if (isUsable(store, record)) usable.push(record.value);
          else damaged.push({ store, key: record.key, value: record.value });
        }
        read += slice.length;
        count += slice.length;
        onRead(count);
      }
      return { usable, read };
    };
    const stores = new Map<CheckedStore, Awaited<ReturnType<typeof readStore>>>();
    for (const store of CHECKED_STORES) stores.set(store, await readStore(store));
    const usableOf = (store: CheckedStore) => stores.get(store)?.usable ?? [];
    const read = Object.fromEntries(
      CHECKED_STORES.map((store) => [store, stores.get(store)?.read ?? 0]),
    ) as LibraryCheck['read'];
    return { read, damaged, content: { ...contentOf(usableOf), folders: await readFolders(db) } };
  } finally {
    db.close();
  }
}

function isUsable(store: CheckedStore, { value, readable }: RawRecord): boolean {
  if (!readable) return false;
  return store === 'packs'
    ? (salvagePack(value)?.isWhole ?? false)
    : readUsable(store, [value]).length === 1;
}

/** They are one of the library's own facts, which are no records of the user's. */
async function readFolders(db: IDBDatabase): Promise<BackupContent['folders']> {
  for await (const slice of readRaw(db, 'meta')) {
    const list = slice.find(({ key }) => key === FOLDERS_KEY);
    if (list) return folderRecordsIn(list.value);
  }
  return [];
}

function contentOf(usableOf: (store: CheckedStore) => unknown[]): Omit<BackupContent, 'folders'> {
  return {
    snippets: readUsable('snippets', usableOf('snippets')),
    versions: readUsable('versions', usableOf('versions')),
    tombstones: readUsable('tombstones', usableOf('tombstones')),
    marks: readUsable('marks', usableOf('marks')),
    uses: readUsable('uses', usableOf('uses')),
    slotValues: readUsable('slotValues', usableOf('slotValues')),
    drafts: readUsable('drafts', usableOf('drafts')),
    settings: null,
    packs: usableOf('packs').flatMap((stored) => {
      const usable = salvagePack(stored);
      return usable ? [packOf(usable.pack)] : [];
    }),
  };
}
