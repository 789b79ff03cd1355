import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { freshLibrary } from '@/lib/library/testing/test-library';
import { createObservable } from '../observable';
import { createDrafting, type DraftingState, NO_DRAFTS } from './drafting';
import { newDraft } from './snippet-draft';

afterEach(() => {
  vi.restoreAllMocks();
});

async function openForm() {
  const { library } = await freshLibrary();
  const state = createObservable<DraftingState>(NO_DRAFTS);
  const drafting = createDrafting(state, {
    library: () => library,
    draftKey: 'drafts',
    onOpen: () => undefined,
    onSaved: () => undefined,
  });
  const draft = { ...newDraft(), isTouched: true };
  drafting.open(draft);
  const write = (text: string) => drafting.change({ ...draft, text });
  const stored = () => library.draft('drafts');
  return { library, state, drafting, write, stored };
}

it('a draft that can’t be stored is said to be so until one is, and stays in the form', async () => {
  const { state, write, stored } = await openForm();
  await expect.poll(stored).toHaveLength(1);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  write('一字不能丢');
  await expect.poll(() => state.get().isUnstored).toBe(true);
  expect(state.get().drafts).toMatchObject([{ text: '一字不能丢' }]);
  full.mockRestore();
  write('一字不能丢。');
  await expect.poll(() => state.get().isUnstored).toBe(false);
  expect(await stored()).toMatchObject([{ text: '一字不能丢。' }]);
});
