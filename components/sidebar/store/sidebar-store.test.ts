import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '@/lib/library';
import { newDraft } from '../../shared/form/snippet-draft';
import { createSidebarStore } from './sidebar-store';
import { createTestServices, phrase } from './test-services';

const ENTRIES = [phrase('a', '承上启下'), phrase('b', '上情下达'), phrase('c', '到位不越位')];

async function open(entries: LibraryEntry[] = ENTRIES, stored?: Map<string, unknown>) {
  const test = createTestServices(entries, stored);
  const store = createSidebarStore(test.services);
  await store.start(new AbortController().signal);
  return { ...test, store, state: () => store.state.get() };
}

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
    const asked: unknown[] = [];
    const search = { ...services.search };
    services.search.query = async (text, options) => {
      asked.push(options?.fuzzySounds);
      return search.query(text, options);
    };
    await store.settle();
    store.type('上情', false);
    await store.settle();
    store.chooseSounds(false);
    await store.settle();
    expect(asked).toEqual([true, false]);
    expect([given.fuzzySounds, state().fuzzySounds]).toEqual([false, false]);
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
    expect(state().results?.rows).toHaveLength(50);
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

describe('inserting', () => {
  it('records the use and says so once the document took it', async () => {
    const { store, state, seen } = await open();
    expect(await store.insert(phrase('a', '承上启下'))).toBe(true);
    expect(seen.inserted).toEqual([{ text: '承上启下' }]);
    expect(seen.used).toEqual(['a']);
    expect(state().status).toEqual({ kind: 'inserted' });
  });

  it('says 已发送 where the editor can’t be read back', async () => {
    const { store, state, given } = await open();
    given.insertResult = { ok: true, verified: false, family: 'x', title: '文档' };
    await store.insert(phrase('a', '承上启下'));
    expect(state().status).toEqual({ kind: 'sent' });
  });

  it('puts the text on the clipboard when the document doesn’t take it, and stays open', async () => {
    const { store, state, seen, given } = await open();
    given.insertResult = { ok: false, reason: 'gone' };
    expect(await store.insertAndReturn(phrase('a', '承上启下'))).toBe(false);
    expect(seen).toMatchObject({ copied: ['承上启下'], used: [], isClosed: false });
    expect(state().status).toEqual({ kind: 'copied-instead', reason: 'gone' });
  });

  it('shows the text when even the clipboard fails', async () => {
    const { store, state, given } = await open();
    given.insertResult = { ok: false, reason: 'no-caret' };
    given.canCopy = false;
    await store.insert(phrase('a', '承上启下'));
    expect(state().status).toEqual({ kind: 'copy-failed', text: '承上启下' });
  });

  it('closes the panel after inserting, to return to the document', async () => {
    const { store, seen } = await open();
    await store.insertAndReturn(phrase('a', '承上启下'));
    expect(seen.isClosed).toBe(true);
  });

  it('inserts a pattern with what was typed into its fill panel', async () => {
    const pattern: LibraryEntry = {
      ...phrase('t', ''),
      kind: 'pattern',
      body: '要{标准=精细}、{态度}',
    };
    const { store, seen } = await open([pattern]);
    await store.saveFill('t', { slots: { 态度: '认真' }, groups: [] });
    await store.insert(pattern);
    expect(seen.inserted).toEqual([{ text: '要精细、认真' }]);
  });
});

describe('the form of insertion', () => {
  const indented = { indent: 'two-spaces', fullWidth: true } as const;
  const openWith = async (before: string | null) => {
    const test = await open();
    test.store.state.patch({ form: indented });
    test.given.before = before;
    return test;
  };

  it('is given to what is inserted, and to what is copied', async () => {
    const { store, seen } = await openWith('上一段。\n');
    await store.insert(phrase('a', '抓学习,抓作风'));
    await store.copy(phrase('a', '抓学习;\n抓作风;'));
    expect(seen.inserted).toEqual([{ text: '　　抓学习，抓作风' }]);
    expect(seen.copied).toEqual(['抓学习；\n　　抓作风；']);
  });

  it('does not break a paragraph that is being written', async () => {
    const { store, seen } = await openWith('我们要');
    await store.insert(phrase('a', '抓学习'));
    expect(seen.inserted).toEqual([{ text: '抓学习' }]);
  });
});

it('a pattern with faults is neither inserted nor copied as it is written', async () => {
  const broken: LibraryEntry = { ...phrase('t', ''), kind: 'pattern', body: '要{事项' };
  const { store, state, seen } = await open([broken]);
  expect(await store.insert(broken)).toBe(false);
  await store.copy(broken);
  expect(seen).toMatchObject({ inserted: [], copied: [] });
  expect(state().status).toEqual({ kind: 'broken' });
});

/** A sidebar beside a document with this text before its caret. */
async function openBehind(before: string | null) {
  const test = await open();
  test.given.before = before;
  await test.store.continuing.look();
  return test;
}

describe('going on with an enumeration', () => {
  it('puts the next number before the phrase when it is asked to', async () => {
    const { store, seen } = await openBehind('一是抓学习；二是抓作风；');
    expect(await store.insertNumbered(phrase('a', '承上启下'))).toBe(true);
    expect(seen.inserted).toEqual([{ text: '三是承上启下' }]);
  });

  it('moves the caret’s place along with the text', async () => {
    const { store, seen } = await openBehind('（一）抓学习\n');
    await store.insertNumbered(phrase('a', ''), { text: '抓作风', caret: 1 });
    expect(seen.inserted).toEqual([{ text: '（二）抓作风', caret: 4 }]);
  });

  it.each([
    ['no enumeration is open', '我们要抓学习。', '承上启下'],
    ['the text can’t be read', null, '承上启下'],
    ['the phrase has a number of its own', '一是抓学习；', '二是承上启下'],
  ])('offers nothing where %s', async (_, before, text) => {
    const { store, seen } = await openBehind(before);
    expect(store.continuing.offerFor(text)).toBeNull();
    expect(await store.insertNumbered(phrase('a', text))).toBe(false);
    expect(seen.inserted).toEqual([]);
  });

  it('offers the number after next once the next is inserted', async () => {
    const { store, state, given } = await openBehind('一是抓学习；');
    given.before = '一是抓学习；二是承上启下；';
    await store.insert(phrase('a', '二是承上启下；'));
    await expect.poll(() => state().continuation?.next).toBe('三是');
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
    given.request({ text: '选中的话', title: '某页' });
    expect(state().drafts.map((draft) => draft.text)).toEqual(['选中的话', '正在写']);
    expect(state().openDraft).toBe(state().drafts[0]?.draftId);
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
