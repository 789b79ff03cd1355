import { describe, expect, it } from 'vitest';
import { newDraft } from '../../shared/form/snippet-draft';
import { showEntry } from './show-entry';
import { ENTRIES, openTestStore as open, phrase } from '../testing/test-services';

describe('an entry that is like the one being written', () => {
  it('is shown, chosen among all, and the form stays a draft', async () => {
    const { store, state } = await open();
    store.chooseTab('mine');
    store.drafting.open({ ...newDraft('上情下达吧'), isTouched: true });
    await showEntry(store, phrase('b', '上情下达'));
    expect(state()).toMatchObject({ openDraft: null, tab: 'all', currentId: 'b' });
    expect(state().drafts).toMatchObject([{ text: '上情下达吧' }]);
  });
});

describe('a selection in the page', () => {
  it('is counted, and read only on the click', async () => {
    const { store, state, given, seen } = await open();
    given.select(4);
    expect(state().selected).toBe(4);
    expect(seen.selectionsRead).toEqual([]);
    given.selection = { text: '选中的话', length: 4, title: '某页', url: 'https://a.example/' };
    await store.saveSelection();
    expect(seen.selectionsRead).toEqual([7]);
    expect(state().drafts).toMatchObject([
      { text: '选中的话', isTouched: true, foundAt: { title: '某页' } },
    ]);
  });

  it('is read once by two clicks in a row', async () => {
    const { store, state, given, seen } = await open();
    given.selection = { text: '选中的话', length: 4, title: '某页' };
    await Promise.all([store.saveSelection(), store.saveSelection()]);
    expect(seen.selectionsRead).toHaveLength(1);
    expect(state().drafts).toHaveLength(1);
  });

  it('that has gone by the click opens nothing, and that is said', async () => {
    const { store, state, given } = await open();
    given.select(4);
    await store.saveSelection();
    expect(state()).toMatchObject({ drafts: [], selected: 0, status: { kind: 'no-selection' } });
  });

  it('that grows has nothing read of the page', async () => {
    const { given, services } = await open();
    let read = 0;
    services.target.readBefore = async () => {
      read += 1;
      return null;
    };
    given.select(5);
    given.select(9);
    expect(read).toBe(0);
  });
});

describe('searching', () => {
  it('shows everything on opening, the first row chosen', async () => {
    const { state } = await open();
    expect(state().results?.rows.map((row) => row.entry.id)).toEqual(['a', 'b', 'c']);
    expect(state().currentId).toBe('a');
  });

  it('waits for the results of what was typed last', async () => {
    const { store, given } = await open();
    given.holdsSearch = true;
    store.type('到位', false);
    const chosen = store.settledEntry();
    await expect.poll(() => given.answer()).toBe(1);
    expect((await chosen)?.id).toBe('c');
  });

  it('searches nothing while an input method composes', async () => {
    const { store, state } = await open();
    store.type('dao', true);
    await store.settle();
    expect(state()).toMatchObject({ text: 'dao', query: '' });
    store.type('到', false);
    await store.settle();
    expect(state().results?.rows).toHaveLength(1);
  });

  it('takes southern sounds unless they are switched off, at once and for good', async () => {
    const { store, services, given, state } = await open();
    const queried: unknown[] = [];
    const search = { ...services.search };
    services.search.query = async (text, options) => {
      queried.push([options?.fuzzySounds, options?.fuzzyFH, options?.fuzzyRL]);
      return search.query(text, options);
    };
    await store.settle();
    store.type('上情', false);
    await store.settle();
    store.setSetting('fuzzySounds', false);
    await store.settle();
    store.setSetting('fuzzyFH', true);
    await store.settle();
    expect(queried).toEqual([
      [true, false, false],
      [false, false, false],
      [false, true, false],
    ]);
    expect([given.settings.fuzzySounds, state().settings.fuzzySounds]).toEqual([false, false]);
  });

  it('keeps the chosen row where it is when an entry is used or pinned', async () => {
    const { store, state, given } = await open();
    store.chooseRow('b');
    const used = { ...phrase('b', '上情下达'), uses: 3, pinned: true };
    given.change({ revision: 1, changed: [used], removed: [], isOnlyFavour: true });
    await store.settle();
    expect(state().results?.rows[1]?.entry).toMatchObject({ id: 'b', pinned: true });
    expect(state().currentId).toBe('b');
  });

  it('chooses another row when the chosen one is gone', async () => {
    const entries = [...ENTRIES];
    const { store, state, given } = await open(entries);
    store.chooseRow('a');
    entries.shift();
    given.change({ revision: 1, changed: [], removed: ['a'], isOnlyFavour: false });
    await store.settle();
    expect(state().currentId).toBe('b');
  });

  it('asks for more rows when the list comes to its end', async () => {
    const many = Array.from({ length: 120 }, (_, at) => phrase(`p${at}`, `第${at}条`));
    const { store, state } = await open(many);
    expect(state().results?.rows).toHaveLength(20);
    store.loadMore();
    await store.settle();
    expect(state().results?.rows).toHaveLength(120);
  });
});

describe('moving', () => {
  it.each([
    ['next', 'b'],
    ['previous', 'a'],
    ['last', 'c'],
    ['page-down', 'c'],
    ['first', 'a'],
  ] as const)('%s goes to %s from the first row', async (to, id) => {
    const { store, state } = await open();
    store.move(to);
    expect(state().currentId).toBe(id);
  });
});

describe('unsaved forms', () => {
  it('come back in the next sidebar', async () => {
    const first = await open();
    const draft = newDraft('一句话');
    first.store.drafting.open(draft);
    first.store.drafting.change({ ...draft, text: '一句好话', isTouched: true });
    await expect.poll(() => first.stored.get('snippet-form')).toMatchObject([{ text: '一句好话' }]);
    const second = await open(ENTRIES, first.stored);
    expect(second.state().drafts).toMatchObject([{ text: '一句好话' }]);
    expect(second.state().openDraft).toBeNull();
  });

  it('of another window’s sidebar are left as they are', async () => {
    const stored = new Map<string, unknown>();
    const [one, two] = [await open(ENTRIES, stored), await open(ENTRIES, stored)];
    one.store.drafting.open({ ...newDraft('甲'), isTouched: true });
    await expect.poll(() => stored.get('snippet-form')).toMatchObject([{ text: '甲' }]);
    two.store.drafting.open({ ...newDraft('乙'), isTouched: true });
    await expect
      .poll(() => stored.get('snippet-form'))
      .toMatchObject([{ text: '乙' }, { text: '甲' }]);
  });

  it('open filled in by a save request, beside the one that is being written', async () => {
    const { store, state, given } = await open();
    store.drafting.open({ ...newDraft('正在写'), isTouched: true });
    given.request({ text: '选中的话', length: 4, title: '某页' });
    expect(state().drafts.map((draft) => draft.text)).toEqual(['选中的话', '正在写']);
    expect(state().openDraft).toBe(state().drafts[0]?.draftId);
  });

  it('are left alone by a selection that is too long to be taken, and why is said', async () => {
    const { store, state, given } = await open();
    store.drafting.open({ ...newDraft('正在写'), isTouched: true });
    given.request({ text: '', length: 5_000_000, title: '某页' });
    expect(state().drafts.map((draft) => draft.text)).toEqual(['正在写']);
    expect(state().status).toEqual({ kind: 'selection-too-long', length: 5_000_000 });
  });

  it('are left alone by a save request without a text, and that is said', async () => {
    const { store, state, given } = await open();
    store.drafting.open({ ...newDraft('正在写'), isTouched: true });
    given.request({ text: '', length: 0, title: '某页' });
    expect(state().drafts.map((draft) => draft.text)).toEqual(['正在写']);
    expect(state().status).toEqual({ kind: 'no-selection' });
  });

  it('are gone once saved, and only then is it said', async () => {
    const { store, state, seen } = await open();
    const draft = { ...newDraft('一句话'), isTouched: true };
    store.drafting.open(draft);
    expect(await store.drafting.save(draft)).toEqual({ ok: true, id: 'new' });
    expect(seen.created).toMatchObject([{ text: '一句话' }]);
    expect(state()).toMatchObject({ drafts: [], openDraft: null, status: { kind: 'saved' } });
  });

  it('that were never touched leave nothing behind', async () => {
    const { store, state } = await open();
    store.drafting.open(newDraft());
    store.drafting.close();
    expect(state().drafts).toEqual([]);
  });
});
