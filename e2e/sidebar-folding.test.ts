import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Sidebar } from './sidebar-driver';
import { sidebarFixture } from './sidebar-fixture';
import { readField } from './test-pages';

/** A phrase of the pack, and the same with other punctuation. */
const PACK = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';
const OWN = '处在承上启下，联系左右，协调内外，沟通四方的枢纽地位';
const FOLDED = '另有 1 条相近';

const fixture = sidebarFixture({ isFresh: true });
let page: Page;
let sidebar: Sidebar;

beforeEach(() => {
  ({ page, sidebar } = fixture);
});

async function findFolded(): Promise<void> {
  await sidebar.panel.clickRole('button', '新建');
  await sidebar.panel.waitFor(`document.querySelector('form textarea:focus') !== null`);
  await sidebar.panel.insertText(OWN);
  await sidebar.panel.clickRole('button', '保存');
  await sidebar.waitForStatus('已保存');
  await sidebar.find('csqx', OWN);
}

const isMarked = (text: string) =>
  sidebar.panel.evaluate(
    (wanted: string) =>
      [...document.querySelectorAll('[role=option]')].some(
        (row) =>
          row.querySelector('p')?.textContent === wanted && row.querySelector('mark') !== null,
      ),
    text,
  );

describe('a near-identical entry', () => {
  it("is folded under the user's own, unfolded by keyboard and inserted from there", async () => {
    await findFolded();
    expect(await sidebar.rows()).not.toContain(PACK);
    await sidebar.panel.press('Tab');
    await sidebar.waitForFocus('复制');
    await sidebar.panel.press('Tab');
    await sidebar.waitForFocus(FOLDED);
    await sidebar.panel.press('Enter');
    await sidebar.waitForRow(PACK);
    await sidebar.waitForFocus('搜索');
    await expect.poll(() => isMarked(PACK)).toBe(true);
    await sidebar.panel.press('ArrowDown');
    await sidebar.waitForChosen(PACK);
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已插入');
    expect(await readField(page)).toContain(PACK);
  });

  it('is hidden again by the same button', async () => {
    await findFolded();
    await sidebar.panel.click('.fold-line button');
    await sidebar.waitForRow(PACK);
    expect(await sidebar.panel.axe()).toEqual([]);
    await sidebar.panel.click('.fold-line button[aria-expanded=true]');
    await sidebar.panel.waitFor(
      (pack: string) =>
        ![...document.querySelectorAll('[role=option] p')].some(
          (text) => text.textContent === pack,
        ),
      PACK,
    );
  });
});

describe('southern sounds', () => {
  it('find nothing any more as soon as they are switched off, and stay off', async () => {
    await sidebar.find('cengsangqixia', '承上启下');
    await sidebar.panel.clickRole('button', '设置');
    await sidebar.panel.clickRole('checkbox', '模糊音');
    await sidebar.panel.press('Escape');
    await sidebar.panel.waitFor(
      `[...document.querySelectorAll('[role=option] mark')].every((mark) => mark.textContent !== '承上启下')`,
    );
    await sidebar.close();
    sidebar = await fixture.reopen();
    await sidebar.panel.clickRole('button', '设置');
    const isOn = `document.querySelector('[role=dialog] [aria-describedby=settings-sounds]')?.checked`;
    await expect.poll(() => sidebar.panel.evaluate(isOn)).toBe(false);
  });
});
