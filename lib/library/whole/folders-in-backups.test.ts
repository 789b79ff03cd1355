import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NO_CONTENT, readBackup, writeBackup } from '@/lib/backup';
import { readContent } from '@/lib/backup/backup-content';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { checkLibrary } from '../check/check-library';
import { BijiaDatabase } from '../database/database';
import { bulkActs } from '../snippets/bulk-acts';
import { exportAll } from './export-all';
import { mergeIn } from './merge-in';
import { replaceAll } from './replace-all';

/** A database with empty folders at these paths, and what is done to many entries on it. */
async function withFolders(...paths: string[]) {
  const db = new BijiaDatabase(`bijia-${randomUUID()}`);
  await db.open();
  const bulk = bulkActs(db, 'd1');
  for (const path of paths) await bulk.createFolder(path);
  const remove = async (folder: string, to: string | null = null) => {
    const result = await bulk.changeLabels({ folder }, { moveFolder: { from: folder, to } });
    expect(result.ok).toBe(true);
  };
  return { db, remove, folders: () => bulk.folders() };
}

/** What a version that kept no times of folders wrote. */
const listedOnly = (content: Awaited<ReturnType<typeof exportAll>>) =>
  readContent({ ...content, folders: content.folders.map(({ path }) => path) }).content;

it('empty folders are written into a backup, read from it, and there after a restore', async () => {
  const content = await exportAll((await withFolders('会议/年终', '公文')).db);
  expect(content.folders.map(({ path }) => path)).toEqual(['会议/年终', '公文'].toSorted());
  const file = await writeBackup(content, { product: '1', device: 'd', time: 1 });
  const read = await readBackup(file);
  expect(read.ok && read.content.folders).toEqual(content.folders);
  const fresh = await withFolders('自己的');
  expect(await mergeIn(fresh.db, content)).toMatchObject({ ok: true });
  expect(await fresh.folders()).toEqual(['会议/年终', '公文', '自己的'].toSorted());
});

it('a merge of folders is the same whichever side comes first, and a second time', async () => {
  const [one, other] = [await withFolders('甲', '乙'), await withFolders('乙', '丙')];
  await one.remove('乙');
  const [ours, theirs] = [await exportAll(one.db), await exportAll(other.db)];
  await mergeIn(one.db, theirs);
  await mergeIn(other.db, ours);
  await mergeIn(other.db, ours);
  expect((await exportAll(one.db)).folders).toEqual((await exportAll(other.db)).folders);
});

describe('a folder that was deleted', () => {
  it.each([
    ['the backup', (content: Awaited<ReturnType<typeof exportAll>>) => content],
    ['the backup of an earlier version', listedOnly],
  ])('is not brought back empty by %s', async (_, written) => {
    const { db, remove, folders } = await withFolders('会议', '会议/年终', '公文');
    const before = written(await exportAll(db));
    await remove('会议');
    expect(await folders()).toEqual(['公文', '年终'].toSorted());
    await mergeIn(db, before);
    expect(await folders()).toEqual(['公文', '年终'].toSorted());
  });

  it('is gone on another device that had it, with what was renamed', async () => {
    const [here, there] = [await withFolders('会议', '旧名'), await withFolders('公文')];
    await mergeIn(there.db, await exportAll(here.db));
    await here.remove('会议');
    await here.remove('旧名', '新名');
    await mergeIn(there.db, await exportAll(here.db));
    expect(await there.folders()).toEqual(['公文', '新名'].toSorted());
  });

  it('comes back with an entry that was put into it elsewhere, until that is in the trash', async () => {
    const { db, remove, folders } = await withFolders('会议');
    await remove('会议');
    const put = sampleSnippet('要精细', { folder: '会议', updatedAt: Date.now() });
    await mergeIn(db, { ...NO_CONTENT, snippets: [put] });
    expect(await folders()).toEqual(['会议']);
    const updatedAt = put.updatedAt + 1;
    const trashed = { ...put, updatedAt, deletedAt: updatedAt };
    await mergeIn(db, { ...NO_CONTENT, snippets: [trashed] });
    expect(await folders()).toEqual([]);
  });

  it('is there again once it is made again, also for the backup', async () => {
    const { db, remove, folders } = await withFolders('会议');
    await remove('会议');
    const deleted = await exportAll(db);
    await bulkActs(db, 'd1').createFolder('会议');
    await mergeIn(db, deleted);
    expect(await folders()).toEqual(['会议']);
  });
});

it('replacing all leaves the folders of the backup alone', async () => {
  const { db, folders } = await withFolders('旧');
  const { content } = readContent({ folders: ['新'] });
  await replaceAll(db, content);
  expect(await folders()).toEqual(['新']);
});

it('a library that is saved record by record has them too', async () => {
  const { db } = await withFolders('会议');
  db.close();
  const checked = await checkLibrary(() => undefined, db.name);
  expect(checked?.content.folders).toMatchObject([{ path: '会议', isDeleted: false }]);
});

it('the list of an earlier version, paths alone, is read', async () => {
  const { db, remove, folders } = await withFolders();
  await db.meta.put({ key: 'folders', value: JSON.stringify(['会议', '公文', 7]) });
  expect(await folders()).toEqual(['会议', '公文'].toSorted());
  await remove('会议');
  expect(await folders()).toEqual(['公文']);
});

it('a backup of an earlier version has none, and a damaged path is named', () => {
  const { folders: _none, ...earlier } = NO_CONTENT;
  expect(readContent(earlier)).toMatchObject({ content: { folders: [] }, faults: [] });
  const whole = { path: '丙', isDeleted: true, updatedAt: 5, device: 'd1' };
  const damaged = [' 甲 / 乙 ', 7, '//', '甲'.repeat(2000), whole, { ...whole, updatedAt: 'x' }];
  const { content, faults } = readContent({ ...NO_CONTENT, folders: damaged });
  expect(content.folders).toMatchObject([{ path: '甲/乙', updatedAt: 0 }, whole]);
  expect(faults).toEqual([1, 2, 3, 5].map((at) => ({ list: 'folders', at })));
});
