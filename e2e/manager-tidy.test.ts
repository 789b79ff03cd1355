import { beforeEach, describe, expect, it } from 'vitest';
import { AXE_SOURCE, RUN_AXE } from './harness/axe';
import { fileOf, type Manager } from './manager-driver';
import { managerFixture } from './manager-fixture';

const fixture = managerFixture();
let manager: Manager;
beforeEach(() => {
  ({ manager } = fixture);
});

const LINE = '坚持把整理资料这件事常抓不懈抓出成效';
const TITLE = '这是一个写得太长太长太长太长太长太长以至于成了一整段话那么长的标题';
const button = (name: string | RegExp) => manager.page.getByRole('button', { name }).first();
const status = (words: string) =>
  manager.page.getByRole('status', { name: '批量结果' }).filter({ hasText: words }).waitFor();
const faults = async () => {
  await manager.page.evaluate(AXE_SOURCE);
  return manager.page.evaluate(RUN_AXE);
};

async function bringIn(lines: readonly string[]) {
  await manager.goTo('导入导出');
  const choosing = manager.page.waitForEvent('filechooser');
  await button('选择文件').click();
  await (await choosing).setFiles(fileOf('条.csv', ['标题,内容', ...lines].join('\n')));
  await button(`导入 ${lines.length} 条`).click();
  await manager.page.getByText(`已导入 ${lines.length} 条`).waitFor();
}

describe('整理', () => {
  it('joins what is alike, both texts kept, and can be undone; labels what has none', async () => {
    const { page } = manager;
    await bringIn([`,${LINE}`, `,${LINE}了`, `${TITLE},标题太长的一条`]);
    await manager.goTo('整理');
    const group = page.getByRole('group', { name: '第 1 组，共 2 条' });
    await group.waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faults()).toEqual([]);
    }
    await group.getByRole('radio', { name: `留下这一条：${LINE}了` }).check();
    await button('合并这一组').click();
    await status('合并了 1 条');
    await page.getByText('这里没有要整理的').waitFor();
    await manager.goTo(/^我的/);
    await manager.search(LINE);
    await page
      .locator('[data-entry-id]')
      .filter({ hasText: `${LINE}了` })
      .click();
    await manager.detail.getByRole('link', { name: '旧版' }).click();
    await page.locator('.difference').getByText(LINE.slice(0, 6)).first().waitFor();
    await manager.goTo('整理');
    await button('撤销').click();
    await status('已撤销');
    await group.waitFor();

    await button(/^标题过长 1$/).click();
    await page.getByRole('checkbox', { name: `选上：${TITLE}` }).check();
    expect(await faults()).toEqual([]);
    await page.getByRole('toolbar').getByRole('button', { name: '移到文件夹' }).click();
    await manager.typeInDialog('待改');
    await page.keyboard.press('Enter');
    await status('移动了 1 条');
    await page.getByText('待改').first().waitFor();
  });
});

describe('数字', () => {
  it('says the same as a drawing and as tables, in both colour schemes', async () => {
    const { page } = manager;
    await manager.goTo('数字');
    const table = page.getByRole('table', { name: '按用途' });
    await table.waitFor();
    await expect.poll(() => page.locator('.figure-plot canvas').count()).toBe(3);
    const all = await manager.countOf('全部');
    const rows = await page
      .getByRole('table', { name: '用过没有' })
      .getByRole('cell')
      .allTextContents();
    const sum = rows.reduce((before, text) => before + Number(text.replaceAll(',', '')), 0);
    expect(sum).toBe(all);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await faults()).toEqual([]);
    }
    // Something is drawn in the accent colour.
    const isDrawn = () =>
      page
        .locator('.figure-plot canvas')
        .last()
        .evaluate((canvas) => {
          if (!(canvas instanceof HTMLCanvasElement)) return false;
          const pixels = canvas
            .getContext('2d')
            ?.getImageData(0, 0, canvas.width, canvas.height).data;
          return pixels?.some((value) => value !== 0) ?? false;
        });
    await expect.poll(isDrawn).toBe(true);
  });
});
