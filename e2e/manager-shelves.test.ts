import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { AXE_SOURCE, RUN_AXE } from './harness/axe';
import { fileOf, type Manager } from './manager-driver';
import { managerFixture } from './manager-fixture';

const fixture = managerFixture();
let manager: Manager;
beforeEach(() => {
  ({ manager } = fixture);
});

const button = (name: string | RegExp) => manager.page.getByRole('button', { name }).first();
const status = (words: string) =>
  manager.page.getByRole('status', { name: '批量结果' }).filter({ hasText: words }).waitFor();
const faults = async () => {
  await manager.page.evaluate(AXE_SOURCE);
  return manager.page.evaluate(RUN_AXE);
};
const grid = () => manager.page.getByRole('grid', { name: '搜索结果' });
const press = (...keys: string[]) =>
  keys.reduce(
    (before, key) => before.then(() => manager.page.keyboard.press(key)),
    Promise.resolve(),
  );
const rowsWith = (text: string) =>
  manager.page.locator('[data-entry-id]').filter({ hasText: text });
/** The button of a folder or tag in the left column. */
const shelf = (name: string) =>
  manager.page.getByRole('listitem').getByRole('button', { name: new RegExp(`^${name}\\s*\\d+$`) });

/** Brings entries of one's own in, each with a folder and a tag, and shows them alone. */
async function own(mark: string, rows: ReadonlyArray<readonly [text: string, folder: string]>) {
  await manager.goTo('导入导出');
  const choosing = manager.page.waitForEvent('filechooser');
  await button('选择文件').click();
  const lines = rows.map(([text, folder]) => `${mark}${text},${folder},${mark}签`);
  await (await choosing).setFiles(fileOf('条.csv', ['内容,文件夹,标签', ...lines].join('\n')));
  await button(`导入 ${rows.length} 条`).click();
  await manager.page.getByText(`已导入 ${rows.length} 条`).waitFor();
  await manager.goTo(/^我的/);
  await manager.search(mark);
  await manager.page.waitForFunction(
    (count) => document.querySelectorAll('[data-entry-id]').length === count,
    rows.length,
  );
}

/** Chooses the first `count` rows by keyboard. */
async function chooseFirst(count: number) {
  await grid().focus();
  await press('Home', ...Array.from({ length: count - 1 }, () => 'Shift+ArrowDown'));
  await manager.page.getByText(`已选 ${count} 条`).waitFor();
}

describe('acts on many entries', () => {
  it('are done by keyboard, and undone on a new page', async () => {
    const { page } = manager;
    await own('批移', [
      ['一', ''],
      ['二', ''],
      ['三', ''],
    ]);
    await chooseFirst(2);
    await button('移到文件夹').focus();
    await press('Enter');
    await manager.typeInDialog('新夹/小夹');
    expect(await faults()).toEqual([]);
    await press('Enter');
    await status('移动了 2 条');
    await shelf('新夹').waitFor();
    await button(/^小夹\s*2$/).waitFor();
    await page.reload();
    await status('移动了 2 条');
    await button('撤销').click();
    await status('已撤销');
    await shelf('小夹').waitFor({ state: 'detached' });
  });

  it('tag all that the search leaves, and put them into the trash', async () => {
    const { page } = manager;
    await own('批删', [
      ['一', ''],
      ['二', ''],
      ['三', ''],
    ]);
    await grid().focus();
    await press('Control+a');
    await page.getByText('已选 3 条').waitFor();
    await button('标签').click();
    await manager.typeInDialog('要紧 急办');
    await press('Enter');
    await status('改了 3 条的标签');
    await manager.detail.getByText('急办').waitFor();
    await grid().focus();
    await press('Control+a', 'Delete');
    await status('删除了 3 条');
    await page.getByText('没有找到“批删”').waitFor();
    await button('撤销').click();
    await rowsWith('批删三').waitFor();
    await expect.poll(() => rowsWith('批删').count()).toBe(3);
  });

  it('hide entries of packs with one key, and show them again', async () => {
    const { page } = manager;
    await manager.search('承上启下');
    await rowsWith('承上启下').first().click();
    const id = await rowsWith('承上启下').first().getAttribute('data-entry-id');
    await press('h');
    await status('隐藏了 1 条');
    await page.locator(`[data-entry-id="${id}"]`).waitFor({ state: 'detached' });
    await button('撤销').click();
    await page.locator(`[data-entry-id="${id}"]`).waitFor();
    expect(await page.locator(`[data-entry-id="${id}"]`).textContent()).toContain('承上启下');
  });

  it('choose single rows with the mouse, and export what is chosen', async () => {
    const { page } = manager;
    await own('批出', [
      ['一', '夹'],
      ['二', '夹'],
      ['三', '夹'],
    ]);
    await rowsWith('批出一').click();
    await rowsWith('批出三').locator('.entry-tick').click();
    await page.getByText('已选 2 条').waitFor();
    await button('导出').click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'CSV' }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(text).toContain('批出一');
    expect(text).toContain('夹');
    expect(text).not.toContain('批出二');
  });
});

describe('folders and tags', () => {
  it('narrow the list; a folder is made, renamed, moved and deleted with nothing lost', async () => {
    const { page } = manager;
    await own('夹里', [
      ['一', '甲夹'],
      ['二', '甲夹/乙夹'],
      ['三', ''],
    ]);
    await manager.search('');
    await shelf('甲夹').click();
    await page.waitForFunction(() => document.querySelectorAll('[data-entry-id]').length === 2);
    const all = await manager.countOf('全部');
    expect(all).toBeGreaterThan(100);
    expect(await faults()).toEqual([]);

    await button('新建文件夹').click();
    await manager.typeInDialog('丙夹');
    await press('Enter');
    await shelf('丙夹').waitFor();

    await page.getByRole('button', { name: '整理“甲夹”' }).click();
    await page.getByRole('textbox', { name: '文件夹名称' }).fill('丙夹/甲改');
    await press('Enter');
    await status('移动了 2 条');
    await shelf('甲改').click();
    await page.waitForFunction(() => document.querySelectorAll('[data-entry-id]').length === 2);

    await page.getByRole('button', { name: '整理“甲改”' }).click();
    await button('删除文件夹').click();
    await status('移动了 2 条');
    await shelf('甲改').waitFor({ state: 'detached' });
    await shelf('丙夹').click();
    await page.waitForFunction(() => document.querySelectorAll('[data-entry-id]').length === 2);
    await button('撤销').click();
    await shelf('甲改').waitFor();
  });

  it('a tag is renamed and taken off everywhere', async () => {
    const { page } = manager;
    await own('签改', [
      ['一', ''],
      ['二', ''],
    ]);
    await manager.page.locator('summary', { hasText: '标签' }).click();
    await page.getByRole('button', { name: '整理“签改签”' }).click();
    await page.getByRole('textbox', { name: '标签名称' }).fill('新签');
    await press('Enter');
    await status('改了 2 条的标签');
    await shelf('新签').waitFor();
    await page.getByRole('button', { name: '整理“新签”' }).click();
    await button('从所有条目去掉这个标签').click();
    await status('改了 2 条的标签');
    await shelf('新签').waitFor({ state: 'detached' });
    await rowsWith('签改一').waitFor();
    expect(await manager.page.getByRole('list', { name: '标签' }).textContent()).not.toContain(
      '签改',
    );
  });
});
