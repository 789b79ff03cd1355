import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { NO_CONTENT, readBackup, writeBackup } from '@/lib/backup';
import { readContent } from '@/lib/backup/backup-content';
import { checkLibrary } from '../check/check-library';
import { BijiaDatabase } from '../database/database';
import { createFolder, readFolderList } from '../snippets/folder-list';
import { exportAll } from './export-all';
import { mergeIn } from './merge-in';
import { replaceAll } from './replace-all';

async function withFolders(...paths: string[]): Promise<BijiaDatabase> {
  const db = new BijiaDatabase(`bijia-${randomUUID()}`);
  await db.open();
  for (const path of paths) await createFolder(db, path);
  return db;
}

it('empty folders are written into a backup, read from it, and there after a restore', async () => {
  const content = await exportAll(await withFolders('会议/年终', '公文'));
  expect(content.folders).toEqual(['会议/年终', '公文'].toSorted());
  const file = await writeBackup(content, { product: '1', device: 'd', time: 1 });
  const read = await readBackup(file);
  expect(read.ok && read.content.folders).toEqual(content.folders);
  const fresh = await withFolders('自己的');
  expect(await mergeIn(fresh, content)).toMatchObject({ ok: true });
  expect(await readFolderList(fresh)).toEqual(['会议/年终', '公文', '自己的'].toSorted());
});

it('a merge of folders is the same whichever side comes first, and a second time', async () => {
  const [one, other] = [await withFolders('甲', '乙'), await withFolders('乙', '丙')];
  const [ours, theirs] = [await exportAll(one), await exportAll(other)];
  await mergeIn(one, theirs);
  await mergeIn(other, ours);
  await mergeIn(other, ours);
  expect((await exportAll(one)).folders).toEqual((await exportAll(other)).folders);
});

it('replacing all leaves the folders of the backup alone', async () => {
  const db = await withFolders('旧');
  await replaceAll(db, { ...NO_CONTENT, folders: ['新'] });
  expect(await readFolderList(db)).toEqual(['新']);
});

it('a library that is saved record by record has them too', async () => {
  const db = await withFolders('会议');
  db.close();
  expect((await checkLibrary(() => undefined, db.name))?.content.folders).toEqual(['会议']);
});

it('a backup of an earlier version has none, and a damaged path is named', () => {
  const { folders: _none, ...earlier } = NO_CONTENT;
  expect(readContent(earlier)).toMatchObject({ content: { folders: [] }, faults: [] });
  const damaged = { ...NO_CONTENT, folders: [' 甲 / 乙 ', 7, '//', '甲'.repeat(2000)] };
  const { content, faults } = readContent(damaged);
  expect(content.folders).toEqual(['甲/乙']);
  expect(faults).toEqual([1, 2, 3].map((at) => ({ list: 'folders', at })));
});
