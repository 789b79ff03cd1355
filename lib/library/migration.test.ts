import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { hashOf, merge, NO_RECORDS } from '@/lib/merge';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { BijiaDatabase } from './database/database';
import { maintainLibrary, openLibrary } from './open-library';
import { packFile, packPhrase, phraseInput } from './testing/test-library';

const STORES_3 = {
  packs: 'id',
  snippets: 'id, deletedAt, replaces',
  versions: 'id, snippet',
  marks: 'entry',
  uses: '[entry+device]',
  tombstones: 'id',
  drafts: 'entry',
  meta: 'key',
  slotValues: '[name+text], [name+updatedAt]',
  cache: 'key',
  changes: 'revision',
};

/** The stores of every released schema version, as they were released; never edited, only added to. */
const RELEASED = [
  {
    version: 1,
    stores: {
      packs: 'id',
      snippets: 'id, deletedAt',
      versions: 'id, snippet',
      marks: 'entry',
      uses: '[entry+device]',
      tombstones: 'id',
      drafts: 'entry',
      meta: 'key',
    },
  },
  {
    version: 2,
    stores: {
      packs: 'id',
      snippets: 'id, deletedAt',
      versions: 'id, snippet',
      marks: 'entry',
      uses: '[entry+device]',
      tombstones: 'id',
      drafts: 'entry',
      meta: 'key',
      slotValues: '[name+text], [name+updatedAt]',
      cache: 'key',
    },
  },
  { version: 3, stores: STORES_3 },
  { version: 4, stores: { ...STORES_3, acts: 'id' } },
  {
    version: 5,
    stores: {
      ...STORES_3,
      snippets: 'id, deletedAt, replaces, folder, *tags',
      acts: 'id',
      actParts: '[act+part], act',
    },
  },
];

const DAY = 24 * 60 * 60 * 1000;
const TIME = Date.UTC(2026, 0, 1);

const now = sampleSnippet('旧版存下的句子', { updatedAt: TIME, tags: ['信访'], themes: ['服务'] });
const first = sampleSnippet('头一稿', { updatedAt: TIME - 9 * DAY });
const second = sampleSnippet('第二稿', { updatedAt: TIME - 5 * DAY });
/** Written while the clock was ahead, so that what stands seems to be the older. */
const ahead = sampleSnippet('钟快时写的', { id: 'clock', updatedAt: TIME + 40 * DAY });
const behind = sampleSnippet('钟准后写的', { id: 'clock', updatedAt: TIME });
const trashed = {
  ...sampleSnippet('在回收站里的', { id: 'trashed', updatedAt: TIME + 1, deletedAt: TIME }),
};

/** What each store held up to version 3; one record of some is damaged. */
const HELD: Readonly<Record<string, readonly object[]>> = {
  snippets: [now, behind, trashed, { id: 'damaged', kind: 'phrase', text: null, tags: ['留着'] }],
  versions: [
    { id: 'v1', snippet: 's', savedAt: TIME - 5 * DAY, record: first },
    { id: 'v2', snippet: 's', savedAt: TIME, record: second },
    { id: 'v3', snippet: 'clock', savedAt: TIME, record: ahead },
    { id: 'v4', snippet: 's', savedAt: TIME, record: null },
  ],
  marks: [
    { entry: 's', pinned: true, hidden: false, createdAt: 1, updatedAt: 2, device: 'd1' },
    { entry: 'p2', pinned: false, hidden: true, createdAt: 1, updatedAt: 3, device: 'd1' },
  ],
  uses: [{ entry: 's', device: 'd1', count: 4, lastUsedAt: 5 }],
  tombstones: [{ id: 'gone', deletedAt: 7, device: 'd1' }],
  drafts: [{ entry: 'p1', savedAt: 1, values: { slots: { 主题: '文字' } } }],
  meta: [{ key: 'device', value: 'd1' }],
  slotValues: [{ name: '单位', text: '机关', createdAt: 1, updatedAt: 6, device: 'd1' }],
  cache: [{ key: 'kept', value: 1 }],
};

const field = (value: boolean, updatedAt: number) => ({ value, updatedAt, device: 'd1' });

async function makeOld(
  { version, stores }: (typeof RELEASED)[number],
  held = HELD,
): Promise<string> {
  const name = `bijia-${randomUUID()}`;
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [store, records] of Object.entries(held))
    if (store in stores) await old.table(store).bulkAdd(records);
  old.close();
  return name;
}

async function open(name: string) {
  const file = packFile(1, [packPhrase('p1', '承上启下'), packPhrase('p2', '继往开来')]);
  const library = await openLibrary(file, () => new BijiaDatabase(name));
  return { library, db: new BijiaDatabase(name) };
}

it('the newest schema version has a row here', () => {
  const db = new BijiaDatabase(`bijia-${randomUUID()}`);
  expect(db.verno).toBe(RELEASED.at(-1)?.version);
});

describe.each(RELEASED.slice(0, 3))('a database of version $version', (released) => {
  it('opens with all it holds', async () => {
    const { library } = await open(await makeOld(released));
    const entries = await library.entries();
    expect(library.mode).toBe('stored');
    expect(entries.map(bodyOf)).toEqual(['钟准后写的', '旧版存下的句子', '承上启下']);
    expect(entries[1]).toMatchObject({ pinned: true, uses: 4, tags: ['信访'], updatedAt: TIME });
    expect((await library.trash()).map(bodyOf)).toEqual(['在回收站里的']);
    expect((await library.hidden()).map(({ id }) => id)).toEqual(['p2']);
    expect((await library.versions('s')).map(bodyOf)).toEqual(['第二稿', '头一稿']);
    expect(entries[0]).toMatchObject({ updatedAt: TIME });
    expect((await library.versions('clock')).map(bodyOf)).toEqual(['钟快时写的']);
    expect(await library.draft('p1')).toEqual({ slots: { 主题: '文字' } });
    await library.remember([{ name: '事项', text: '文字工作' }]);
    expect(await library.recall(['事项', '单位'])).toEqual({
      事项: ['文字工作'],
      ...('slotValues' in released.stores ? { 单位: ['机关'] } : {}),
    });
  });

  it('has the records of the law of merging then, and what is damaged as it was', async () => {
    const { library, db } = await open(await makeOld(released));
    await library.entries();
    const idOf = (record: typeof first) =>
      [record.id, record.updatedAt, record.device, hashOf(record)].join(':');
    expect(await db.versions.toCollection().primaryKeys()).toEqual(
      [idOf({ ...ahead, updatedAt: TIME - 1 }), idOf(first), idOf(second), 'v4'].toSorted(),
    );
    expect(await db.marks.toArray()).toEqual([
      { entry: 'p2', pinned: field(false, 3), hidden: field(true, 3) },
      { entry: 's', pinned: field(true, 2), hidden: field(false, 2) },
    ]);
    expect(await db.tombstones.toArray()).toEqual([
      { id: 'gone', deletedAt: 7, device: 'd1', texts: {} },
    ]);
    expect(await db.table('snippets').get('damaged')).toMatchObject({ tags: ['留着'] });
    expect(await db.table('versions').get('v4')).toMatchObject({ record: null });
    const content = await library.exportAll();
    const { drafts: _d, settings: _s, packs: _p, ...records } = content;
    expect(merge(records, NO_RECORDS)).toEqual(records);
    // A clock that was ahead by more than a day dates nothing that is written now.
    const made = await library.create(phraseInput('今天写的'));
    const entry = (await library.entriesById([made.ok ? made.id : '']))[0];
    expect(entry?.updatedAt).toBeLessThanOrEqual(Date.now());
  });
});

it('a database of version 4 opens as it is, with its acts, and what it has is found by folder and tag then', async () => {
  const [, , , released] = RELEASED;
  if (!released) throw new Error('no version 4');
  const act = { id: 'a1', at: Date.now(), act: 'delete', created: [], versions: [], marks: [] };
  const held: Record<string, object[]> = {
    snippets: [now, trashed, { id: 'damaged', kind: 'phrase', text: null, tags: 3 }],
    marks: [{ entry: 's', pinned: field(true, 2), hidden: field(false, 2) }],
    meta: [{ key: 'device', value: 'd1' }],
    acts: [{ ...act, snippets: [{ ...trashed, deletedAt: undefined }] }],
  };
  const { library, db } = await open(await makeOld(released, held));
  expect((await library.undoable()).map(({ id, count }) => [id, count])).toEqual([['a1', 1]]);
  for (const [store, records] of Object.entries(held))
    expect(await db.table(store).toArray()).toEqual(expect.arrayContaining(records));
  const moved = await library.bulk.changeLabels({ tag: '信访' }, { folder: '会议' });
  expect(moved).toMatchObject({ ok: true, changed: 1 });
  expect(await library.bulk.folders()).toEqual(['会议']);
  expect(await library.undo(moved.ok ? (moved.act ?? '') : '')).toMatchObject({ skipped: 0 });
});

describe('a database of a later version', () => {
  it('is left as it is, and the library says so', async () => {
    const name = `bijia-${randomUUID()}`;
    const later = new Dexie(name);
    later.version(6).stores({ snippets: 'id', folders: 'id' });
    await later.table('snippets').add(now);
    later.close();
    const { library } = await open(name);
    expect(library.mode).toBe('later');
    expect((await library.entries()).map(bodyOf)).toEqual(['承上启下', '继往开来']);
    expect(await library.create(phraseInput('新'))).toMatchObject({ ok: false });
    await expect(library.exportAll()).rejects.toThrow('can’t be read');
    await maintainLibrary(packFile(2, []), () => new BijiaDatabase(name));
    const again = await new Dexie(name).open();
    expect(again.verno).toBe(6);
    expect(again.tables.map((table) => table.name).toSorted()).toEqual(['folders', 'snippets']);
    expect(await again.table('snippets').toArray()).toEqual([now]);
  });
});
