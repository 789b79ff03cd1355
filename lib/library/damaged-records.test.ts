import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bodyOf } from '@/lib/entry';
import { BijiaDatabase } from './database/database';
import { librarySource } from './search/search-source';
import { freshLibrary, packFile, packPhrase, phraseInput } from './testing/test-library';
import type { Library } from './types';
import { createRandom } from '@/lib/search/testing/random';

// The storage library looks for the browser as soon as it is loaded.
vi.hoisted(() => {
  Object.assign(globalThis, { browser: { runtime: { id: 'test' } } });
});

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(Reflect.get(globalThis, 'browser'), { storage: fakeBrowser.storage });
});

const PACK = [packPhrase('p1', '承上启下'), packPhrase('p2', '继往开来')];
const SOUND = '上下一盘棋';

/** What a value of a record may have become. */
const ODD = [
  undefined,
  null,
  0,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  '别的',
  true,
  [],
  [null],
  ['别的', 7],
  {},
  { text: '别的' },
  new Date(0),
  new Map([['text', '别的']]),
] as const;

/** A copy with one to three values changed to odd ones, or lost; the key stays. */
function damage(record: object, keys: readonly string[], draw: (limit: number) => number): object {
  const damaged: Record<string, unknown> = { ...record };
  const names = Object.keys(damaged).filter((name) => !keys.includes(name));
  for (let times = 1 + draw(3); times > 0; times -= 1) {
    const name = names[draw(names.length)] ?? '';
    if (draw(4) === 0) delete damaged[name];
    else damaged[name] = ODD[draw(ODD.length)];
  }
  return damaged;
}

/** A library with a usable snippet, and records of every checked store. */
async function filled() {
  const fresh = await freshLibrary(packFile(1, PACK));
  const { library, name } = fresh;
  await library.create(phraseInput(SOUND));
  const other = await library.create(phraseInput('拧成一股绳', { tags: ['团结'], title: '绳' }));
  const id = other.ok ? other.id : '';
  await library.setPinned(id, true);
  await library.recordUse(id);
  await library.recordUse('p1');
  return { ...fresh, db: new BijiaDatabase(name), id };
}

/** All that a page reads at its opening and at a query: each way gives the same. */
async function readWhole(library: Library, db: BijiaDatabase): Promise<string[]> {
  const entries = await library.entries();
  const first = await library.first(20);
  const byId = await library.entriesById(entries.map(({ id }) => id));
  const docs: string[] = [];
  await librarySource(db).readAll((part) => void docs.push(...part.map(({ id }) => id)));
  const ids = entries.map(({ id }) => id).toSorted();
  expect(byId.map(({ id }) => id).toSorted()).toEqual(ids);
  expect(first.entries.map(({ id }) => id).toSorted()).toEqual(ids);
  expect(docs.toSorted()).toEqual(ids);
  return entries.map(bodyOf);
}

describe('one damaged record spoils nothing', () => {
  it.each(Array.from({ length: 120 }, (_, seed) => seed + 1))(
    'at random, seed %i',
    async (seed) => {
      const { db, id, reopen } = await filled();
      const draw = createRandom(seed).below;
      const stores = [
        ['snippets', ['id'], id],
        ['marks', ['entry'], id],
        ['uses', ['entry', 'device'], undefined],
        ['packs', ['id'], 'office-speeches'],
      ] as const;
      const [store, keys, key] = stores[draw(stores.length)] ?? stores[0];
      const table = db.table<object>(store);
      const record = key === undefined ? await table.toCollection().first() : await table.get(key);
      await table.put(damage(record ?? {}, keys, draw));
      const library = await reopen();
      expect(library.mode).toBe('stored');
      expect((await library.first(20)).entries.map(bodyOf)).toContain(SOUND);
      expect((await library.entries()).map(bodyOf)).toContain(SOUND);
      const saved = await library.create(phraseInput('新写的一句'));
      expect(saved).toMatchObject({ ok: true });
      expect(await library.setPinned(id, false)).toMatchObject({ ok: true });
      await library.recordUse(id);
      await vi.waitFor(async () => {
        const now = await readWhole(await reopen(), db);
        expect(now).toEqual(expect.arrayContaining([SOUND, '新写的一句', '承上启下', '继往开来']));
      });
    },
  );
});

describe('a damaged snippet', () => {
  it('keeps what of it is usable, and is counted where its words are gone', async () => {
    const { db, id, library } = await filled();
    await db.table('snippets').update(id, { themes: ['服务', '天气'], title: 7 });
    const [entry] = await library.entriesById([id]);
    expect(entry).toMatchObject({ text: '拧成一股绳', themes: ['服务'], tags: ['团结'] });
    expect(entry).not.toHaveProperty('title');

    await db.table('snippets').update(id, { text: null });
    const counts: number[] = [];
    const end = new AbortController();
    library.watchHealth(({ damaged }) => counts.push(damaged), end);
    expect(await library.entriesById([id])).toEqual([]);
    await vi.waitFor(() => expect(counts.at(-1)).toBe(1));
    expect(await db.snippets.get(id)).toMatchObject({ text: null, tags: ['团结'] });
    end.abort();
  });

  it('is counted no more once it is usable again', async () => {
    const { db, id, library, reopen } = await filled();
    await db.table('snippets').update(id, { text: null });
    await library.entries();
    await vi.waitFor(async () => expect(await db.cache.get('damaged')).toBeDefined());
    await db.table('snippets').update(id, { text: '拧成一股绳' });
    const counts: number[] = [];
    const end = new AbortController();
    (await reopen()).watchHealth(({ damaged }) => counts.push(damaged), end);
    await vi.waitFor(() => expect(counts.at(-1)).toBe(0));
    end.abort();
  });
});

describe('the pack', () => {
  it.each([
    ['emptied', (db: BijiaDatabase) => db.packs.clear()],
    ['without entries', (db: BijiaDatabase) => db.packs.update('office-speeches', { entries: [] })],
    [
      'with a damaged entry',
      (db: BijiaDatabase) =>
        db.table('packs').update('office-speeches', { entries: [{ id: 'p1' }, PACK[1]] }),
    ],
  ])('%s is made again from its file', async (_, spoil) => {
    const { db, reopen } = await filled();
    await spoil(db);
    const library = await reopen();
    await library.entries();
    await vi.waitFor(async () => {
      const bodies = (await library.entries()).map(bodyOf);
      expect(bodies).toEqual(expect.arrayContaining(['承上启下', '继往开来', SOUND]));
    });
  });
});

describe('the log of changes', () => {
  it.each([{ entries: null }, { entries: [7] }, { what: '别的' }])(
    'damaged as %j, is not followed',
    async (spoilt) => {
      const { db, library } = await filled();
      const before = library.revision;
      const last = await db.changes.orderBy('revision').last();
      await db.table('changes').put({ ...last, ...spoilt });
      expect(await librarySource(db).readChanges(before)).toBeNull();
      expect((await library.entries()).map(bodyOf)).toContain(SOUND);
    },
  );
});

it('a device without a name is given one, and is written to as before', async () => {
  const { db, reopen } = await filled();
  await db.table('meta').put({ key: 'device', value: 7 });
  const library = await reopen();
  expect(await library.create(phraseInput('再写一句'))).toMatchObject({ ok: true });
  expect((await library.entries()).map(bodyOf)).toContain('再写一句');
});
