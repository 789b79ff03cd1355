import { describe, expect, it, vi } from 'vitest';
import { toSearchDoc } from '@/lib/library';
import { createIndex } from '@/lib/search';
import { createSearching } from './searching';
import type { SidebarState } from './state';
import { ENTRIES, openSearch } from '../testing/test-search';
import { createTestServices, phrase } from '../testing/test-services';

describe('what is counted of the results', () => {
  it('is there with the first of them, and follows once somebody who types pauses', async () => {
    vi.useFakeTimers();
    try {
      const { state, load, type, attach } = openSearch();
      const counted = () => state.get().facets?.all;
      attach();
      await load();
      expect(counted()).toBe(2);
      await type('承');
      await type('承上');
      await vi.advanceTimersByTimeAsync(100);
      await type('承上启');
      expect([state.get().results?.total, counted()]).toEqual([1, 2]);
      await vi.advanceTimersByTimeAsync(100);
      expect(counted()).toBe(2);
      await vi.advanceTimersByTimeAsync(100);
      expect(counted()).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('follows a tab at once', async () => {
    const { state, searching, load, type, attach } = openSearch();
    attach();
    await load();
    await type('');
    state.patch({ tab: 'pattern', facets: null });
    await searching.restart();
    expect(state.get().facets).not.toBeNull();
  });
});

describe('while the index loads', () => {
  it('the field answers by what contains the words', async () => {
    const { load, type, shown } = openSearch();
    await load();
    expect(shown()).toEqual(['a', 'b']);
    await type('下达');
    expect(shown()).toEqual(['b']);
  });

  it('what nothing contains word for word is not called missing, and is settled once the index has answered', async () => {
    const { state, load, type, shown, attach } = openSearch();
    await load();
    const typed = type('csqx');
    expect(shown()).toEqual(['a', 'b']);
    attach();
    await typed;
    expect(state.get().results).toMatchObject({ query: 'csqx' });
    expect(shown()).toEqual(['a']);
  });

  it.each([
    ['the best row is chosen then', undefined, 'a'],
    ['unless the user has chosen one', 'c', 'c'],
  ])('%s', async (_, chosen, expected) => {
    const { state, load, type, attach } = openSearch([
      { ...phrase('z', '处在承上启下的枢纽地位'), uses: 1, lastUsedAt: Date.now() },
      phrase('c', '要承上启下'),
      ...ENTRIES,
    ]);
    await load();
    await type('承上启下');
    expect(state.get().currentId).toBe('z');
    if (chosen) state.patch({ currentId: chosen });
    attach();
    await vi.waitFor(() => expect(state.get().results?.rows[0]?.entry.id).toBe('a'));
    expect(state.get().currentId).toBe(expected);
  });

  it('entries saved meanwhile are found', async () => {
    const { searching, load, type, shown, entries, followed } = openSearch();
    await load();
    const fresh = phrase('c', '久久为功');
    entries.splice(0, 1);
    entries.push(fresh);
    const change = { revision: 1, changed: [fresh], removed: ['a'], isOnlyFavour: false };
    await searching.change(change);
    expect(shown()).toEqual(['b', 'c']);
    await type('久久');
    expect(shown()).toEqual(['c']);
    expect(followed).toEqual([0, 1]);
  });

  it('pinyin typed before the library is open is answered once the index is there', async () => {
    const { load, type, shown, attach } = openSearch();
    const typed = type('csqx');
    const loaded = load();
    attach();
    await Promise.all([typed, loaded]);
    expect(shown()).toEqual(['a']);
  });

  it('what is typed before the library is open is answered, and stays when it opens', async () => {
    const { load, type, shown } = openSearch();
    await type('下达');
    expect(shown()).toEqual(['b']);
    await load();
    expect(shown()).toEqual(['b']);
  });
});

/** What is shown once an entry was saved that answers the query best; `act` is what the user did before. */
async function saveBetter(act: (shown: SidebarState) => Partial<SidebarState>) {
  const { state, searching, load, type, attach, entries } = openSearch([
    phrase('b', '上情下达、承上启下'),
    phrase('c', '联系上下'),
  ]);
  await load();
  attach();
  await type('上下');
  const before = state.get();
  state.patch(act(before));
  entries.unshift(phrase('a', '上下'));
  const changed = entries.slice(0, 1);
  await searching.change({ revision: 1, changed, removed: [], isOnlyFavour: false });
  expect(state.get().results?.rows[0]?.entry.id).toBe('a');
  return { before, after: state.get() };
}

describe('an entry that is saved while its words are being searched', () => {
  it('is the chosen row when it comes first', async () => {
    const { after } = await saveBetter(() => ({}));
    expect(after.currentId).toBe('a');
  });

  it('leaves the row chosen that the user has gone to', async () => {
    const { before, after } = await saveBetter(({ results }) => ({
      currentId: results?.rows[1]?.entry.id ?? null,
    }));
    expect(after.currentId).toBe(before.results?.rows[1]?.entry.id);
  });

  it('leaves the row chosen under which something lies open', async () => {
    const { before, after } = await saveBetter(({ currentId }) => ({
      panel: { id: currentId ?? '', shows: 'fill' },
    }));
    expect(after.currentId).toBe(before.currentId);
    expect(after.panel?.id).toBe(before.currentId);
  });
});

it('what search can answer within the call is shown with what was typed', async () => {
  const { state, searching, load, attach, client } = openSearch();
  await load();
  attach();
  await searching.settle();
  client.queryNow = (query, options) => createIndex(ENTRIES.map(toSearchDoc)).query(query, options);
  state.patch({ query: 'sqxd' });
  void searching.restart();
  expect(state.get().results).toMatchObject({ query: 'sqxd', rows: [{ entry: { id: 'b' } }] });
});

it('entries folded under a row are at hand with it', async () => {
  const { searching, load, type, attach, state, client } = openSearch();
  const answer = createIndex(ENTRIES.map(toSearchDoc)).query('承上启下');
  const hit = { id: 'a', score: 1, ranges: [], titleRanges: [], grouped: ['b', 'gone'] };
  const docs = ENTRIES.map(toSearchDoc);
  client.query = async () => ({ ...answer, hits: [hit], docs });
  await load();
  attach();
  await type('承上启下');
  expect(state.get().results?.rows.map(({ entry }) => entry.id)).toEqual(['a']);
  expect(['a', 'b', 'gone'].map((id) => searching.entry(id)?.id)).toEqual(['a', 'b', undefined]);
});

describe('entries that were read before the library was open', () => {
  const early = { entries: ENTRIES, total: 9, facets: null, revision: 0 };

  it('are shown at once, and not read again where nothing was written since', async () => {
    const { state, client } = openSearch();
    const searching = createSearching(state, client, early);
    expect(state.get()).toMatchObject({ currentId: 'a', results: { total: 9 } });
    const { library } = createTestServices(ENTRIES);
    const first = vi.spyOn(library, 'first');
    await searching.load(library);
    expect(first).not.toHaveBeenCalled();
    expect(state.get().results?.total).toBe(9);
  });

  it('are not shown again once anything has changed', async () => {
    const { state, client } = openSearch();
    const searching = createSearching(state, client, early);
    await searching.load(createTestServices(ENTRIES).library);
    await searching.change({ revision: 1, changed: [], removed: [], isOnlyFavour: false });
    expect(state.get().results?.total).toBe(2);
  });

  it('give way to the library’s own where something was', async () => {
    const { state, client } = openSearch();
    const searching = createSearching(state, client, { ...early, revision: 1 });
    await searching.load(createTestServices(ENTRIES).library);
    expect(state.get().results?.total).toBe(2);
  });
});

it('办公室 shows what others share, and nothing else', async () => {
  const shared = { ...phrase('o', '拧成一股绳'), pack: 'office:b', who: '王秘书', updatedAt: 5 };
  const builtIn = ENTRIES.map((entry) => Object.assign({}, entry, { pack: 'office-speeches' }));
  const { state, searching, load, shown, attach } = openSearch([...builtIn, shared]);
  attach();
  await load();
  state.patch({ tab: 'office' });
  await searching.restart();
  await searching.settle();
  expect(shown()).toEqual(['o']);
  expect(state.get().results?.rows[0]?.entry).toMatchObject({ who: '王秘书', sharedAt: 5 });
});
