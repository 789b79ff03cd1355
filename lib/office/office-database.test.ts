import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { openOfficeStore } from './office-database';

async function openWith(put: (db: Dexie) => PromiseLike<unknown>) {
  const name = `bijia-office-${randomUUID()}`;
  const store = openOfficeStore(name);
  const snippets = [sampleSnippet('上下一盘棋', { id: 'one' })];
  await store.write({
    rows: [{ id: 'one', sharedAt: 1, hash: 'h', time: 2 }],
    content: { snippets, tombstones: [] },
    published: { sha256: 'aa', length: 10, time: 3, marks: { length: 10, isSettled: true } },
  });
  const db = await new Dexie(name).open();
  await put(db);
  db.close();
  return store.read();
}

describe('what is stored of sharing', () => {
  it('is read as it was written', async () => {
    const { rows, content, published } = await openWith(async () => undefined);
    expect(rows).toEqual([{ id: 'one', sharedAt: 1, hash: 'h', time: 2 }]);
    expect(content.snippets).toMatchObject([{ id: 'one', text: '上下一盘棋' }]);
    expect(published?.marks).toEqual({ length: 10, isSettled: true });
  });

  it('loses a damaged row, and no other', async () => {
    const { rows } = await openWith((db) => db.table('rows').put({ id: 'two', sharedAt: 'soon' }));
    expect(rows.map(({ id }) => id)).toEqual(['one']);
  });

  it('loses what of the published content is damaged', async () => {
    const usable = sampleSnippet('拧成一股绳', { id: 'three' });
    const { content } = await openWith((db) =>
      db.table('kept').put({ snippets: [{ id: 3 }, null, usable], tombstones: 'none' }, 'content'),
    );
    expect(content.snippets.map(({ id }) => id)).toEqual(['three']);
    expect(content.tombstones).toEqual([]);
  });

  it('has the file listed again where its marks are damaged', async () => {
    const stored = { sha256: 'aa', length: 10, time: 3, marks: { length: 'ten' } };
    const { published } = await openWith((db) => db.table('kept').put(stored, 'published'));
    expect(published).toMatchObject({ sha256: 'aa', marks: null });
  });

  it('has the file written again where what is known of it is damaged', async () => {
    const stored = { sha256: 'aa', length: 'ten', time: 3, marks: null };
    const { published } = await openWith((db) => db.table('kept').put(stored, 'published'));
    expect(published).toBeNull();
  });
});

async function read(stored: unknown) {
  return (await openWith((db) => db.table('files').put(stored))).files;
}

describe('what is stored of another device’s file', () => {
  const marks = { length: 10, etag: 'e', isSettled: true };
  const file = {
    name: 'li.bijia',
    who: '李秘书',
    time: 3,
    marks,
    ids: 2,
    fault: null,
    aside: 0,
    records: {
      snippets: [sampleSnippet('拧成一股绳', { id: 'li-1' })],
      versions: [],
      tombstones: [{ id: 'li-2', deletedAt: 2, device: 'li', texts: {} }],
    },
  };
  it('is read as it was written', async () => {
    expect(await read(file)).toEqual([file]);
  });

  it.each<[string, object]>([
    ['who', { who: 7 }],
    ['who', { who: '长'.repeat(41) }],
    ['time', { time: 'soon' }],
    ['time', { time: Number.NaN }],
    ['ids', { ids: -1 }],
    ['fault', { fault: 'of-a-later-version' }],
    ['aside', { aside: 0.5 }],
    ['marks', { marks: { length: 'ten' } }],
  ])('is read again where its %s is damaged, with every text kept', async (_, damage) => {
    const [found] = await read({ ...file, ...damage });
    expect(found).toMatchObject({ name: 'li.bijia', marks: null, records: file.records });
  });

  it('loses a damaged record, and no other, and is read again', async () => {
    const { snippets, tombstones } = file.records;
    const records = {
      snippets: [null, { id: 'x' }, ...snippets, { ...snippets[0], id: 7 }],
      versions: ['none'],
      tombstones: [{ id: 'y' }, ...tombstones],
    };
    const [found] = await read({ ...file, records });
    expect(found).toMatchObject({ marks: null, records: file.records });
  });

  it('never counts fewer ids than are there', async () => {
    const [found] = await read({ ...file, ids: 'many' });
    expect(found?.ids).toBe(1);
  });

  it.each([
    ['its name is none of a device', { ...file, name: '../evil' }],
    ['it has no records', { ...file, records: null }],
    ['its records are no lists', { ...file, records: { ...file.records, snippets: {} } }],
  ])('is unknown where %s', async (_, stored) => {
    expect(await read(stored)).toEqual([]);
  });
});

it('a store of version 1 is opened with all that is in it', async () => {
  const name = `bijia-office-${randomUUID()}`;
  const db = new Dexie(name);
  db.version(1).stores({ files: 'name', rows: 'id', kept: '' });
  await db.table('rows').put({ id: 'one', sharedAt: 1, hash: 'h', time: 2 });
  await db.table('kept').put({ kind: 'directory', name: '共享' }, 'folder');
  db.close();
  const store = openOfficeStore(name);
  expect((await store.read()).rows).toEqual([{ id: 'one', sharedAt: 1, hash: 'h', time: 2 }]);
  expect(await store.readFolder()).toMatchObject({ name: '共享' });
  expect(await store.readNews()).toEqual([]);
});
