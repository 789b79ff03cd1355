import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { exportAll } from '../whole/export-all';
import { openStoredLibrary } from '../testing/stored-library';
import { phraseInput } from '../testing/test-library';
import { importSnippets } from './import-batch';
import type { ImportBatch } from '../types';

const many = (count: number): ImportBatch => ({
  added: Array.from({ length: count }, (_, at) => phraseInput(`第${at}句`)),
  changed: [],
});

describe('an import', () => {
  it('is one act: undone, what was new is in the trash and what was changed reads as before', async () => {
    const { library, db, own, make } = await openStoredLibrary();
    const id = await make('上下一盘棋');
    const batch = {
      added: [phraseInput('拧成一股绳')],
      changed: [{ id, input: phraseInput('上下一条心', { tags: ['团结'] }) }],
    };
    const taken = await importSnippets(db, 'd', batch);
    if (!taken.ok) throw new Error(taken.reason);
    expect(taken.count).toBe(2);
    expect(await own()).toEqual(['上下一条心', '拧成一股绳'].toSorted());
    expect((await library.versions(id)).map((one) => one.kind === 'phrase' && one.text)).toEqual([
      '上下一盘棋',
    ]);
    expect(await library.undoable()).toMatchObject([{ id: taken.act, act: 'import' }]);
    expect(await library.undo(taken.act)).toMatchObject({ ok: true, skipped: 0 });
    expect(await own()).toEqual(['上下一盘棋']);
    expect(await library.trash()).toMatchObject([{ text: '拧成一股绳' }]);
  });

  it('leaves alone what was deleted since it was compared', async () => {
    const { library, db, own, make } = await openStoredLibrary();
    const id = await make('上下一盘棋');
    await library.remove(id);
    const batch = { added: [], changed: [{ id, input: phraseInput('上下一条心') }] };
    expect(await importSnippets(db, 'd', batch)).toMatchObject({ ok: true, count: 0 });
    expect(await own()).toEqual([]);
  });

  it.each([0, 1, 2, 3])(
    'that is cancelled after slice %i of three leaves the library as it was',
    async (last) => {
      const { db, own, make } = await openStoredLibrary();
      await make('上下一盘棋');
      const before = await exportAll(db);
      const cancelling = new AbortController();
      let written = 0;
      if (last === 0) cancelling.abort();
      const onWritten = () => {
        written += 1;
        if (written === last) cancelling.abort();
      };
      const progress = { onWritten, signal: cancelling.signal };
      expect(await importSnippets(db, 'd', many(2500), progress)).toEqual({
        ok: false,
        reason: 'cancelled',
      });
      expect(await exportAll(db)).toEqual(before);
      expect(await own()).toEqual(['上下一盘棋']);
      expect(await db.acts.count()).toBe(0);
    },
  );

  it('that the disk has no room for in the middle leaves the library as it was, and says so', async () => {
    const { db, own, make } = await openStoredLibrary();
    await make('上下一盘棋');
    const before = await exportAll(db);
    // The third record of the third slice finds the disk full, when two slices are written already.
    let added = 0;
    db.snippets.hook('creating', () => {
      added += 1;
      if (added > 2002) throw new DOMException('no room', 'QuotaExceededError');
    });
    const taken = await importSnippets(db, 'd', many(2500));
    expect(taken).toEqual({ ok: false, reason: 'storage-full' });
    expect(await exportAll(db)).toEqual(before);
    expect(await own()).toEqual(['上下一盘棋']);
  });

  it('that holds an entry which can’t be saved is refused as a whole', async () => {
    const { db, own } = await openStoredLibrary();
    const batch = { added: [phraseInput('拧成一股绳'), phraseInput(' ')], changed: [] };
    expect(await importSnippets(db, 'd', batch)).toEqual({ ok: false, reason: 'empty' });
    expect(await own()).toEqual([]);
    expect(Dexie.currentTransaction).toBeNull();
  });
});
