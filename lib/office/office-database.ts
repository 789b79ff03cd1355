import Dexie, { type EntityTable, type Table } from 'dexie';
import { joinNews, type KnownFile, type OfficeNews, type SharedRow } from '@/lib/share';
import type { PickedFolder } from '@/lib/share/folders/handle-folder';
import {
  type OwnRecords,
  salvageContent,
  salvageKnownFile,
  salvageNews,
  salvagePublished,
  salvageRow,
} from './salvage-office';

/** What of sharing is kept on this machine, beside the library: all of it can be read again from the folder, but for `rows`. */
export interface OfficeRecords extends OwnRecords {
  files: KnownFile[];
}

/** News that are kept at most; of more than these only the first are listed. */
const MOST_NEWS = 2000;

/** Where that is kept. */
export interface OfficeStore {
  read(): Promise<OfficeRecords>;
  /** As `read`, without the files of the others, which may be large. */
  readOwn(): Promise<OwnRecords>;
  /** Writes what is given in one transaction, and removes nothing but where `clear` comes first. */
  write(records: Partial<OfficeRecords>): Promise<void>;
  /** Writes what a round is about to publish, and its hashes and times; what the user shared or took back since its rows were read stays. */
  writeRound(round: Pick<OfficeRecords, 'rows' | 'content'>): Promise<void>;
  /** Withdraws those of these rows that are shared by their folder and still are, from `at` (epoch ms) on. */
  withdraw(ids: readonly string[], at: number): Promise<void>;
  /** What the others did since the user looked last, the latest first. */
  readNews(): Promise<OfficeNews[]>;
  /** Writes what a round read of the others, and what of it is news, in one transaction: neither is there without the other. */
  writeRead(read: { files: readonly KnownFile[]; news: readonly OfficeNews[] }): Promise<void>;
  /** The user has seen these; what came since stays. */
  clearNews(ids: readonly string[]): Promise<void>;
  clear(): Promise<void>;
  readFolder(): Promise<PickedFolder | null>;
  writeFolder(folder: PickedFolder | null): Promise<void>;
}

/** A database of its own: the library's schema has nothing to do with files on a server, and goes on without them. */
class OfficeDatabase extends Dexie {
  files!: EntityTable<KnownFile, 'name'>;
  rows!: EntityTable<SharedRow, 'id'>;
  kept!: Table<unknown, string>;
  news!: EntityTable<OfficeNews, 'id'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ files: 'name', rows: 'id', kept: '' });
    // Version 2 adds a table and changes none, so there is nothing to upgrade.
    this.version(2).stores({ news: 'id' });
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
          files: await readFiles(db),
          ...(await readOwn(db)),
        })),
      ),
    readOwn: () => within((db) => db.transaction('r', db.rows, db.kept, () => readOwn(db))),
    write: ({ files, rows, published, content }) =>
      within((db) =>
        db.transaction('rw', db.files, db.rows, db.kept, async () => {
          if (files) await db.files.bulkPut(files);
          if (rows) await db.rows.bulkPut(rows);
          if (published !== undefined) await db.kept.put(published, 'published');
          if (content) await db.kept.put(content, 'content');
        }),
      ),
    writeRound: (round) =>
      within((db) => db.transaction('rw', db.rows, db.kept, () => putRound(db, round))),
    withdraw: (ids, at) =>
      within((db) => db.transaction('rw', db.rows, () => withdrawByFolder(db, ids, at))),
    readNews: () =>
      within(async (db) => {
        const news = (await db.news.toArray()).flatMap((one) => salvageNews(one) ?? []);
        return news.toSorted((one, other) => other.at - one.at);
      }),
    writeRead: ({ files, news }) =>
      within((db) =>
        db.transaction('rw', db.files, db.news, async () => {
          await db.files.bulkPut([...files]);
          await putNews(db, news);
        }),
      ),
    clearNews: (ids) => within((db) => db.news.bulkDelete([...ids])),
    clear: () =>
      within((db) =>
        db.transaction('rw', db.files, db.rows, db.kept, db.news, async () => {
          await Promise.all([db.files.clear(), db.rows.clear(), db.kept.clear(), db.news.clear()]);
        }),
      ),
    readFolder: () => within(readFolder),
    async writeFolder(folder) {
      await within<unknown>((db) =>
        folder ? db.kept.put(folder, 'folder') : db.kept.delete('folder'),
      );
    },
  };
}

async function readFiles(db: OfficeDatabase): Promise<KnownFile[]> {
  return (await db.files.toArray()).flatMap((file) => salvageKnownFile(file) ?? []);
}

async function readFolder(db: OfficeDatabase): Promise<PickedFolder | null> {
  const kept = await db.kept.get('folder');
  return isFolder(kept) ? kept : null;
}

async function readOwn(db: OfficeDatabase): Promise<OwnRecords> {
  return {
    rows: (await db.rows.toArray()).flatMap((row) => salvageRow(row) ?? []),
    published: salvagePublished(await db.kept.get('published')),
    content: salvageContent(await db.kept.get('content')),
  };
}

/** Puts what a round publishes, with what the user chose of each row meanwhile. */
async function putRound(
  db: OfficeDatabase,
  { rows, content }: Pick<OfficeRecords, 'rows' | 'content'>,
): Promise<void> {
  const standing = await db.rows.bulkGet(rows.map(({ id }) => id));
  const put = rows.flatMap((row, at) => withChoice(row, standing[at]) ?? []);
  await db.rows.bulkPut(put);
  await db.kept.put(content, 'content');
}

/** Withdraws those of the rows that are shared by their folder, from `at` (epoch ms) on. */
async function withdrawByFolder(
  db: OfficeDatabase,
  ids: readonly string[],
  at: number,
): Promise<void> {
  const standing = (await db.rows.bulkGet([...ids])).flatMap((row) => salvageRow(row) ?? []);
  const left = standing.filter(({ gone, byFolder }) => byFolder && gone === undefined);
  await db.rows.bulkPut(left.map((row) => Object.assign(row, { gone: at })));
}

/** Puts news beside those that are there; of one entry there is one, and beyond the most no new ones. */
async function putNews(db: OfficeDatabase, news: readonly OfficeNews[]): Promise<void> {
  const standing = await db.news.bulkGet(news.map(({ id }) => id));
  const joined = news.map((one, at) => ({
    id: one.id,
    news: joinNews(salvageNews(standing[at]) ?? undefined, one),
  }));
  await db.news.bulkDelete(joined.flatMap((one) => (one.news ? [] : one.id)));
  const room = MOST_NEWS - (await db.news.count());
  const known = joined.filter((_, at) => standing[at]);
  const added = joined.filter((one, at) => one.news && !standing[at]);
  const put = [...known, ...added.slice(0, Math.max(room, 0))];
  await db.news.bulkPut(put.flatMap((one) => one.news ?? []));
}

/** A row of a round with what the user says now of its entry; null where it was removed meanwhile. */
function withChoice(row: SharedRow, standing: SharedRow | undefined): SharedRow | null {
  if (!standing) return null;
  const { gone: _gone, byFolder: _by, ...published } = row;
  const { sharedAt, gone, byFolder } = standing;
  return {
    ...published,
    sharedAt,
    ...(gone === undefined ? {} : { gone }),
    ...(byFolder ? { byFolder } : {}),
  };
}

function isFolder(kept: unknown): kept is PickedFolder {
  return typeof kept === 'object' && kept !== null && 'kind' in kept && kept.kind === 'directory';
}
