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
    const sound = sampleSnippet('拧成一股绳', { id: 'three' });
    const { content } = await openWith((db) =>
      db.table('kept').put({ snippets: [{ id: 3 }, null, sound], tombstones: 'none' }, 'content'),
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
