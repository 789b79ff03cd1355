import { beforeEach, describe, expect, it } from 'vitest';
import { AXE_SOURCE, RUN_AXE } from './harness/axe';
import { fileOf, GOOD, type Manager, SPEECH } from './manager-driver';
import { managerFixture } from './manager-fixture';

const fixture = managerFixture();
let manager: Manager;

beforeEach(() => {
  ({ manager } = fixture);
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each([
    ['the table', async () => undefined],
    [
      'a label chosen and a similar entry shown',
      async () => {
        await manager.chooseLabel('用途', '引用典故');
        await manager.chooseLabel('主题', '学习');
        await manager.detail.getByRole('button', { name: '相似条目' }).click();
        await manager.detail.getByRole('group', { name: '相似条目' }).waitFor();
      },
    ],
    ['the empty extraction', () => manager.page.getByRole('link', { name: '从文稿提取' }).click()],
    [
      'what a file would bring, with what can’t be read of it',
      async () => {
        const { page } = manager;
        await page.getByRole('link', { name: '导入导出' }).click();
        const choosing = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: '选择文件' }).click();
        const lines = ['; 自定义短语', 'zsqt,1=整束清廉的作风', '这一行没有编码', 'ylxq,2=求实效'];
        await (await choosing).setFiles(fileOf('PhraseEdit.txt', lines.join('\n')));
        await page.getByRole('button', { name: '导入 2 条' }).waitFor();
      },
    ],
    [
      'candidates with reports and an open field',
      async () => {
        await manager.extract([fileOf('空.txt', ''), SPEECH]);
        await manager.waitUntilRead(GOOD);
        await manager.candidate(GOOD).hover();
        await manager.candidate(GOOD).getByRole('button', { name: /^编辑/ }).click();
      },
    ],
  ])('%s has no fault that axe finds', async (_, reach) => {
    await manager.page.emulateMedia({ colorScheme });
    await reach();
    await manager.page.evaluate(AXE_SOURCE);
    expect(await manager.page.evaluate(RUN_AXE)).toEqual([]);
  });
});

/** What is wider than its place and would have to be scrolled sideways; the window scrolls whatever its root says of it. */
function tooWide(): string[] {
  const { body, documentElement } = document;
  return [documentElement, body, ...body.querySelectorAll('*')]
    .filter((each) => each.scrollWidth > each.clientWidth + 1)
    .filter(
      (each) => each === documentElement || /auto|scroll/.test(getComputedStyle(each).overflowX),
    )
    .map((each) => `${each.tagName}.${each.className}`);
}

it.each([
  '从文稿提取',
  '导入导出',
  '整理',
  '数字',
  '共享',
  '回收站',
  '隐藏的',
  '备份',
  '检查资料库',
])('nothing of %s has to be scrolled sideways where the window is 320 px wide', async (tool) => {
  await manager.page.setViewportSize({ width: 320, height: 800 });
  await manager.goTo(tool);
  await manager.page.locator('main h2').first().waitFor();
  await manager.page.evaluate(() => document.fonts.ready);
  expect(await manager.page.evaluate(tooWide)).toEqual([]);
});
