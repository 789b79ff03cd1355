import { describe, expect, it, vi } from 'vitest';
import type { LibraryEntry } from '@/lib/library';
import type { SearchClient } from '@/lib/search/client';
import { createIndex } from '@/lib/search';
import type { SearchDoc } from '@/lib/search/types';
import { createObservable } from '../../shared/observable';
import { createSearching } from './searching';
import { INITIAL_STATE, type SidebarState } from './state';
import { phrase } from './test-services';

const ENTRIES: LibraryEntry[] = [phrase('a', '承上启下'), phrase('b', '上情下达')];

/** A search whose index is there once `attach` is called. */
function openSearch() {
  const index = createIndex([]);
  const attaching: Array<() => void> = [];
  const client: SearchClient = {
    load: (docs: readonly SearchDoc[]) =>
      new Promise((resolve) => {
        attaching.push(() => {
          for (const doc of docs) index.update(doc);
          resolve();
        });
      }),
    change(changed) {
      for (const doc of changed) index.update(doc);
    },
    query: async (query, options) => index.query(query, options),
  };
  const state = createObservable<SidebarState>(INITIAL_STATE);
  const searching = createSearching(state, client);
  const type = async (query: string) => {
    state.patch({ query });
    void searching.restart();
    await searching.settle();
  };
  const shown = () => state.get().results?.rows.map((row) => row.entry.id);
  const attach = async () => {
    await vi.waitFor(() => expect(attaching).toHaveLength(1));
    attaching[0]?.();
  };
  return { state, searching, type, shown, attach };
}

describe('while the index loads', () => {
  it('the field answers by what contains the words', async () => {
    const { searching, type, shown } = openSearch();
    await searching.load(ENTRIES);
    expect(shown()).toEqual(['a', 'b']);
    await type('下达');
    expect(shown()).toEqual(['b']);
  });

  it('what nothing contains word for word is not called missing, and is settled once the index has answered', async () => {
    const { state, searching, type, shown, attach } = openSearch();
    await searching.load(ENTRIES);
    const typed = type('csqx');
    expect(shown()).toEqual(['a', 'b']);
    await attach();
    await typed;
    expect(state.get().results).toMatchObject({ query: 'csqx' });
    expect(shown()).toEqual(['a']);
  });

  it.each([
    ['the best row is chosen then', undefined, 'a'],
    ['unless the user has chosen one', 'c', 'c'],
  ])('%s', async (_, chosen, expected) => {
    const { state, searching, type, attach } = openSearch();
    await searching.load([
      phrase('z', '处在承上启下的枢纽地位'),
      phrase('c', '要承上启下'),
      ...ENTRIES,
    ]);
    await type('承上启下');
    expect(state.get().currentId).toBe('z');
    if (chosen) state.patch({ currentId: chosen });
    await attach();
    await vi.waitFor(() => expect(state.get().results?.rows[0]?.entry.id).toBe('a'));
    expect(state.get().currentId).toBe(expected);
  });

  it('entries saved meanwhile are found', async () => {
    const { searching, type, shown } = openSearch();
    await searching.load(ENTRIES);
    await searching.change({ changed: [phrase('c', '久久为功')], removed: ['a'] });
    await type('久久');
    expect(shown()).toEqual(['c']);
    await type('');
    expect(shown()).toEqual(['b', 'c']);
  });

  it('pinyin typed before the library is open is answered once the index is there', async () => {
    const { searching, type, shown, attach } = openSearch();
    const typed = type('csqx');
    const loaded = searching.load(ENTRIES);
    await attach();
    await Promise.all([typed, loaded]);
    expect(shown()).toEqual(['a']);
  });

  it('what is typed before the library is open waits for it', async () => {
    const { searching, type, shown } = openSearch();
    const typed = type('下达');
    expect(shown()).toBeUndefined();
    await searching.load(ENTRIES);
    await typed;
    expect(shown()).toEqual(['b']);
  });
});
