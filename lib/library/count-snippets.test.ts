import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { createSnippetCounter } from './count-snippets';
import { BijiaDatabase } from './database/database';
import { freshLibrary, phraseInput } from './testing/test-library';

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
