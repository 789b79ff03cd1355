import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Sidebar } from './sidebar-driver';
import { sidebarFixture } from './sidebar-fixture';
import { readField } from './test-pages';

const fixture = sidebarFixture();
let page: Page;
let sidebar: Sidebar;

beforeEach(async () => {
  ({ page, sidebar } = fixture);
  await sidebar.find('csqx', '承上启下');
  await sidebar.openRowMenu();
  await sidebar.panel.clickRole('menuitem', '相似条目');
  await sidebar.waitForFocus('换一个');
});

const shown = () =>
  sidebar.panel.evaluate(() => document.querySelector('.similar blockquote')?.textContent ?? '');

describe('similar entries', () => {
  it('are other words, stepped through in place and inserted from there', async () => {
    const first = await shown();
    expect(first).not.toBe('');
    expect(first).not.toContain('承上启下');
    await sidebar.panel.press('Enter');
    await sidebar.panel.waitFor(
      (before: string) => document.querySelector('.similar blockquote')?.textContent !== before,
      first,
    );
    const second = await shown();
    await sidebar.panel.click('.similar .go');
    await sidebar.waitForStatus('已插入');
    expect(await readField(page)).toContain(second);
  });

  it('close with Escape, and the search field has the keyboard again', async () => {
    await sidebar.panel.press('Escape');
    await sidebar.waitForFocus('搜索');
    await expect
      .poll(() => sidebar.panel.evaluate(`document.querySelector('.similar') === null`))
      .toBe(true);
  });

  it.each(['light', 'dark'] as const)('have no fault that axe finds, %s', async (scheme) => {
    await sidebar.panel.setColorScheme(scheme);
    expect(await sidebar.panel.axe()).toEqual([]);
  });
});
