import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSnippetCounter } from './count-snippets';
import { BijiaDatabase } from './database/database';
import { openMany } from './testing/many-snippets';
import { freshLibrary, phraseInput } from './testing/test-library';

// The storage library looks for the browser as soon as it is loaded.
vi.hoisted(() => {
  Object.assign(globalThis, { browser: { runtime: { id: 'test' } } });
});

afterEach(() => void vi.useRealTimers());

const isOfSnippets = (store: unknown) =>
  store instanceof IDBObjectStore && store.name === 'snippets';

it('among many, a burst of writes is followed by one count', async () => {
  Object.assign(Reflect.get(globalThis, 'browser'), { storage: fakeBrowser.storage });
  const { library } = await openMany(2000);
  const counting = vi.spyOn(IDBObjectStore.prototype, 'count');
  const counts = () => counting.mock.contexts.filter(isOfSnippets).length;
  const owns: number[] = [];
  const end = new AbortController();
  library.watchHealth(({ own }) => owns.push(own), end);
  await vi.waitFor(() => expect(owns.at(-1)).toBe(2000));
  const before = counts();
  // The pause before a count is by this clock: it must not pass while a slow machine writes.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (let at = 0; at < 6; at += 1) await library.create(phraseInput(`新的第${at}条`));
  await vi.waitFor(() => expect(owns.at(-1)).toBe(2006));
  expect(counts() - before).toBe(1);
  end.abort();
});

it('counts snippets again where some were written, went to the trash or were deleted, and not after a use', async () => {
  const { library, name } = await freshLibrary();
  const db = new BijiaDatabase(name);
  const count = createSnippetCounter(db);
  const counting = vi.spyOn(db.snippets, 'count');
  const seen = async () => {
    const { all, own } = await count();
    return [all, own, counting.mock.calls.length];
  };
  expect(await seen()).toEqual([0, 0, 1]);
  const [one, two] = await Promise.all(
    ['上下一盘棋', '拧成一股绳'].map((text) => library.create(phraseInput(text))),
  );
  expect(await seen()).toEqual([2, 2, 2]);
  if (!one?.ok || !two?.ok) throw new Error('nothing was saved');
  await library.recordUse(one.id);
  expect(await seen()).toEqual([2, 2, 2]);
  await library.remove(one.id);
  expect(await seen()).toEqual([2, 1, 3]);
  await library.deleteForGood([one.id]);
  expect(await seen()).toEqual([1, 1, 4]);
});
