import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bodyOf } from '@/lib/entry';
import { createSnippetCounter } from './count-snippets';
import { BijiaDatabase } from './database/database';
import { acknowledgeLoss, notePresence } from './presence-note';
import { createSearchClient } from '@/lib/search/client/client';
import { librarySource } from './search/search-source';
import { OwnIndex } from '@/lib/search/host/own-index';
import { freshLibrary, phraseInput } from './testing/test-library';
import type { LibraryHealth } from './types';

// The storage library looks for the browser as soon as it is loaded.
vi.hoisted(() => {
  Object.assign(globalThis, { browser: { runtime: { id: 'test' } } });
});

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(Reflect.get(globalThis, 'browser'), { storage: fakeBrowser.storage });
});

afterEach(() => vi.useRealTimers());

async function noteOf(db: BijiaDatabase, now?: number) {
  return notePresence(await createSnippetCounter(db)(), now);
}

/** Two libraries made in one second would bear one name. */
const NEXT_SECOND = 1000;

describe('an empty library', () => {
  it('on a first run is nothing to report', async () => {
    const { name } = await freshLibrary();
    expect(await noteOf(new BijiaDatabase(name))).toBeNull();
  });

  it('emptied by the user is nothing to report', async () => {
    const { library, name } = await freshLibrary();
    const db = new BijiaDatabase(name);
    await library.create(phraseInput('上下一盘棋'));
    await noteOf(db);
    await db.snippets.clear();
    expect(await noteOf(db)).toBeNull();
  });

  it('where another was known to be is reported until the user knows, also once something is saved', async () => {
    const { library, name, reopen } = await freshLibrary();
    await library.create(phraseInput('上下一盘棋'));
    await library.create(phraseInput('拧成一股绳'));
    const seenAt = Date.UTC(2026, 10, 20);
    await noteOf(new BijiaDatabase(name), seenAt);
    await Dexie.delete(name);
    vi.setSystemTime(Date.now() + NEXT_SECOND);
    const lost = { snippets: 2, at: seenAt };
    const again = await reopen();
    expect(await noteOf(new BijiaDatabase(name))).toEqual(lost);
    await again.create(phraseInput('新写的一句'));
    expect(await noteOf(new BijiaDatabase(name))).toEqual(lost);
    await acknowledgeLoss();
    expect(await noteOf(new BijiaDatabase(name))).toBeNull();
  });

  it.each([[7], [{ revision: '1', snippets: 3, at: 1 }], [null]])(
    'and a damaged note %j report nothing',
    async (note) => {
      await fakeBrowser.storage.local.set({ 'presence-note': note });
      const { name } = await freshLibrary();
      expect(await noteOf(new BijiaDatabase(name))).toBeNull();
    },
  );
});

describe('a database that is deleted under an open page', () => {
  it('is replaced by a new one, with the pack; what is saved then is found, and what was there is not', async () => {
    const { library, name } = await freshLibrary();
    await library.create(phraseInput('上下一盘棋'));
    const db = new BijiaDatabase(name);
    const end = new AbortController();
    const services = {
      startWorker: () => {
        throw new Error('no workers here');
      },
      withLock: <T>(_signal: AbortSignal, act: () => Promise<T>) => act(),
      whenIdle: (act: () => void) => act(),
      signal: end.signal,
    };
    const search = createSearchClient(
      end.signal,
      async (onChange) => new OwnIndex(librarySource(db), services, onChange),
    );
    library.subscribe(({ revision }) => search.follow(revision), end.signal);
    search.follow(library.revision);
    const found = async (query: string) =>
      (await search.query(query))?.docs.map(({ text }) => text) ?? [];
    expect(await found('一盘棋')).toEqual(['上下一盘棋']);

    await Dexie.delete(name);
    vi.setSystemTime(Date.now() + NEXT_SECOND);
    expect(await library.create(phraseInput('新写的一句'))).toMatchObject({ ok: true });
    expect((await library.entries()).map(bodyOf)).toEqual(['新写的一句', '承上启下']);
    await vi.waitFor(async () => expect(await found('新写')).toEqual(['新写的一句']));
    expect(await found('一盘棋')).toEqual([]);
    expect(await found('承上')).toEqual(['承上启下']);
    end.abort();
  });
});

it.each([
  ['once the index is there', Promise.resolve(), 0],
  ['after a while where it never comes', new Promise<never>(() => {}), 6000],
])('what was lost is reported %s', async (_, countAfter, later) => {
  const { library, name, reopen } = await freshLibrary();
  await library.create(phraseInput('上下一盘棋'));
  await noteOf(new BijiaDatabase(name));
  await Dexie.delete(name);
  vi.setSystemTime(Date.now() + NEXT_SECOND);
  const again = await reopen();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const end = new AbortController();
  const lost: unknown[] = [];
  const onHealth = (health: LibraryHealth) => lost.push(health.lost?.snippets);
  again.watchHealth(onHealth, { signal: end.signal, countAfter });
  await vi.advanceTimersByTimeAsync(later);
  await vi.waitFor(() => expect(lost.at(-1)).toBe(1));
  end.abort();
});

it('a page under which a later version changed the database learns it, and saves nothing', async () => {
  const { library, name } = await freshLibrary();
  const reported: boolean[] = [];
  const end = new AbortController();
  library.watchHealth(({ isOutdated }) => reported.push(isOutdated), end);
  await expect.poll(() => reported).toContain(false);
  await new Promise((resolve) => {
    indexedDB.open(name, 600).addEventListener('success', resolve);
  });
  await expect.poll(() => reported.at(-1)).toBe(true);
  const saved = await library.create(phraseInput('要精细'));
  expect(saved).toEqual({ ok: false, reason: 'outdated' });
  expect(reported.at(-1)).toBe(true);
  end.abort();
});
