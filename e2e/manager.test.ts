import { beforeEach, describe, expect, it } from 'vitest';
import { FUNCTIONS } from '@/lib/entry';
import type { Manager } from './manager-driver';
import { managerFixture } from './manager-fixture';
import { Sidebar } from './sidebar-driver';

const fixture = managerFixture();
let manager: Manager;

beforeEach(() => {
  ({ manager } = fixture);
});

describe('the library as a table', () => {
  it('shows an entry’s source and the source’s own words when it is chosen', async () => {
    await manager.choose(/^全部/, '承上启下');
    const { detail } = manager;
    await detail.getByText('原文').waitFor();
    expect(await detail.textContent()).toContain('承上启下');
    expect(await detail.textContent()).toMatch(/讲话[一二三四五]/);
  });

  it('is gone through with the arrow keys', async () => {
    await manager.page.getByRole('row').nth(1).click();
    await manager.page.keyboard.press('ArrowDown');
    await manager.page.locator('[data-entry-id][aria-selected=true][aria-rowindex="3"]').waitFor();
    const chosen = await manager.page.locator('[data-entry-id][aria-selected=true]').textContent();
    const text = manager.detail.locator('.detail-text');
    // The details are drawn once the row is read.
    await expect.poll(async () => (await text.innerText()).slice(0, 6)).toBe(chosen?.slice(0, 6));
  });

  it('is gone to its end with one key, however far, and all between is chosen with Shift', async () => {
    const grid = manager.page.getByRole('grid', { name: '搜索结果' });
    await manager.page.getByRole('row').nth(1).click();
    const rows = Number(await grid.getAttribute('aria-rowcount'));
    await manager.page.keyboard.press('Shift+End');
    await manager.page
      .locator(`[data-entry-id][aria-selected=true][aria-rowindex="${rows}"]`)
      .waitFor();
    await manager.page.getByText(`已选 ${(rows - 1).toLocaleString('zh-CN')} 条`).waitFor();
    expect(rows).toBeGreaterThan(1000);
    await manager.page.keyboard.press('Home');
    await manager.page.getByText('已选 1 条').waitFor();
  });

  it('says so when nothing is found', async () => {
    await manager.search('玻璃瓢虫');
    await manager.page.getByText('没有找到“玻璃瓢虫”').waitFor();
    expect(await manager.page.getByRole('row').count()).toBe(0);
  });

  it('is one click away from the sidebar', async () => {
    const writing = await fixture.browser.newPage(`${fixture.server.origin}/plain.html`);
    const sidebar = await Sidebar.open(fixture.browser, writing);
    const opened = fixture.browser.context.waitForEvent('page');
    await manager.page.close();
    await sidebar.panel.clickRole('button', '资料库');
    const library = await opened;
    await library.waitForURL(/manager\.html/);
    await library.getByRole('heading', { name: '笔架 · 资料库' }).waitFor();
    expect(await library.title()).toBe('笔架 · 资料库');
    await library.close();
    await sidebar.panel.close();
    await writing.close();
  });
});

describe('browsing by label', () => {
  it('lists the functions in the order of a speech, each with how many entries it leaves', async () => {
    const labels = await manager.labels('用途');
    const names = labels.map(([name]) => name);
    expect(names).toEqual(FUNCTIONS.filter((name) => names.includes(name)));
    for (const [name, count] of labels.slice(0, 3)) {
      await manager.chooseLabel('用途', name);
      await manager.waitForCount(count);
      await manager.chooseLabel('用途', name);
    }
  });

  it('narrows by one label of each list, and the counts follow', async () => {
    const all = await manager.countOf('全部');
    await manager.chooseLabel('用途', '提出要求');
    await manager.chooseLabel('主题', '廉洁');
    expect(await manager.countOf('全部')).toBeLessThan(all / 10);
    const cells = await manager.page.locator('[data-entry-id]').allTextContents();
    expect(cells.every((text) => text.includes('提出要求') && text.includes('廉洁'))).toBe(true);
    await manager.chooseLabel('主题', '廉洁');
    await manager.chooseLabel('用途', '提出要求');
    await manager.waitForCount(all);
  });

  it('steps through similar entries in the place of the chosen one, and back', async () => {
    await manager.choose(/^全部/, '承上启下');
    const text = manager.detail.locator('.detail-text');
    const own = await text.textContent();
    await manager.detail.getByRole('button', { name: '相似条目' }).click();
    const group = manager.detail.getByRole('group', { name: '相似条目' });
    await group.getByRole('button', { name: '换一个' }).waitFor();
    const first = await text.textContent();
    expect(first).not.toBe(own);
    await manager.page.keyboard.press('Enter');
    await group.getByText(/2 \/ \d+/).waitFor();
    expect([own, first]).not.toContain(await text.textContent());
    await group.getByRole('button', { name: '回到原条目' }).click();
    await expect.poll(() => text.textContent()).toBe(own);
  });
});
