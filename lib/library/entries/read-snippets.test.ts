import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { BijiaDatabase } from '../database/database';
import { readSnippets } from './read-snippets';

const idOf = (at: number) => `id ${String(at).padStart(4, '0')}`;

async function openWith(places: readonly number[]) {
  const db = new BijiaDatabase(`snippets ${crypto.randomUUID()}`);
  const facts = { kind: 'phrase' as const, device: 'd' };
  const times = { createdAt: 1, updatedAt: 1 };
  await db.snippets.bulkAdd(
    places.map((at) => ({
      ...facts,
      ...times,
      themes: [],
      forms: [],
      tags: [],
      id: idOf(at),
      text: `第${at}句`,
    })),
  );
  return { db, readOne: vi.spyOn(db.snippets, 'bulkGet') };
}

const upTo = (count: number, step = 1) => Array.from({ length: count }, (_, at) => at * step);

it('snippets that lie together are read as a range, whatever the order asked and what is missing', async () => {
  const { db, readOne } = await openWith(upTo(300));
  const ids = [...upTo(100).map((at) => idOf(at + 150)), 'id nobody'].toReversed();
  const found = await readSnippets(db, ids);
  expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted().slice(0, -1));
  expect(readOne).not.toHaveBeenCalled();
});

it('snippets with much between them are found all the same', async () => {
  const places = fc.uniqueArray(fc.nat(399), { minLength: 1, maxLength: 200 });
  const { db } = await openWith(upTo(200, 2));
  await fc.assert(
    fc.asyncProperty(places, async (wanted) => {
      const found = await readSnippets(db, wanted.map(idOf));
      const standing = wanted.filter((at) => at % 2 === 0);
      expect(found.map(({ id }) => id).toSorted()).toEqual(standing.map(idOf).toSorted());
    }),
    { numRuns: 30 },
  );
  expect(await readSnippets(db, [])).toEqual([]);
});
