import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type ChromiumBrowser, type StaticServer } from './harness';
import { Sidebar } from './sidebar-driver';
import { putCaret, readField, serveTestPages } from './test-pages';

const PHRASE = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';
const OWN_TEXT = '把群众的小事当作自己的大事来办';

/** IndexedDB that can't be opened, as with a broken profile or a policy that blocks storage. */
const WITHOUT_STORAGE = `IDBFactory.prototype.open = () => {
  throw new DOMException('blocked', 'InvalidStateError');
};`;

/** A disk with no room for another snippet. */
const WITH_A_FULL_DISK = `{
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (...args) {
    if (this.name === 'snippets') throw new DOMException('no room', 'QuotaExceededError');
    return add.apply(this, args);
  };
}`;

let browser: ChromiumBrowser;
let server: StaticServer;
let page: Page;
let sidebar: Sidebar;

beforeAll(async () => {
  server = await serveTestPages();
});

afterAll(async () => {
  await server.close();
});

beforeEach(async () => {
  browser = await launchChromium();
  page = await browser.newPage(`${server.origin}/plain.html`);
  await putCaret(page, 2);
  sidebar = await Sidebar.open(browser, page);
});

afterEach(async () => {
  await browser.close();
});

/** Loads the sidebar again with a fault in its storage. */
async function reloadWith(source: string): Promise<void> {
  const { session } = sidebar.panel;
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
  await sidebar.panel.evaluate('void (globalThis.isStale = true)');
  await session.send('Page.reload', {});
  await sidebar.panel.waitFor(
    `globalThis.isStale !== true && document.querySelector('[role=option]') !== null`,
  );
}

async function writeSnippet(): Promise<void> {
  await sidebar.panel.clickRole('button', '新建');
  await sidebar.panel.waitFor(`document.querySelector('form textarea') !== null`);
  await sidebar.panel.click('form textarea');
  await sidebar.panel.insertText(OWN_TEXT);
  await sidebar.panel.press('Enter', 'Control');
}

async function formText(): Promise<string> {
  return sidebar.panel.evaluate(`document.querySelector('form textarea').value`);
}

it('without IndexedDB the built-in pack is searched and inserted, and the sidebar says that nothing is saved', async () => {
  await reloadWith(WITHOUT_STORAGE);
  await sidebar.panel.waitFor(`document.body.textContent.includes('本机存储不可用')`);
  await sidebar.waitForTarget('可插入');
  await sidebar.find('csqx', PHRASE);
  await sidebar.panel.press('Enter');
  await sidebar.waitForStatus('已插入');
  expect(await readField(page)).toBe(`前文${PHRASE}后文`);
  expect(await sidebar.panel.countRole('button', '新建')).toBe(0);
});

it('on a full disk a snippet is not said to be saved, and its words stay in the form', async () => {
  await reloadWith(WITH_A_FULL_DISK);
  await writeSnippet();
  await sidebar.panel.waitFor(`document.querySelector('form')?.textContent.includes('空间')`);
  expect(await formText()).toBe(OWN_TEXT);
});
