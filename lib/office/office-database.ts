import Dexie, { type EntityTable, type Table } from 'dexie';
import type { KnownFile, Published, SharedContent, SharedRow } from '@/lib/share';
import type { PickedFolder } from '@/lib/share/folders/handle-folder';

/** What of sharing is kept on this machine, beside the library: all of it can be read again from the folder, but for `rows`. */
export interface OfficeRecords {
  files: KnownFile[];
  rows: SharedRow[];
  published: Published | null;
  /** What this device published last. */
  content: SharedContent;
}

/** As it is before anything is shared. */
const NO_OFFICE_RECORDS: OfficeRecords = {
  files: [],
  rows: [],
  published: null,
  content: { snippets: [], tombstones: [] },
};

/** Where that is kept. */
export interface OfficeStore {
  read(): Promise<OfficeRecords>;
  /** Writes what is given in one transaction, and removes nothing but where `clear` comes first. */
  write(records: Partial<OfficeRecords>): Promise<void>;
  clear(): Promise<void>;
  readFolder(): Promise<PickedFolder | null>;
  keepFolder(folder: PickedFolder | null): Promise<void>;
}

/** A database of its own: the library's schema has nothing to do with files on a server, and goes on without them. */
class OfficeDatabase extends Dexie {
  files!: EntityTable<KnownFile, 'name'>;
  rows!: EntityTable<SharedRow, 'id'>;
  kept!: Table<unknown, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ files: 'name', rows: 'id', kept: '' });
  }
}

/** Opens the store. */
export function openOfficeStore(name = 'bijia-office'): OfficeStore {
  const within = async <T>(act: (db: OfficeDatabase) => PromiseLike<T>): Promise<T> => {
    const db = new OfficeDatabase(name);
    try {
      return await act(db);
    } finally {
      db.close();
    }
  };
  return {
    read: () =>
      within((db) =>
        db.transaction('r', db.files, db.rows, db.kept, async () => ({
          files: (await db.files.toArray()).filter(isKnownFile),
          rows: await db.rows.toArray(),
          published: soundPublished(await db.kept.get('published')),
          content: soundContent(await db.kept.get('content')),
        })),
      ),
    write: ({ files, rows, published, content }) =>
      within((db) =>
        db.transaction('rw', db.files, db.rows, db.kept, async () => {
          if (files) await db.files.bulkPut(files);
          if (rows) await db.rows.bulkPut(rows);
          if (published !== undefined) await db.kept.put(published, 'published');
          if (content) await db.kept.put(content, 'content');
        }),
      ),
    clear: () =>
      within((db) =>
        db.transaction('rw', db.files, db.rows, db.kept, async () => {
          await Promise.all([db.files.clear(), db.rows.clear(), db.kept.clear()]);
        }),
      ),
    readFolder: () =>
      within(async (db) => {
        const kept = await db.kept.get('folder');
        return isFolder(kept) ? kept : null;
      }),
    async keepFolder(folder) {
      await within<unknown>((db) =>
        folder ? db.kept.put(folder, 'folder') : db.kept.delete('folder'),
      );
    },
  };
}

function isKnownFile(stored: unknown): stored is KnownFile {
  if (!isObject(stored) || !isObject(stored['records'])) return false;
  const { snippets, versions, tombstones } = stored['records'];
  return [snippets, versions, tombstones].every((list) => Array.isArray(list));
}

function soundPublished(stored: unknown): Published | null {
  if (!isObject(stored)) return null;
  const { sha256, length, time } = stored;
  if (typeof sha256 !== 'string' || typeof length !== 'number' || typeof time !== 'number')
    return null;
  // What marks it had is only of use where it is whole: without them it is listed again.
  const marks = isObject(stored['marks']) ? (stored as unknown as Published).marks : null;
  return { sha256, length, time, marks };
}

function soundContent(stored: unknown): SharedContent {
  if (!isObject(stored)) return NO_OFFICE_RECORDS.content;
  const { snippets, tombstones } = stored as unknown as SharedContent;
  return Array.isArray(snippets) && Array.isArray(tombstones)
    ? { snippets, tombstones }
    : NO_OFFICE_RECORDS.content;
}

function isFolder(kept: unknown): kept is PickedFolder {
  return isObject(kept) && kept['kind'] === 'directory';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
