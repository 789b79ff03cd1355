import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { openLibrary } from '../open-library';
import { packFile, packPhrase } from '../testing/test-library';
import { BijiaDatabase } from './database';
import { reopenWhenClosed } from './reopen-closed';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A database that is reopened, and how often it was. */
async function openDatabase() {
  const db = new BijiaDatabase(`bijia-${randomUUID()}`);
  await db.open();
  const onReopened = reopenWhenClosed(db);
  let count = 0;
  onReopened(() => (count += 1), new AbortController().signal);
  return { db, count: () => count };
}

/** As the browser closes a connection. */
const lose = (db: BijiaDatabase) => db.close({ disableAutoOpen: false });

const failing = (name: string) => () => {
  throw new DOMException('The connection was closed.', name);
};

it('opens it again, also where that fails at first as while the browser clears its data', async () => {
  const { db, count } = await openDatabase();
  const open = vi.spyOn(indexedDB, 'open');
  open.mockImplementationOnce(failing('AbortError'));
  open.mockImplementationOnce(failing('AbortError'));
  lose(db);
  await expect.poll(count, { timeout: 5000 }).toBe(1);
  expect(open).toHaveBeenCalledTimes(3);
  await db.meta.put({ key: 'k', value: 'v' });
  lose(db);
  await expect.poll(count).toBe(2);
  expect(await db.meta.get('k')).toEqual({ key: 'k', value: 'v' });
});

it('leaves it closed where the page closed it, or a later version has it', async () => {
  const own = await openDatabase();
  const open = vi.spyOn(indexedDB, 'open');
  own.db.close();
  const later = await openDatabase();
  open.mockClear();
  open.mockImplementation(failing('VersionError'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  lose(later.db);
  // Longer than all its attempts together.
  await vi.advanceTimersByTimeAsync(20_000);
  vi.useRealTimers();
  expect([own.count(), later.count(), open.mock.calls.length]).toEqual([0, 0, 1]);
});

it('an older version in another window is reported, and the library opens once that is closed', async () => {
  const name = `bijia-${randomUUID()}`;
  const held = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open(name, 1);
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const onBlocked = vi.fn(() => held.close());
  const file = packFile(1, [packPhrase('p1', '承上启下')]);
  const library = await openLibrary(file, () => new BijiaDatabase(name), onBlocked);
  expect(onBlocked).toHaveBeenCalledOnce();
  expect(library.mode).toBe('stored');
});
