import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createIndex, fromSnapshot, pinyinReader } from '@/lib/search';
import { BijiaDatabase } from './database';
import { toSearchDoc } from './search-doc';
import { openSnapshotStore } from './snapshot-store';
import { freshLibrary } from './test-library';

it('gives back the index that it was given, and the last one only', async () => {
  const { library, name } = await freshLibrary();
  const open = () => openSnapshotStore(() => new BijiaDatabase(name));
  const index = createIndex((await library.entries()).map(toSearchDoc));
  await open().write(createIndex([]).toSnapshot());
  await open().write(index.toSnapshot());
  const stored = fromSnapshot(await open().read(), pinyinReader);
  expect(stored?.query('cs')).toEqual(index.query('cs'));
  expect(stored?.search('cs')).toHaveLength(1);
});

it('has nothing where nothing was stored', async () => {
  const store = openSnapshotStore(() => new BijiaDatabase(`bijia-${randomUUID()}`));
  expect(await store.read()).toBeUndefined();
});
