import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { bodyOf, ENTRY_FIELD_ROWS } from '@/lib/entry';
import { hashOf } from '@/lib/merge';
import { FIELD_SAMPLES } from '@/lib/entry/testing/field-samples';
import { BijiaDatabase } from './database/database';
import { openLibrary } from './open-library';
import { purgeTrash } from './snippets/delete-for-good';
import { freshLibrary, packFile, packPhrase, phraseInput } from './testing/test-library';
import type { Library, LibraryChange, SaveResult } from './types';

const DAY = 24 * 60 * 60 * 1000;

const texts = async (library: Library) => (await library.entries()).map(bodyOf).toSorted();

function idOf(result: SaveResult): string {
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

describe('a snippet', () => {
  it('is there after the library is opened again', async () => {
    const { library, reopen } = await freshLibrary();
    await library.create(phraseInput('上下一盘棋\n拧成一股绳'));
    expect(await texts(await reopen())).toEqual(['上下一盘棋\n拧成一股绳', '承上启下']);
  });

  it.each([
    ['   \n ', 'empty'],
    ['长'.repeat(200_001), 'too-long'],
  ])('of %j is refused', async (text, reason) => {
    const { library } = await freshLibrary();
    expect(await library.create(phraseInput(text))).toEqual({ ok: false, reason });
  });

  it('keeps the earlier version when it is edited', async () => {
    const { library, name } = await freshLibrary();
    const id = idOf(await library.create(phraseInput('旧句')));
    await library.update(id, phraseInput('新句'));
    expect(await texts(library)).toEqual(['承上启下', '新句']);
    const versions = await new BijiaDatabase(name).versions.toArray();
    expect(versions.map((version) => bodyOf(version.record))).toEqual(['旧句']);
  });

  it.each(ENTRY_FIELD_ROWS)('holds %s as it was saved, and as it was changed', async (name) => {
    const { library } = await freshLibrary();
    const [one, other] = FIELD_SAMPLES[name].values;
    const id = idOf(await library.create(phraseInput('一句', { [name]: one })));
    expect(await library.entriesById([id])).toMatchObject([{ [name]: one }]);
    await library.update(id, phraseInput('一句', { [name]: other }));
    expect(await library.entriesById([id])).toMatchObject([{ [name]: other }]);
  });

  it('can be taken back from the trash', async () => {
    const { library } = await freshLibrary();
    const id = idOf(await library.create(phraseInput('要删的')));
    await library.remove(id);
    expect(await texts(library)).toEqual(['承上启下']);
    expect(await library.update(id, phraseInput('改'))).toEqual({ ok: false, reason: 'gone' });
    await library.restore(id);
    expect(await texts(library)).toEqual(['承上启下', '要删的']);
  });

  it('leaves the trash for good after 30 days, and leaves a tombstone', async () => {
    const { library, name } = await freshLibrary();
    const id = idOf(await library.create(phraseInput('要删的')));
    await library.remove(id);
    const db = new BijiaDatabase(name);
    const trashed = await db.snippets.get(id);
    const deletedAt = trashed?.deletedAt ?? 0;
    for (let day = 0; day < 30; day += 1) await purgeTrash(db, 'd', deletedAt + day * DAY);
    expect(await db.snippets.count()).toBe(1);
    await purgeTrash(db, 'd', deletedAt + 30 * DAY);
    expect(await db.snippets.count()).toBe(0);
    const texts = Object.fromEntries(trashed ? [[hashOf(trashed), deletedAt]] : []);
    expect(await db.tombstones.toArray()).toEqual([{ id, deletedAt, device: 'd', texts }]);
    expect(await library.update(id, phraseInput('改'))).toEqual({ ok: false, reason: 'gone' });
  });

  it('made from a pack entry stands in its place, and gives the place back when deleted', async () => {
    const { library } = await freshLibrary();
    const id = idOf(await library.create(phraseInput('承上启下，联系左右', { replaces: 'p1' })));
    expect(await texts(library)).toEqual(['承上启下，联系左右']);
    await library.remove(id);
    expect(await texts(library)).toEqual(['承上启下']);
  });
});

describe('the pack', () => {
  it('is read once, and again only when its file changes', async () => {
    const first = packFile(1, [packPhrase('p1', '承上启下')]);
    const { reopen } = await freshLibrary(first);
    await reopen();
    expect(first.reads).toBe(1);
  });

  it('is updated without touching snippets, marks and usage', async () => {
    const { library, reopen } = await freshLibrary();
    await library.create(phraseInput('我的'));
    await library.setPinned('p1', true);
    await library.recordUse('p1');
    await library.recordUse('p1');
    const next = packFile(2, [packPhrase('p1', '承上启下（新）'), packPhrase('p2', '联系左右')]);
    const updated = await reopen(next);
    expect(await texts(updated)).toEqual(['我的', '承上启下（新）', '联系左右']);
    const marked = (await updated.entries()).find((entry) => entry.id === 'p1');
    expect(marked).toMatchObject({ pinned: true, uses: 2, origin: 'pack' });
  });

  it('is not put back to an older version by an older page', async () => {
    const { reopen } = await freshLibrary(packFile(3, [packPhrase('p1', '第三版')]));
    expect(await texts(await reopen(packFile(2, [packPhrase('p1', '第二版')])))).toEqual([
      '第三版',
    ]);
  });

  it('stays as it was when the new one can’t be read', async () => {
    const { library, reopen } = await freshLibrary();
    await library.create(phraseInput('我的'));
    const broken = { url: '/broken.json', read: () => Promise.reject(new Error('no such file')) };
    const reopened = await reopen(broken);
    expect(reopened.mode).toBe('stored');
    expect(await texts(reopened)).toEqual(['我的', '承上启下']);
  });

  it('hides an entry the user hid, until it is shown again', async () => {
    const { library } = await freshLibrary();
    await library.setHidden('p1', true);
    expect(await texts(library)).toEqual([]);
    await library.setHidden('p1', false);
    expect(await texts(library)).toEqual(['承上启下']);
  });
});

describe('a page that listens', () => {
  it('is notified of what another page changed', async () => {
    const { library, reopen } = await freshLibrary();
    const other = await reopen();
    await library.entries();
    const stop = new AbortController();
    const change = new Promise<LibraryChange>((resolve) => {
      library.subscribe(resolve, stop.signal);
    });
    await other.create(phraseInput('别处存的'));
    expect((await change).changed.map(bodyOf)).toEqual(['别处存的']);
    stop.abort();
  });

  it('is notified of a pack entry that gave its place to a snippet', async () => {
    const { library } = await freshLibrary();
    await library.entries();
    const stop = new AbortController();
    const change = new Promise<LibraryChange>((resolve) => {
      library.subscribe(resolve, stop.signal);
    });
    await library.create(phraseInput('改过的', { replaces: 'p1' }));
    expect(await change).toMatchObject({ removed: ['p1'] });
    stop.abort();
  });
});

describe('without IndexedDB', () => {
  it('the built-in pack is there and nothing claims to be saved', async () => {
    const library = await openLibrary(packFile(1, [packPhrase('p1', '承上启下')]), () => {
      throw new DOMException('blocked', 'InvalidStateError');
    });
    expect(library.mode).toBe('unavailable');
    expect(await texts(library)).toEqual(['承上启下']);
    expect(await library.create(phraseInput('新'))).toEqual({
      ok: false,
      reason: 'storage-unavailable',
    });
  });
});

describe('drafts', () => {
  it('outlive the page and go when emptied', async () => {
    const { library, reopen } = await freshLibrary();
    await library.saveDraft('p1', { slots: { 主题: '文字' } });
    expect(await (await reopen()).draft('p1')).toEqual({ slots: { 主题: '文字' } });
    await library.saveDraft('p1', undefined);
    expect(await library.draft('p1')).toBeUndefined();
  });
});
