import { beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '@/lib/library';
import { freshLibrary, phraseInput } from '@/lib/library/testing/test-library';
import { createRecovering, type Recovering } from './recovering';

let library: Library;
let reopen: () => Promise<Library>;
let recovering: Recovering;
let owner: AbortController;
beforeEach(async () => {
  ({ library, reopen } = await freshLibrary());
  recovering = createRecovering(library);
  owner = new AbortController();
  return () => owner.abort();
});

async function trashed(...texts: string[]): Promise<string[]> {
  const made = await library.createMany(texts.map((text) => phraseInput(text)));
  const ids = made.ok ? made.ids : [];
  await library.removeMany(ids);
  return ids;
}

describe('the trash', () => {
  it('follows what is restored and deleted for good, and each is undone', async () => {
    const [first = '', second = ''] = await trashed('第一句', '第二句');
    await recovering.openTrash(owner.signal);
    expect(recovering.state.get().trash).toHaveLength(2);
    await recovering.restore([first]);
    expect(recovering.state.get().status).toMatchObject({ kind: 'done', act: 'restore', count: 1 });
    await recovering.deleteForGood([second]);
    await expect.poll(() => recovering.state.get().trash).toEqual([]);
    await recovering.undo();
    expect(recovering.state.get().status).toEqual({ kind: 'undone', count: 1, skipped: 0 });
    await expect.poll(() => recovering.state.get().trash).toMatchObject([{ text: '第二句' }]);
  });

  it('offers on a new page to undo what an earlier one deleted for good', async () => {
    await trashed('第一句');
    await recovering.emptyTrash();
    const later = createRecovering(await reopen());
    await later.openTrash(owner.signal);
    expect(later.state.get().status).toMatchObject({ kind: 'earlier', act: 'delete-for-good' });
    await later.undo();
    expect(await library.trash()).toHaveLength(1);
  });

  it('offers nothing of what other pages did', async () => {
    await trashed('第一句');
    await recovering.openHidden(owner.signal);
    expect(recovering.state.get().status).toBeNull();
  });

  it('says so where it can’t be read', async () => {
    library.trash = () => Promise.reject(new Error('closed'));
    await recovering.openTrash(owner.signal);
    expect(recovering.state.get().status).toEqual({ kind: 'broken' });
  });

  it('does one act at a time', async () => {
    const [first = '', second = ''] = await trashed('第一句', '第二句');
    await Promise.all([recovering.restore([first]), recovering.restore([second])]);
    expect(await library.trash()).toHaveLength(1);
  });
});

describe('the versions of an entry', () => {
  it('are listed, and one of them is the entry again', async () => {
    const made = await library.create(phraseInput('原来的'));
    const id = made.ok ? made.id : '';
    await library.update(id, phraseInput('改过的'));
    await recovering.openHistory(id, owner.signal);
    const { history } = recovering.state.get();
    expect(history).toMatchObject({ entry: { text: '改过的' }, versions: [{ text: '原来的' }] });
    await recovering.restoreVersion(history?.versions[0]?.version ?? '');
    await expect
      .poll(() => recovering.state.get().history)
      .toMatchObject({ entry: { text: '原来的' }, versions: [{ text: '改过的' }] });
    await recovering.undo();
    expect(await library.entriesById([id])).toMatchObject([{ text: '改过的' }]);
  });
});

describe('what is hidden', () => {
  it('is shown again, and hidden again by undoing that', async () => {
    await library.setHidden('p1', true);
    await recovering.openHidden(owner.signal);
    expect(recovering.state.get().hidden).toMatchObject([{ id: 'p1' }]);
    await recovering.show('p1');
    await expect.poll(() => recovering.state.get().hidden).toEqual([]);
    await recovering.undo();
    await expect.poll(() => recovering.state.get().hidden).toMatchObject([{ id: 'p1' }]);
  });
});
