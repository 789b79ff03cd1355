import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitUntilFilled } from './pattern-driver';
import type { Sidebar } from './sidebar-driver';
import { sidebarFixture } from './sidebar-fixture';
import { readField } from './test-pages';

const TITLE = '“多……少……”式要求';

const fixture = sidebarFixture({ caret: 2 });
let page: Page;
let sidebar: Sidebar;

beforeEach(async () => {
  ({ page, sidebar } = fixture);
  await sidebar.find('多 少 式要求', TITLE);
});

/** Opens the fill panel from the search field; the first blank then has the keyboard. */
async function openFill(): Promise<void> {
  await sidebar.panel.press('Enter');
  await waitForBlank(0);
}

async function waitForBlank(place: number): Promise<void> {
  await sidebar.panel.waitFor(
    (wanted: number) =>
      [...document.querySelectorAll('input[data-blank]')].findIndex(
        (field) => field === document.activeElement,
      ) === wanted,
    place,
  );
}

/** Fills the blanks one after the other from `first`, each with Enter to go on to the next. */
async function fillBlanks(first: number, texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    await waitForBlank(first + at);
    await sidebar.panel.insertText(text);
    await sidebar.panel.press('Enter');
  }
}

describe('a pattern, by keyboard alone', () => {
  it('opens on Enter, goes from blank to blank, and is inserted from the last', async () => {
    await openFill();
    await fillBlanks(0, ['兄弟单位', '沟通', '商量', '群众', '拖拉', '推诿']);
    await waitUntilFilled(sidebar);
    expect(await readField(page)).toBe(
      '前文要做到与兄弟单位多沟通、多商量，对群众少拖拉、少推诿。后文',
    );
    await sidebar.waitForFocus('搜索');
  });

  it('takes one item more', async () => {
    await openFill();
    await fillBlanks(0, ['兄弟单位', '沟通']);
    await waitForBlank(2);
    await sidebar.panel.insertText('商量');
    await sidebar.panel.press('Tab');
    await sidebar.waitForFocus('加一项');
    await sidebar.panel.press('Enter');
    await fillBlanks(3, ['补台', '群众', '拖拉', '推诿']);
    await waitUntilFilled(sidebar);
    expect(await readField(page)).toContain('多沟通、多商量、多补台，对群众');
  });

  it('keeps what was typed when the panel is left, and shows it in the preview', async () => {
    await openFill();
    await fillBlanks(0, ['兄弟单位']);
    await waitForBlank(1);
    await sidebar.panel.press('Escape');
    await sidebar.waitForFocus('搜索');
    await openFill();
    await sidebar.panel.waitFor(
      `document.querySelector('[aria-label="预览"]')?.textContent.includes('与兄弟单位多')`,
    );
    expect(await readField(page)).toBe('前文后文');
  });

  it('Shift+Enter inserts and closes the panel', async () => {
    await openFill();
    await sidebar.panel.insertText('科室');
    await sidebar.panel.press('Enter', 'Shift');
    await sidebar.panel.waitUntilClosed();
    expect(await readField(page)).toMatch(/^前文要做到与科室多.*后文$/);
  });
});

it('an outline goes in as numbered headings, each a paragraph', async () => {
  await sidebar.find('讲话提纲 五部分', '提纲（五部分）');
  await openFill();
  await sidebar.panel.clickRole('button', '插入');
  await waitUntilFilled(sidebar);
  const lines = (await readField(page)).split('\n');
  expect(lines.filter((line) => /^[一二三四五]、/.test(line))).toHaveLength(5);
});
