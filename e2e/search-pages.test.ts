import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { CHROME_BUILD, launchChromium, type ChromiumBrowser, type StaticServer } from './harness';
import { Sidebar } from './sidebar-driver';
import { serveTestPages } from './test-pages';

const PHRASE = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';
const CHOSEN_TEXT = '[role=option][aria-selected=true] .row-text';
const OWN_TEXT = '把群众的小事当作自己的大事来办';

let browser: ChromiumBrowser;
let server: StaticServer;
let sidebar: Sidebar;

beforeAll(async () => {
  server = await serveTestPages();
});

afterAll(async () => {
  await server.close();
});

beforeEach(async () => {
  browser = await launchChromium();
  sidebar = await Sidebar.open(browser, await browser.newPage(`${server.origin}/plain.html`));
});

afterEach(async () => {
  await browser.close();
});

async function openManager(): Promise<Page> {
  const manager = await browser.newPage(`chrome-extension://${browser.extensionId}/manager.html`);
  await manager.getByRole('row').nth(1).waitFor();
  return manager;
}

async function findInManager(manager: Page, query: string, text: string): Promise<void> {
  await manager.getByRole('searchbox').fill(query);
  await manager.getByRole('row').filter({ hasText: text }).first().waitFor();
}

async function create(manager: Page, text: string): Promise<void> {
  await manager.getByRole('button', { name: '新建', exact: true }).click();
  await manager.getByRole('form').locator('textarea').fill(text);
  await manager.getByRole('form').locator('textarea').press('Control+Enter');
}

/** Waits until the chosen row of the sidebar has this text. */
async function waitUntilChosen(text: string): Promise<void> {
  await sidebar.panel.waitFor(
    (selector: string, wanted: string) => document.querySelector(selector)?.textContent === wanted,
    CHOSEN_TEXT,
    text,
  );
}

/** In the panel: what the button 更多 says of its menu. */
const isMenuOpen = () =>
  document.querySelector('[aria-haspopup=menu]')?.getAttribute('aria-expanded') ?? 'no button';

/** In a page: how many workers it has started to have its index stored. */
const WORKERS_STARTED = `performance.getEntriesByName('search-worker-started').length`;

it('the sidebar and the manager have one index made, and each answers from it when the other is gone', async () => {
  const manager = await openManager();
  await findInManager(manager, 'csqx', PHRASE);
  await sidebar.find('csqx', PHRASE);
  const bySidebar = await sidebar.panel.evaluate<number>(WORKERS_STARTED);
  expect(bySidebar + (await manager.evaluate<number>(WORKERS_STARTED))).toBe(1);
  await manager.close();
  await sidebar.find('cheng shang qi xia', PHRASE);
  const again = await openManager();
  await sidebar.close();
  await findInManager(again, 'csqx', PHRASE);
});

it('the manager goes on where the sidebar that has the index made is closed half way', async () => {
  const manager = await openManager();
  await sidebar.close();
  await findInManager(manager, 'csqx', PHRASE);
  expect(await manager.getByRole('row').filter({ hasText: PHRASE }).count()).toBeGreaterThan(0);
});

it('what the sidebar saves is found in the manager by its pinyin, and the other way about', async () => {
  const manager = await openManager();
  await findInManager(manager, 'csqx', PHRASE);
  await sidebar.panel.clickRole('button', '新建');
  await sidebar.panel.waitFor(`document.querySelector('form textarea') !== null`);
  await sidebar.panel.click('form textarea');
  await sidebar.panel.insertText(OWN_TEXT);
  await sidebar.panel.press('Enter', 'Control');
  await sidebar.waitForStatus('已保存');
  await findInManager(manager, 'baqunzhong', OWN_TEXT);
  await sidebar.find('bqzdxs', OWN_TEXT);
  expect(await sidebar.rows()).toContain(OWN_TEXT);
});

it('the keyboard leaves the actions of a row that gives way to another', async () => {
  const query = '承上启下';
  await sidebar.find(query, PHRASE);
  await sidebar.panel.press('Tab');
  await sidebar.waitForFocus('复制');
  const manager = await openManager();
  await create(manager, query);
  await waitUntilChosen(query);
  await expect.poll(() => sidebar.focusedName()).toBe('搜索');
});

it('the menu of a row that gives way to another is closed, and stays so when the row comes back', async () => {
  const query = '承上启下';
  await sidebar.find(query, PHRASE);
  const text = await sidebar.panel.evaluate(
    (selector: string) => document.querySelector(selector)?.textContent ?? '',
    CHOSEN_TEXT,
  );
  await sidebar.openRowMenu();
  const manager = await openManager();
  await create(manager, query);
  await waitUntilChosen(query);
  await manager
    .getByRole('complementary', { name: '条目' })
    .getByRole('button', { name: '删除', exact: true })
    .click();
  await waitUntilChosen(text);
  expect(await sidebar.panel.evaluate(isMenuOpen)).toBe('false');
});

it('a sidebar whose worker can’t be loaded finds what is typed word for word', async () => {
  const extensionDir = await mkdtemp(join(tmpdir(), 'bijia-no-worker-'));
  await cp(CHROME_BUILD, extensionDir, { recursive: true });
  for (const name of await readdir(join(extensionDir, 'assets')))
    if (name.startsWith('search-worker')) await rm(join(extensionDir, 'assets', name));
  const other = await launchChromium({ extensionDir });
  try {
    const page = await other.newPage(`${server.origin}/plain.html`);
    const poorer = await Sidebar.open(other, page);
    await poorer.find('联系左右、协调内外', PHRASE);
    await poorer.search('csqx');
    await expect.poll(() => poorer.rows()).toEqual([]);
    await poorer.find('联系左右、协调内外', PHRASE);
    await poorer.panel.waitFor(
      `[...document.querySelectorAll('.library-notice')].some((line) => line.textContent.includes('只能按原文'))`,
    );
  } finally {
    await other.close();
    await rm(extensionDir, { recursive: true });
  }
});
