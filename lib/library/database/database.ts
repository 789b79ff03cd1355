import Dexie, { type EntityTable, type Table } from 'dexie';
import { firstRevision } from '@/lib/search/revision';
import { DamageLog } from './damage-log';
import { logChanges } from './log-changes';
import { refuseLater } from './refuse-later';
import { upgradeTo4 } from './upgrade-to-4';
import type {
  PackRecord,
  SnippetRecord,
  VersionRecord,
  MarkRecord,
  UseRecord,
  TombstoneRecord,
  DraftRecord,
  SlotValueRecord,
  CacheRecord,
  MetaRecord,
  ChangeRecord,
  ActRecord,
  ActPartRecord,
} from './records';

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
  acts!: EntityTable<ActRecord, 'id'>;
  actParts!: Table<ActPartRecord, [act: string, part: number]>;
  /** What was found damaged when it was read. */
  readonly damage = new DamageLog(this);

  constructor(name = 'bijia') {
    super(name, { chromeTransactionDurability: 'strict', ...refuseLater() });
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
    // Version 4 adds a table and brings the records to the shapes of the law of merging.
    this.version(4).stores({ acts: 'id' }).upgrade(upgradeTo4);
    // Version 5 adds a table and two indexes, which hold no more than what is there.
    this.version(5).stores({
      snippets: 'id, deletedAt, replaces, folder, *tags',
      actParts: '[act+part], act',
    });
    this.on('populate', (transaction) => {
      const revision = firstRevision(Date.now());
      void transaction.table('changes').add({ revision, what: 'pack', entries: [] });
    });
    this.use(logChanges);
  }
}
