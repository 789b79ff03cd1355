import Dexie, { type EntityTable, type Table } from 'dexie';
import * as v from 'valibot';
import { readContent } from '@/lib/backup/backup-content';
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

/** Where that is kept. */
export interface OfficeStore {
  read(): Promise<OfficeRecords>;
  /** Writes what is given in one transaction, and removes nothing but where `clear` comes first. */
  write(records: Partial<OfficeRecords>): Promise<void>;
  /** Writes what a round is about to publish, and its hashes and times; what the user shared or took back since its rows were read stays. */
  writeRound(round: Pick<OfficeRecords, 'rows' | 'content'>): Promise<void>;
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
          rows: (await db.rows.toArray()).flatMap((row) => soundRow(row) ?? []),
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
    writeRound: ({ rows, content }) =>
      within((db) =>
        db.transaction('rw', db.rows, db.kept, async () => {
          const standing = await db.rows.bulkGet(rows.map(({ id }) => id));
          const put = rows.flatMap((row, at) => withChoice(row, standing[at]) ?? []);
          await db.rows.bulkPut(put);
          await db.kept.put(content, 'content');
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

const Row = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  sharedAt: v.number(),
  hash: v.exactOptional(v.string()),
  time: v.exactOptional(v.number()),
  gone: v.exactOptional(v.number()),
});

const Marks = v.object({
  length: v.number(),
  modified: v.exactOptional(v.number()),
  etag: v.exactOptional(v.string()),
  isSettled: v.boolean(),
});

const PublishedFile = v.object({
  sha256: v.string(),
  length: v.number(),
  time: v.number(),
  // Without its marks the file is listed again.
  marks: v.fallback(v.nullable(Marks), null),
});

function soundRow(stored: unknown): SharedRow | null {
  const parsed = v.safeParse(Row, stored);
  return parsed.success ? parsed.output : null;
}

function soundPublished(stored: unknown): Published | null {
  const parsed = v.safeParse(PublishedFile, stored);
  return parsed.success ? parsed.output : null;
}

function soundContent(stored: unknown): SharedContent {
  const { snippets, tombstones } = readContent(stored).content;
  return { snippets, tombstones };
}

/** A row of a round with what the user says now of its entry; null where it was removed meanwhile. */
function withChoice(row: SharedRow, standing: SharedRow | undefined): SharedRow | null {
  if (!standing) return null;
  const { gone: _gone, ...published } = row;
  const { sharedAt, gone } = standing;
  return { ...published, sharedAt, ...(gone === undefined ? {} : { gone }) };
}

function isFolder(kept: unknown): kept is PickedFolder {
  return isObject(kept) && kept['kind'] === 'directory';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
