import { readFile } from 'node:fs/promises';
import { beforeEach, expect, it } from 'vitest';
import { fileOf, type GivenFile, type Manager } from './manager-driver';
import { managerFixture } from './manager-fixture';

const fixture = managerFixture();
let manager: Manager;
beforeEach(async () => {
  ({ manager } = fixture);
  await manager.goTo('导入导出');
});

/** A file of the Sogou input method, in UTF-16 with its mark, one line of which is none. */
const SOGOU = fileOf(
  'PhraseEdit.txt',
  Buffer.from(
    '\ufeff; 自定义短语\r\nzsqt,1=整束清廉的作风\r\n这一行没有编码\r\nylxq,2=以例行求实效\r\n',
    'utf16le',
  ),
);

async function give(file: GivenFile): Promise<void> {
  const choosing = manager.page.waitForEvent('filechooser');
  await manager.page.getByRole('button', { name: '选择文件' }).click();
  await (await choosing).setFiles(file);
}

const shown = (words: string) => manager.page.getByText(words);

it('what a file would bring is seen before it is saved, then found, and undone', async () => {
  const { page } = manager;
  await give(SOGOU);
  await shown('新的 2 条，已有的 0 条').waitFor();
  await shown('认作 搜狗输入法自定义短语').waitFor();
  const listed = page.getByRole('listitem').filter({ hasText: '整束清廉的作风' });
  await expect.poll(() => listed.count()).toBe(1);
  await shown('第 3 行').waitFor();
  await page.getByRole('button', { name: '导入 2 条' }).click();
  await shown('已导入 2 条').waitFor();
  await give(SOGOU);
  await shown('新的 0 条，已有的 2 条').waitFor();
  expect(await page.getByRole('button', { name: '没有新的' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '不导入' }).click();
  await manager.goTo(/^我的/);
  await manager.search('ylxqsx');
  await page.getByRole('row').filter({ hasText: '以例行求实效' }).waitFor();
});

it('an import is undone as a whole', async () => {
  const { page } = manager;
  await give(
    fileOf('短语.csv', '标题,内容,标签\r\n甲,只此一份的第一句,常用\r\n乙,只此一份的第二句,\r\n'),
  );
  await page.getByRole('button', { name: '导入 2 条' }).click();
  await shown('已导入 2 条').waitFor();
  await page.getByRole('button', { name: '撤销导入' }).click();
  await shown('已撤销导入').waitFor();
  await manager.goTo(/^我的/);
  await manager.search('只此一份');
  await expect.poll(() => page.getByRole('row').filter({ hasText: '只此一份' }).count()).toBe(0);
});

it('a file that gives nothing says what it is, and changes nothing', async () => {
  await give(fileOf('a.json', '{"a": [1,'));
  await shown('《a.json》一条也没有读出来').waitFor();
  await give(fileOf('b.docx', Buffer.from('PK\u0003\u0004')));
  await shown('《b.docx》一条也没有读出来').waitFor();
  await give(fileOf('空.txt', ''));
  await shown('《空.txt》一条也没有读出来：文件是空的').waitFor();
  expect(await manager.page.getByRole('button', { name: /^导入 / }).count()).toBe(0);
});

it('one’s own entries go out as a table, and come in again as the same', async () => {
  const { page } = manager;
  await give(fileOf('短语.txt', '要带走的第一句，不能丢。\n\n要带走的第二句，=也不能丢。\n'));
  await page.getByRole('button', { name: /^导入 \d/ }).click();
  await shown('已导入').waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '表格（CSV）' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('笔架-我的条目.csv');
  const table = await readFile(await download.path());
  expect(table.toString('utf8')).toContain('要带走的第二句，=也不能丢。');
  await give(fileOf('笔架-我的条目.csv', table));
  await shown('新的 0 条').waitFor();
  expect(await page.getByRole('button', { name: '没有新的' }).isDisabled()).toBe(true);
});
