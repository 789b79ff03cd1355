import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { createIndex } from '@/lib/search';
import { BijiaDatabase } from '../database/database';
import { readFirstPageEarly } from '../entries/read-first-page-early';
import { readCacheRecord } from '../database/read-cache-record';
import { librarySource } from './search-source';
import { INDEX_KEY, toRecord, fromRecord } from './stored-index';
import { FIRST_PAGE_KEY } from '../entries/stored-first-page';
import { freshLibrary, phraseInput } from '../testing/test-library';

/** A library whose index has rested: what is kept of it is of its last revision. */
async function restedLibrary() {
  const fresh = await freshLibrary();
  const source = librarySource(new BijiaDatabase(fresh.name));
  const { revision } = await fresh.reopen();
  const found = createIndex([]).query('');
  const hits = [{ id: 'p1', score: 1, ranges: [], titleRanges: [] }];
  await source.saveFirstPage(revision, { ...found, hits, total: 1 });
  return { ...fresh, source, revision };
}

describe('the first entries, read before the library is open,', () => {
  it('are those that were kept', async () => {
    const { name, revision } = await restedLibrary();
    const early = await readFirstPageEarly(name);
    expect(early).toMatchObject({ entries: [{ id: 'p1', text: '承上启下' }], total: 1, revision });
  });

  it('are none once anything was written', async () => {
    const { name, library } = await restedLibrary();
    await library.create(phraseInput('新句'));
    expect(await readFirstPageEarly(name)).toBeNull();
  });

  it('are none where a page of another version was kept', async () => {
    const { name } = await restedLibrary();
    const db = new BijiaDatabase(name);
    for (const value of [null, 'x', { version: 0 }, {}]) {
      await db.cache.put({ key: FIRST_PAGE_KEY, value });
      expect(await readFirstPageEarly(name)).toBeNull();
    }
  });
});

describe('what was kept, read before Dexie is there,', () => {
  it('is nothing where there is no library, and none is made', async () => {
    const name = `bijia-${randomUUID()}`;
    expect(await readCacheRecord(FIRST_PAGE_KEY, name)).toBeNull();
    expect(await Dexie.exists(name)).toBe(false);
  });

  it('is nothing in a library of before, which it leaves as it is', async () => {
    const name = `bijia-${randomUUID()}`;
    const old = new Dexie(name);
    old.version(1).stores({ meta: 'key' });
    await old.open();
    expect(await readCacheRecord(FIRST_PAGE_KEY, name)).toBeNull();
    expect(old.isOpen()).toBe(true);
    old.close();
  });

  it('doesn’t hold up an upgrade of the library', async () => {
    const name = `bijia-${randomUUID()}`;
    const older = new BijiaDatabase(name);
    await older.cache.put({ key: FIRST_PAGE_KEY, value: 'kept' });
    older.close();
    const reading = readCacheRecord(FIRST_PAGE_KEY, name);
    const newer = new Dexie(name);
    newer.version(99).stores({ meta: 'key' });
    await newer.open();
    expect(await reading).toEqual({ value: 'kept', revision: expect.any(Number) });
    newer.close();
  });

  it('is read through one opening by all who ask at once, and through another later', async () => {
    const { name } = await restedLibrary();
    const opened = vi.spyOn(indexedDB, 'open');
    const [page, index] = await Promise.all([
      readCacheRecord(FIRST_PAGE_KEY, name),
      readCacheRecord(INDEX_KEY, name),
    ]);
    expect(page).not.toBeNull();
    expect(index).toBeNull();
    expect(opened).toHaveBeenCalledTimes(1);
    expect(await readCacheRecord(FIRST_PAGE_KEY, name)).toEqual(page);
    expect(opened).toHaveBeenCalledTimes(2);
    opened.mockRestore();
  });

  it('gives way to what is sooner, if it is an index that is read quickly', async () => {
    const stored = toRecord(3, await createIndex([]).toSnapshot());
    const read = vi.spyOn(stored.body, 'arrayBuffer');
    let beDone: (() => void) | undefined;
    const sooner = new Promise<void>((resolve) => {
      beDone = resolve;
    });
    const unpacked = fromRecord(stored, sooner);
    await Promise.resolve();
    expect(read).not.toHaveBeenCalled();
    beDone?.();
    expect(await unpacked).toMatchObject({ revision: 3 });
  });

  it('gives way to nothing, if it is a large index', async () => {
    const stored = toRecord(3, await createIndex([]).toSnapshot());
    vi.spyOn(stored.body, 'size', 'get').mockReturnValue(2 ** 25);
    expect(await fromRecord(stored, new Promise(() => {}))).toMatchObject({ revision: 3 });
  });

  it('is the index too, as it was stored', async () => {
    const { name, source, revision } = await restedLibrary();
    const snapshot = await createIndex([]).toSnapshot();
    await source.writeSnapshot({ revision, snapshot });
    const kept = await readCacheRecord(INDEX_KEY, name);
    expect(await fromRecord(kept?.value)).toEqual({ revision, snapshot });
    const early = Promise.resolve({ revision: 7, snapshot: 'read already' });
    const eager = librarySource(new BijiaDatabase(name), early);
    expect(await eager.readSnapshot()).toEqual(await early);
  });
});
