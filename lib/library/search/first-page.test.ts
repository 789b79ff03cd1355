import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createIndex } from '@/lib/search';
import { BijiaDatabase } from '../database/database';
import { createEntryReader } from '../entries/entry-reader';
import { firstPageOf, readFirstPage, writeFirstPage } from '../entries/first-page';
import { readRevision } from '../database/changes';
import { toSearchDoc } from './search-doc';
import { freshLibrary, packFile, packPhrase, phraseInput } from '../testing/test-library';
import type { FirstPage, Library } from '../types';

const PACK = packFile(1, [
  { ...packPhrase('s1', '到位不越位'), themes: ['协调'] },
  { ...packPhrase('s2', '承上启下'), best: true, forms: ['四字并列'] },
  packPhrase('s3', '收藏的话'),
  packPhrase('s4', '用过的话'),
]);

async function open(snippets = 3) {
  const { library, name } = await freshLibrary(PACK);
  const db = new BijiaDatabase(name);
  await library.createMany(Array.from({ length: snippets }, (_, at) => phraseInput(`第${at}句`)));
  await library.setPinned('s3', true);
  await library.recordUse('s4');
  const read = (small?: number) => readFirstPage(db, createEntryReader(db), 10, small);
  return { library, db, read };
}

/** What the index answers to an empty query, as the first entries. */
async function answerOf(library: Library): Promise<FirstPage> {
  const entries = await library.entries();
  const answer = createIndex(entries.map(toSearchDoc)).query('', { limit: 10 });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const first = answer.hits.flatMap(({ id }) => byId.get(id) ?? []);
  return { entries: first, total: answer.total, facets: answer.facets };
}

async function store(db: BijiaDatabase, library: Library): Promise<void> {
  await writeFirstPage(db, await readRevision(db), firstPageOf(await library.entries(), 50));
}

describe('the first entries', () => {
  it('are what the index answers to an empty query, so that nothing moves when it is there', async () => {
    const { library, read } = await open();
    expect(await read()).toEqual(await answerOf(library));
  });

  it('of a large library are the same, only not counted by label', async () => {
    const { library, read } = await open(20);
    await library.setHidden('s1', true);
    const [late] = (await library.entries()).slice(-6);
    if (late) await library.recordUse(late.id);
    expect(await read(10)).toEqual({ ...(await answerOf(library)), facets: null });
  });

  it('are taken as stored where nothing was written since', async () => {
    const { library, db, read } = await open();
    await writeFirstPage(db, await readRevision(db), {
      ...firstPageOf(await library.entries(), 50),
      total: 99,
    });
    expect((await read()).total).toBe(99);
  });

  it.each<[string, (library: Library) => Promise<unknown>]>([
    ['a use', (library) => library.recordUse('s1')],
    ['a pin', (library) => library.setPinned('s1', true)],
    ['a new entry', (library) => library.create(phraseInput('新句'))],
    ['an entry hidden', (library) => library.setHidden('s2', true)],
  ])('are right after %s since they were stored', async (_, write) => {
    const { library, db, read } = await open();
    await store(db, library);
    await write(library);
    expect(await read()).toEqual(await answerOf(library));
  });

  it('stored in another shape are not read', async () => {
    const { library, db, read } = await open();
    const value = { version: 0, revision: await readRevision(db), entries: [], total: 0 };
    await db.cache.put({ key: 'first-entries', value });
    expect(await read()).toEqual(await answerOf(library));
  });
});
