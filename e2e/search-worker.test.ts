import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type ChromiumBrowser, type StaticServer } from './harness';
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

/** The workers of the extension that all its pages share. */
async function sharedWorkers(): Promise<string[]> {
  const { targetInfos } = await browser.session.send('Target.getTargets', {
    filter: [{ type: 'shared_worker' }],
  });
  return targetInfos
    .filter(({ url }) => url.includes(browser.extensionId))
    .map(({ targetId }) => targetId);
}

it('one worker is there for the sidebar and the manager, and outlives each of them', async () => {
  await sidebar.find('csqx', PHRASE);
  const manager = await openManager();
  await findInManager(manager, 'csqx', PHRASE);
  expect(await sharedWorkers()).toHaveLength(1);
  await manager.close();
  await sidebar.find('cheng shang qi xia', PHRASE);
  const again = await openManager();
  await sidebar.close();
  await findInManager(again, 'csqx', PHRASE);
  expect(await sharedWorkers()).toHaveLength(1);
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
  await manager.getByRole('button', { name: '删除', exact: true }).click();
  await waitUntilChosen(text);
  expect(await sidebar.panel.evaluate(isMenuOpen)).toBe('false');
});

it('the sidebar goes on when the shared worker is gone', async () => {
  await sidebar.find('csqx', PHRASE);
  const [worker = ''] = await sharedWorkers();
  await browser.session.send('Target.closeTarget', { targetId: worker });
  await expect.poll(sharedWorkers, { timeout: 5000 }).toHaveLength(0);
  await sidebar.search('naidezhujimo');
  await expect
    .poll(() => sidebar.rows(), { timeout: 30_000 })
    .toContainEqual(expect.stringContaining('耐得住寂寞'));
});
