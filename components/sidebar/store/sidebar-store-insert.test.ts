import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '@/lib/library';
import { openTestStore as open, phrase } from '../testing/test-services';

describe('inserting', () => {
  it('records the use and says so once the document took it', async () => {
    const { store, state, seen } = await open();
    expect(await store.insert(phrase('a', '承上启下'))).toBe(true);
    expect(seen.inserted).toEqual([{ text: '承上启下' }]);
    expect(seen.used).toEqual(['a']);
    expect(state().status).toEqual({ kind: 'inserted', actId: '1' });
  });

  it('says 已发送 where the editor can’t be read back', async () => {
    const { store, state, given } = await open();
    given.insertResult = { ok: true, verified: false, family: 'x', title: '文档', id: '1' };
    await store.insert(phrase('a', '承上启下'));
    expect(state().status).toEqual({ kind: 'sent', actId: '1', text: '承上启下' });
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

describe('what is inserted', () => {
  it('is what the library holds now, not what the list still shows', async () => {
    const { store, library, seen } = await open();
    library.entriesById = async () => [phrase('a', '上情下达')];
    await store.insert(phrase('a', '承上启下'));
    expect(seen.inserted).toEqual([{ text: '上情下达' }]);
  });

  it('is what is seen where the entry has gone meanwhile', async () => {
    const { store, library, seen } = await open();
    library.entriesById = async () => [];
    await store.insert(phrase('a', '承上启下'));
    expect(seen.inserted).toEqual([{ text: '承上启下' }]);
  });
});

describe('an entry in the form', () => {
  it('keeps what the list does not show of it', async () => {
    const { store, library, state } = await open();
    const whole = { ...phrase('a', '承上启下'), foundAt: { title: '草稿' } };
    library.entriesById = async () => [whole];
    await store.edit(phrase('a', '承上启下'));
    expect(state().drafts[0]).toMatchObject({ replaces: 'a', foundAt: { title: '草稿' } });
    await store.saveAs(phrase('a', '承上启下'), { title: '新' });
    expect(state().drafts[0]).toMatchObject({ title: '新', foundAt: { title: '草稿' } });
  });

  it('is a new one where the entry has gone meanwhile, so that nothing is lost', async () => {
    const { store, library, state } = await open();
    library.entriesById = async () => [];
    await store.edit(phrase('a', '承上启下'));
    expect(state().drafts[0]).toMatchObject({ text: '承上启下', isTouched: true });
    expect(state().drafts[0]?.replaces).toBeUndefined();
  });
});

describe('the form of insertion', () => {
  const indented = { indent: 'two-spaces', fullWidth: true } as const;
  const openWith = async (before: string | null) => {
    const test = await open();
    test.store.setSetting('insertionStyle', indented);
    test.given.before = before;
    return test;
  };

  it('is given to what is inserted, and to what is copied', async () => {
    const { store, seen } = await openWith('上一段。\n');
    await store.insert(phrase('x', '抓学习,抓作风'));
    await store.copy(phrase('x', '抓学习;\n抓作风;'));
    expect(seen.inserted).toEqual([{ text: '　　抓学习，抓作风' }]);
    expect(seen.copied).toEqual(['抓学习；\n　　抓作风；']);
  });

  it('does not break a paragraph that is being written', async () => {
    const { store, seen } = await openWith('我们要');
    await store.insert(phrase('x', '抓学习'));
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
    expect(await store.insertNumbered(phrase('x', text))).toBe(false);
    expect(seen.inserted).toEqual([]);
  });

  it('offers the number after next once the next is inserted', async () => {
    const { store, state, given } = await openBehind('一是抓学习；');
    given.before = '一是抓学习；二是承上启下；';
    await store.insert(phrase('x', '二是承上启下；'));
    await expect.poll(() => state().continuation?.next).toBe('三是');
  });
});
