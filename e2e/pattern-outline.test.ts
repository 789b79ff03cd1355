import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { openPattern, waitUntilFilled } from './pattern-driver';
import type { Sidebar } from './sidebar-driver';
import { sidebarFixture } from './sidebar-fixture';
import { readField } from './test-pages';

const fixture = sidebarFixture({ caret: 0 });
let page: Page;
let sidebar: Sidebar;

beforeEach(async () => {
  ({ page, sidebar } = fixture);
  await openPattern(sidebar, '讲话提纲 五部分', '提纲（五部分）');
  await sidebar.panel.click('.outline-parts summary');
});

async function readLines(): Promise<string[]> {
  return (await readField(page)).split('\n');
}

it('one heading goes in alone with all that is below it, numbered from one', async () => {
  await sidebar.panel.evaluate(() => {
    const row = [...document.querySelectorAll('.outline-parts li')].find((item) =>
      item.textContent?.startsWith('三、认清形势'),
    );
    row?.querySelector('button')?.click();
  });
  await sidebar.panel.clickRole('button', '插入');
  await waitUntilFilled(sidebar);
  const lines = await readLines();
  expect(lines[0]).toMatch(/^一、认清形势/);
  expect(lines[1]).toMatch(/^（一）/);
  expect(lines.filter((line) => /^[一二三四五]、/.test(line))).toHaveLength(1);
});

it('a part that is left out takes its blanks along, and the others are renumbered', async () => {
  const { panel } = sidebar;
  const before = await panel.evaluate<number>(
    `document.querySelectorAll('input[data-blank]').length`,
  );
  await panel.evaluate(() => {
    const row = [...document.querySelectorAll('.outline-parts li')].find((item) =>
      item.textContent?.startsWith('一、'),
    );
    row?.querySelector('input')?.click();
  });
  await panel.waitFor(
    (all: number) => document.querySelectorAll('input[data-blank]').length < all,
    before,
  );
  await panel.clickRole('button', '插入');
  await waitUntilFilled(sidebar);
  const headings = (await readLines()).filter((line) => /^[一二三四五]、/.test(line));
  expect(headings).toHaveLength(4);
  expect(headings[0]).toMatch(/^一、.*现状和存在的问题/);
});

it('nothing can be inserted when every part is left out', async () => {
  await sidebar.panel.clickRole('button', '全不选');
  await sidebar.panel.waitFor(`document.querySelector('.fill-bar .go').disabled`);
  await sidebar.panel.clickRole('button', '全选');
  await sidebar.panel.waitFor(`!document.querySelector('.fill-bar .go').disabled`);
  expect(await readLines()).toEqual(['前文后文']);
});
