import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { BijiaDatabase } from '../database/database';
import { createEntryReader } from './entry-reader';
import { freshLibrary, packFile, packPhrase, phraseInput } from '../testing/test-library';
import type { LibraryEntry, SaveResult } from '../types';

async function open() {
  const file = packFile(1, [packPhrase('p1', '承上启下'), packPhrase('p2', '联系左右')]);
  const { library, name, reopen } = await freshLibrary(file);
  const reader = createEntryReader(new BijiaDatabase(name));
  const texts = async (...ids: string[]) => (await reader.entriesById(ids)).entries.map(bodyOf);
  return { library, reader, texts, reopen };
}

function idOf(result: SaveResult): string {
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

const byId = (a: LibraryEntry, b: LibraryEntry) => (a.id < b.id ? -1 : 1);

describe('entries by id', () => {
  it('come in the order asked, without those that are not shown', async () => {
    const { library, texts } = await open();
    const id = idOf(await library.create(phraseInput('我的')));
    expect(await texts('p2', 'nobody', id, 'p1')).toEqual(['联系左右', '我的', '承上启下']);
    await library.setHidden('p2', true);
    await library.remove(id);
    expect(await texts('p2', id, 'p1')).toEqual(['承上启下']);
  });

  it('are as they were just written, however often they were read before', async () => {
    const { library, reader, texts, reopen } = await open();
    const id = idOf(await library.create(phraseInput('旧句')));
    expect(await texts(id, 'p1')).toEqual(['旧句', '承上启下']);
    await library.update(id, phraseInput('新句', { replaces: 'p1' }));
    await library.setPinned(id, true);
    await library.recordUse(id);
    expect(await texts(id, 'p1')).toEqual(['新句']);
    expect((await reader.entriesById([id])).entries).toMatchObject([{ pinned: true, uses: 1 }]);
    await library.remove(id);
    expect(await texts(id, 'p1')).toEqual(['承上启下']);
    await reopen(packFile(2, [packPhrase('p1', '承上启下（新）')]));
    expect(await texts(id, 'p1', 'p2')).toEqual(['承上启下（新）']);
  });

  it('are the same as those that are read all at once', async () => {
    const { library, reader } = await open();
    await library.createMany([phraseInput('甲', { replaces: 'p2' }), phraseInput('乙')]);
    await library.recordUse('p1');
    const all: LibraryEntry[] = [];
    const revision = await reader.all((part) => void all.push(...part));
    const whole = await library.entries();
    expect(all.toSorted(byId)).toEqual(whole.toSorted(byId));
    expect(await reader.entriesById(whole.map(({ id }) => id))).toEqual({
      revision,
      entries: whole,
    });
  });
});
