import Dexie, { type EntityTable, type Table } from 'dexie';
import type { EntryContent, EntryFields, PackEntry } from '@/lib/entry';
import { type ChangeRecord, logChanges } from './log-changes';

/** A pack as stored: one record, read and replaced as a whole. */
export interface PackRecord {
  id: string;
  version: number;
  title: string;
  seededAt: number;
  entries: PackEntry[];
}

/** What every record that the user makes carries, so that two libraries can be merged record by record. Times are epoch ms. */
export interface Authored {
  createdAt: number;
  updatedAt: number;
  /** The device that wrote it last. */
  device: string;
}

/** A snippet; `deletedAt` puts it in the trash. */
export type SnippetRecord = EntryContent &
  EntryFields &
  Authored & { id: string; deletedAt?: number };

/** What a snippet was before an edit. */
export interface VersionRecord {
  id: string;
  snippet: string;
  savedAt: number;
  record: SnippetRecord;
}

/** The user's marks on any entry. */
export interface MarkRecord extends Authored {
  entry: string;
  pinned: boolean;
  hidden: boolean;
}

/** How often an entry was inserted on one device; one record for each device, so that a merge adds and never overwrites. */
export interface UseRecord {
  entry: string;
  device: string;
  count: number;
  lastUsedAt: number;
}

/** A record that is gone for good, so that a merge doesn't bring it back. */
export interface TombstoneRecord {
  id: string;
  deletedAt: number;
  device: string;
}

/** What was typed and not yet inserted or saved. */
export interface DraftRecord {
  entry: string;
  savedAt: number;
  values: unknown;
}

/** A text that was inserted in a slot of this name; its own words are its key, so that a merge keeps each once. */
export interface SlotValueRecord extends Authored {
  name: string;
  text: string;
}

/** What can be made again from the entries at any time; kept to open faster. Never merged, never backed up. */
export interface CacheRecord {
  key: string;
  value: unknown;
}

/** This installation's own facts: `device`, a random id; `seeded-from`, the file of the built-in pack that is stored. */
export interface MetaRecord {
  key: string;
  value: string;
}

/**
 * The database `bijia`. A released schema version is never edited: a change is a new `version(n)` with its upgrade and a
 * test that opens a database of each earlier version. Every write is on disk when it resolves: Dexie hands
 * `chromeTransactionDurability` to each `IDBDatabase.transaction()` as `durability`, whatever the browser's name.
 */
export class BijiaDatabase extends Dexie {
  packs!: EntityTable<PackRecord, 'id'>;
  snippets!: EntityTable<SnippetRecord, 'id'>;
  versions!: EntityTable<VersionRecord, 'id'>;
  marks!: EntityTable<MarkRecord, 'entry'>;
  uses!: Table<UseRecord, [entry: string, device: string]>;
  tombstones!: EntityTable<TombstoneRecord, 'id'>;
  drafts!: EntityTable<DraftRecord, 'entry'>;
  slotValues!: Table<SlotValueRecord, [name: string, text: string]>;
  meta!: EntityTable<MetaRecord, 'key'>;
  cache!: EntityTable<CacheRecord, 'key'>;
  changes!: EntityTable<ChangeRecord, 'revision'>;

  constructor(name = 'bijia') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      packs: 'id',
      snippets: 'id, deletedAt',
      versions: 'id, snippet',
      marks: 'entry',
      uses: '[entry+device]',
      tombstones: 'id',
      drafts: 'entry',
      meta: 'key',
    });
    // Version 2 adds tables and changes none, so there is nothing to upgrade.
    this.version(2).stores({ slotValues: '[name+text], [name+updatedAt]', cache: 'key' });
    // Version 3 adds a table and an index. What was kept of search before names no revision, and nobody would read it again.
    this.version(3)
      .stores({ snippets: 'id, deletedAt, replaces', changes: 'revision' })
      .upgrade((transaction) => transaction.table('cache').clear());
    this.use(logChanges);
  }
}
