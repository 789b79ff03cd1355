import { expect, it } from 'vitest';
import type { Library, LibraryEntry, SaveResult, SnippetInput } from '@/lib/library';
import { unavailableLibrary } from '@/lib/library/unavailable-library';
import { createWriting } from './writing';

const facts = { themes: [], forms: [], tags: [], pinned: false, uses: 0 };
const packed: LibraryEntry = { ...facts, id: 'p', kind: 'phrase', text: '原文', origin: 'pack' };
const own: LibraryEntry = {
  ...facts,
  id: 's',
  kind: 'pattern',
  body: '要{事项}',
  origin: 'snippet',
  replaces: 'q',
};

/** A library of memory alone, and the calls of it. */
function createTestLibrary(drafts = new Map<string, unknown>()) {
  const calls: Array<[string, string, SnippetInput?]> = [];
  const answer = async (what: string, id: string, input?: SnippetInput): Promise<SaveResult> => {
    calls.push(input ? [what, id, input] : [what, id]);
    return { ok: true, id };
  };
  const library: Library = {
    ...unavailableLibrary({ url: '', read: () => Promise.reject(new Error('no pack here')) }),
    mode: 'stored',
    create: (input) => answer('create', 'new', input),
    createMany: async () => ({ ok: true, ids: [] }),
    update: (id, input) => answer('update', id, input),
    remove: (id) => answer('remove', id),
    removeMany: async () => ({ ok: true, ids: [] }),
    restore: (id) => answer('restore', id),
    setPinned: (id) => answer('setPinned', id),
    hidePacks: async () => {},
    setHidden: (id) => answer('setHidden', id),
    draft: async (key) => drafts.get(key),
    saveDraft: async (key, values) => void drafts.set(key, values),
  };
  return { library, calls };
}

function startWriting(drafts?: Map<string, unknown>) {
  const { library, calls } = createTestLibrary(drafts);
  const chosen: string[] = [];
  const writing = createWriting(
    () => library,
    (id) => chosen.push(id),
  );
  return { writing, library, calls, chosen };
}

function openDraftOf({ writing }: ReturnType<typeof startWriting>) {
  const { drafts, openDraft } = writing.state.get();
  const draft = drafts.find(({ draftId }) => draftId === openDraft);
  if (!draft) throw new Error('No form is open.');
  return draft;
}

it('a pack entry that is edited becomes a snippet in its place, which is then chosen', async () => {
  const started = startWriting();
  started.writing.edit(packed);
  const draft = { ...openDraftOf(started), text: '改过', isTouched: true };
  started.writing.drafting.change(draft);
  await started.writing.drafting.save(draft);
  expect(started.calls).toMatchObject([['create', 'new', { text: '改过', replaces: 'p' }]]);
  expect(started.chosen).toEqual(['new']);
  expect(started.writing.state.get()).toMatchObject({ openDraft: null, status: { kind: 'saved' } });
});

it('a snippet that is edited is written over, and stays in the place that it had', async () => {
  const started = startWriting();
  started.writing.edit(own);
  await started.writing.drafting.save(openDraftOf(started));
  expect(started.calls).toMatchObject([['update', 's', { body: '要{事项}', replaces: 'q' }]]);
});

it('a copy is a new snippet in nobody’s place', async () => {
  const started = startWriting();
  started.writing.copy(own);
  await started.writing.drafting.save(openDraftOf(started));
  expect(started.calls[0]?.slice(0, 2)).toEqual(['create', 'new']);
  expect(started.calls[0]?.[2]).not.toHaveProperty('replaces');
});

it('an entry whose form was left unsaved is gone on with, and no other', () => {
  const started = startWriting();
  const { writing } = started;
  writing.edit(packed);
  writing.drafting.change({ ...openDraftOf(started), text: '改到一半', isTouched: true });
  writing.drafting.close();
  writing.edit(own);
  expect(openDraftOf(started).text).toBe('要{事项}');
  writing.drafting.close();
  writing.edit(packed);
  expect(openDraftOf(started).text).toBe('改到一半');
  expect(writing.state.get().drafts).toHaveLength(1);
});

it('a page that opens later has what was left unsaved', async () => {
  const drafts = new Map<string, unknown>();
  const first = startWriting(drafts);
  first.writing.begin();
  first.writing.drafting.change({ ...openDraftOf(first), text: '写了一{半', isTouched: true });
  const second = startWriting(drafts);
  await expect.poll(() => drafts.get('manager-form')).toMatchObject([{ text: '写了一{半' }]);
  await second.writing.drafting.restore(second.library);
  expect(second.writing.state.get()).toMatchObject({
    drafts: [{ text: '写了一{半' }],
    openDraft: null,
  });
});

it('a deletion is said and can be taken back', async () => {
  const started = startWriting();
  await started.writing.remove('s');
  expect(started.writing.state.get().status).toEqual({ kind: 'deleted', id: 's' });
  await started.writing.undo();
  expect(started.calls).toEqual([
    ['remove', 's'],
    ['restore', 's'],
  ]);
  expect(started.writing.state.get().status).toEqual({ kind: 'restored' });
  expect(started.chosen).toEqual(['s']);
});

it('says that another window had saved the entry meanwhile', async () => {
  const started = startWriting();
  started.library.update = async (id, _input, base) => ({
    ok: true,
    id,
    ...(base === 7 ? { overtaken: 'v' } : {}),
  });
  started.writing.edit({ ...own, updatedAt: 7 });
  await started.writing.drafting.save(openDraftOf(started));
  expect(started.writing.state.get().status).toEqual({ kind: 'saved-both' });
});
