import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { actOf } from '../testing/stored-library';
import { openMany, seen } from '../testing/many-snippets';

describe('a folder', () => {
  it('can be made empty, renamed with what lies in it and in the trash, and moved into another', async () => {
    const { library, ids } = await openMany(12);
    expect(await library.bulk.createFolder(' 空 ')).toEqual({ ok: true, path: '空' });
    expect(await library.bulk.createFolder(' / ')).toEqual({ ok: false, reason: 'empty' });
    await library.remove(ids[0] ?? '');
    await library.setHidden(ids[3] ?? '', true);
    const before = await seen(library);
    const moved = await library.bulk.changeLabels(
      { folder: '会议' },
      { moveFolder: { from: '会议', to: '空/大会' } },
    );
    expect(moved).toMatchObject({ changed: 4 });
    expect(await library.bulk.folders()).toEqual(['空', '空/大会', '空/大会/年终']);
    await library.restore(ids[0] ?? '');
    await library.setHidden(ids[3] ?? '', false);
    const folders = (await library.entriesById(ids)).map(({ folder }) => folder);
    expect(folders.filter((one) => one !== undefined)).toEqual([
      '空/大会',
      '空/大会/年终',
      '空/大会',
      '空/大会/年终',
    ]);
    await library.setHidden(ids[3] ?? '', true);
    await library.remove(ids[0] ?? '');
    expect(await library.undo(actOf(moved))).toMatchObject({ ok: true, skipped: 0 });
    expect((await seen(library)).own).toEqual(before.own);
  });

  it('that is deleted gives what lies in it to the folder above', async () => {
    const { library } = await openMany(12);
    const before = await seen(library);
    const deleted = await library.bulk.changeLabels(
      { folder: '会议' },
      { moveFolder: { from: '会议', to: null } },
    );
    expect(await library.bulk.folders()).toEqual(['年终']);
    expect((await library.entries()).filter(({ folder }) => folder === undefined)).toHaveLength(11);
    await library.undo(actOf(deleted));
    expect(await seen(library)).toEqual(before);
  });
});

describe('a tag', () => {
  it('is renamed everywhere, joined with another, and taken off everywhere', async () => {
    const { library, ids } = await openMany(6);
    const before = await seen(library);
    const renamed = await library.bulk.changeLabels(
      { tag: '单' },
      { renameTag: { from: '单', to: '双' } },
    );
    expect(renamed).toMatchObject({ changed: 3 });
    expect((await library.entriesById(ids)).map(({ tags }) => tags)).toEqual(ids.map(() => ['双']));
    const gone = await library.bulk.changeLabels({ tag: '双' }, { removeTags: ['双'] });
    expect(gone).toMatchObject({ changed: 6 });
    await library.undo(actOf(gone));
    await library.undo(actOf(renamed));
    expect(await seen(library)).toEqual(before);
  });
});

describe('joining', () => {
  it('keeps one with the tags of all; the others’ words are its versions and lie in the trash', async () => {
    const { library, ids, own } = await openMany(3);
    const [kept = '', ...others] = ids;
    const before = await seen(library);
    const groups = [
      { kept, others: [...others, 'gone'] },
      { kept: 'gone', others: [kept] },
    ];
    const joined = await library.bulk.join(groups);
    expect(joined).toMatchObject({ ok: true, changed: 2, passed: 2 });
    expect(await own()).toEqual(['第0条']);
    const versions = await library.versions(kept);
    expect(versions.map(bodyOf).toSorted()).toEqual(['第0条', '第1条', '第2条']);
    expect((await library.entriesById([kept]))[0]?.tags).toEqual(['双', '单']);
    expect((await library.trash()).map(bodyOf).toSorted()).toEqual(['第1条', '第2条']);
    await library.undo(actOf(joined));
    expect((await seen(library)).own).toEqual(before.own);
  });
});
