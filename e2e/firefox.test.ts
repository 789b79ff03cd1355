import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchFirefox, waitFor, type FirefoxBrowser, type StaticServer } from './harness';
import type { FirefoxSidebar } from './harness/firefox-sidebar';
import { serveTestPages } from './test-pages';

const PHRASE = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';

let browser: FirefoxBrowser;
let server: StaticServer;
let page: Page;
let sidebar: FirefoxSidebar;

beforeAll(async () => {
  server = await serveTestPages();
  browser = await launchFirefox();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

afterEach(async () => {
  await browser.closeSidebar();
  await page.close();
});

/** Opens a page and, by the toolbar button, the real sidebar beside it. */
async function openBeside(path: string): Promise<void> {
  page = await browser.newPage(server.origin + path);
  if (path === '/plain.html') await putCaret();
  sidebar = await browser.openSidebar();
  await sidebar.waitFor(`document.querySelector('[role=listbox] [role=option]') !== null`);
  await waitForLine('插入位置', '可插入');
}

async function putCaret(): Promise<void> {
  await page.$eval('textarea', (field) => {
    field.focus();
    field.setSelectionRange(2, 2);
  });
}

async function waitForLine(name: string, words: string): Promise<void> {
  await sidebar.waitFor(
    (line: string, wanted: string) =>
      document.querySelector(`[role=status][aria-label="${line}"]`)?.textContent?.includes(wanted),
    name,
    words,
  );
}

async function find(query: string): Promise<void> {
  await sidebar.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('input[aria-label="搜索"]');
    field?.focus();
    field?.select();
  });
  await sidebar.type(query);
  await sidebar.waitFor(
    (asked: string, wanted: string) =>
      document.querySelector('[role=listbox]')?.getAttribute('data-query') === asked &&
      document.querySelector('[role=option][aria-selected=true]')?.textContent?.includes(wanted),
    query,
    PHRASE,
  );
}

describe('in the sidebar of Firefox, opened by the toolbar button', () => {
  it('finds a phrase by its initials and inserts it into a rich-text editor', async () => {
    await openBeside('/');
    await find('csqx');
    await sidebar.press('Enter');
    await waitForLine('状态', '已插入');
    expect(await page.evaluate('sampleEditor.getText()')).toContain(
      `\n办公室${PHRASE}，一份文稿、`,
    );
  });

  describe('beside a text field', () => {
    beforeEach(() => openBeside('/plain.html'));

    it('inserts at the caret', async () => {
      await find('承上启下');
      await sidebar.press('Enter');
      await waitForLine('状态', '已插入');
      expect(await readField()).toBe(`前文${PHRASE}后文`);
    });

    it('inserts and gives the keyboard back with Shift+Enter', async () => {
      await find('csqx');
      expect(await browser.hasDocumentKeyboard()).toBe(false);
      await sidebar.press('Enter', 'Shift');
      await waitFor('the sidebar to close', async () => !(await browser.isSidebarOpen()));
      await waitFor('the document to have the keyboard', () => browser.hasDocumentKeyboard());
      await page.keyboard.type('，');
      await expect.poll(readField).toBe(`前文${PHRASE}，后文`);
    });

    it('copies with Ctrl+Enter', async () => {
      await find('csqx');
      await sidebar.press('Enter', 'Control');
      await waitForLine('状态', '已复制');
      expect(await readField()).toBe('前文后文');
    });
  });
});

it('Alt+Shift+S saves what is selected, with its line breaks', async () => {
  page = await browser.newPage(`${server.origin}/reading.html`);
  await page.$eval('article', (article) => getSelection()?.selectAllChildren(article));
  await browser.runShortcut('C');
  sidebar = await browser.awaitSidebar();
  const text = await sidebar.waitFor(
    () => document.querySelector<HTMLTextAreaElement>('form textarea')?.value,
  );
  expect(text.trim().split(/\n+/)).toEqual(['第一句话。', '第二句话，接着说。']);
});

async function readField(): Promise<string> {
  return page.$eval('textarea', (field) => field.value);
}
