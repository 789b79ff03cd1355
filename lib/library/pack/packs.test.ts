import { describe, expect, it } from 'vitest';
import { BUILT_IN_PACKS, type Pack, type PackEntry } from '@/lib/entry';
import { freshLibrary, packPhrase, phraseInput } from '../testing/test-library';
import type { PackFile } from './built-in-pack';
import type { Library, LibraryChange } from '../types';

const [SPEECHES, FORMULAS] = BUILT_IN_PACKS;
const FORMULA = packPhrase('w1', '特此通知');

function packOf(id: string, entries: PackEntry[], version = 1): Pack {
  return { id, version, title: id, entries };
}

/** Both packs, as two files. */
function bothPacks(version = 1): PackFile {
  const speeches = packOf(SPEECHES, [packPhrase('p1', '承上启下')], version);
  return {
    url: `/library/both-${version}`,
    read: async () => [speeches, packOf(FORMULAS, [FORMULA, packPhrase('w2', '妥否，请批示')])],
  };
}

const idsOf = async (library: Library) => (await library.entries()).map(({ id }) => id);

describe('two packs', () => {
  it('are seeded, the first one first', async () => {
    const { library } = await freshLibrary(bothPacks());
    expect(await idsOf(library)).toEqual(['p1', 'w1', 'w2']);
    expect((await library.entries()).map(({ pack }) => pack)).toEqual([
      SPEECHES,
      FORMULAS,
      FORMULAS,
    ]);
  });

  it('both stand in a library that had only the first', async () => {
    const { library, reopen } = await freshLibrary();
    expect(await idsOf(library)).toEqual(['p1']);
    expect(await idsOf(await reopen(bothPacks()))).toEqual(['p1', 'w1', 'w2']);
  });
});

describe('a pack that is switched off', () => {
  it('is not listed, whether read as a whole, by id or as the first page, and comes back', async () => {
    const { library } = await freshLibrary(bothPacks());
    await library.hidePacks([FORMULAS]);
    expect(await idsOf(library)).toEqual(['p1']);
    expect(await library.entriesById(['w1', 'p1'])).toMatchObject([{ id: 'p1' }]);
    expect((await library.first(10)).total).toBe(1);
    await library.hidePacks([]);
    expect(await idsOf(library)).toEqual(['p1', 'w1', 'w2']);
  });

  it('keeps its marks and what was written in its place', async () => {
    const { library } = await freshLibrary(bothPacks());
    await library.setPinned('w1', true);
    const saved = await library.create({ ...phraseInput('妥否，请批复'), replaces: 'w2' });
    await library.hidePacks([FORMULAS]);
    expect(await idsOf(library)).toEqual([saved.ok && saved.id, 'p1']);
    await library.hidePacks([]);
    const [, , pinned] = await library.entries();
    expect(pinned).toMatchObject({ id: 'w1', pinned: true });
    expect(await idsOf(library)).not.toContain('w2');
  });

  it('stays off in a new version of it', async () => {
    const { library, reopen } = await freshLibrary(bothPacks());
    await library.hidePacks([SPEECHES]);
    expect(await idsOf(await reopen(bothPacks(2)))).toEqual(['w1', 'w2']);
  });

  it('is reported to open pages once, with its entries as removed', async () => {
    const { library } = await freshLibrary(bothPacks());
    const owner = new AbortController();
    const changes: LibraryChange[] = [];
    library.subscribe((change) => changes.push(change), owner.signal);
    await library.hidePacks([FORMULAS]);
    await library.hidePacks([FORMULAS]);
    await expect.poll(() => changes.map(({ removed }) => removed)).toEqual([['w1', 'w2']]);
    owner.abort();
  });
});
