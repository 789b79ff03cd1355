import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BijiaDatabase } from '../database/database';
import { freshLibrary, phraseInput } from '../testing/test-library';
import { checkLibrary } from './check-library';

describe('checking the library', () => {
  it('reads every record and gives all of it as a backup would', async () => {
    const { library, name } = await freshLibrary();
    const made = await library.createMany(
      Array.from({ length: 450 }, (_, at) => phraseInput(`第${at}句`)),
    );
    await library.setPinned(made.ok ? (made.ids[0] ?? '') : '', true);
    const counts: number[] = [];
    const check = await checkLibrary((count) => counts.push(count), name);
    expect(check).toMatchObject({ read: { snippets: 450, marks: 1, packs: 1 }, damaged: [] });
    expect(check?.content).toEqual(await library.exportAll());
    expect(counts.at(-1)).toBe(452);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });

  it('names what is damaged as it stands, and gives the rest', async () => {
    const { library, name } = await freshLibrary();
    await library.create(phraseInput('完好的'));
    const db = new BijiaDatabase(name);
    await db.open();
    const odd = { id: 'odd', kind: 'phrase', text: 7 };
    await db.table<object>('snippets').put(odd);
    await db.table<object>('slotValues').put({ name: '单位', text: '办公室', updatedAt: 'x' });
    db.close();
    const check = await checkLibrary(() => undefined, name);
    expect(check?.damaged).toEqual([
      { store: 'snippets', key: 'odd', value: odd },
      {
        store: 'slotValues',
        key: ['单位', '办公室'],
        value: { name: '单位', text: '办公室', updatedAt: 'x' },
      },
    ]);
    expect(check?.content.snippets).toMatchObject([{ text: '完好的' }]);
  });

  it('reads a database of a later version, and leaves it as it is', async () => {
    const { library, name } = await freshLibrary();
    await library.create(phraseInput('将来的'));
    const later = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name, 9999);
      opening.addEventListener('success', () => resolve(opening.result));
    });
    later.close();
    const check = await checkLibrary(() => undefined, name);
    expect(check?.content.snippets).toMatchObject([{ text: '将来的' }]);
    const stored = (await indexedDB.databases()).find((one) => one.name === name);
    expect(stored?.version).toBe(9999);
  });

  it('makes no database where there is none', async () => {
    const name = `bijia-${randomUUID()}`;
    expect(await checkLibrary(() => undefined, name)).toBeNull();
    expect((await indexedDB.databases()).some((one) => one.name === name)).toBe(false);
  });
});
