import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { BijiaDatabase } from './database/database';
import { openLibrary } from './open-library';
import { packFile, packPhrase } from './testing/test-library';

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
  {
    version: 3,
    stores: {
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
    },
  },
];

const SNIPPET_V1 = {
  id: '0192f0c4-0000-7000-8000-000000000001',
  kind: 'phrase',
  text: '旧版存下的句子',
  themes: ['服务'],
  forms: [],
  tags: ['信访'],
  createdAt: 1_700_000_000_000,
  updatedAt: 1_700_000_000_000,
  device: 'd1',
};

it('the newest schema version has a row here', () => {
  const db = new BijiaDatabase(`bijia-${randomUUID()}`);
  expect(db.verno).toBe(RELEASED.at(-1)?.version);
});

it.each(RELEASED)('a database of version $version opens with all it holds', async (released) => {
  const name = `bijia-${randomUUID()}`;
  const old = new Dexie(name);
  old.version(released.version).stores(released.stores);
  await old.table('snippets').add(SNIPPET_V1);
  await old.table('marks').add({
    entry: SNIPPET_V1.id,
    pinned: true,
    hidden: false,
    createdAt: 1,
    updatedAt: 1,
    device: 'd1',
  });
  await old.table('uses').add({ entry: SNIPPET_V1.id, device: 'd1', count: 4, lastUsedAt: 5 });
  await old.table('meta').add({ key: 'device', value: 'd1' });
  if ('cache' in released.stores) await old.table('cache').add({ key: 'kept', value: 1 });
  old.close();

  const library = await openLibrary(
    packFile(1, [packPhrase('p1', '承上启下')]),
    () => new BijiaDatabase(name),
  );
  const entries = await library.entries();
  expect(library.mode).toBe('stored');
  expect(entries.map(bodyOf)).toEqual(['旧版存下的句子', '承上启下']);
  expect(entries[0]).toMatchObject({ pinned: true, uses: 4, tags: ['信访'] });
  const db = new BijiaDatabase(name);
  const isNewest = released.version === db.verno;
  expect(await db.cache.count()).toBe(isNewest ? 1 : 0);
  await library.remember([{ name: '事项', text: '文字工作' }]);
  expect(await library.recall(['事项'])).toEqual({ 事项: ['文字工作'] });
});
