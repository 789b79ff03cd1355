import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { BUILT_PAGES, buildPages } from './editors/build-pages';
import { readNotation } from './editors/stage';
import { launchChromium, serve, type ChromiumBrowser, type StaticServer } from './harness';
import { Sidebar } from './sidebar-driver';
import type { Page } from 'playwright-core';

const PHRASE = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';
const OFFER = '.row-actions .numbered';

let browser: ChromiumBrowser;
let server: StaticServer;
let page: Page;
let sidebar: Sidebar;

beforeAll(async () => {
  await buildPages();
  server = await serve(BUILT_PAGES, {
    '/password.html': '<!doctype html><title>登录</title><input type="password" autofocus>',
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

afterEach(async () => {
  await sidebar.close();
  await page.close();
});

/** Opens an editor of the suite with this text and caret (`|`), and the sidebar beside it. */
async function openBeside(editor: string, notation: string): Promise<void> {
  page = await browser.newPage(`${server.origin}/${editor}.html`);
  await page.waitForFunction(() => window.editor !== undefined);
  await reset(notation);
  sidebar = await Sidebar.open(browser, page);
  await sidebar.waitForTarget('可插入');
}

async function reset(notation: string): Promise<void> {
  await page.evaluate(
    async ({ text, from, to }) => window.editor?.reset(text, from, to),
    readNotation(notation),
  );
}

async function readEditor(): Promise<string> {
  return page.evaluate(() => window.editor?.text() ?? '');
}

async function waitForOffer(number: string): Promise<void> {
  await sidebar.panel.waitFor(
    (selector: string, wanted: string) =>
      document.querySelector(selector)?.textContent?.startsWith(wanted),
    OFFER,
    `${number}＋插入`,
  );
}

it('the open enumeration is offered to go on, taken by one key, and goes on with the next', async () => {
  await openBeside('contenteditable-p', '开头一段。\n一是抓学习；\n二是抓作风；\n|');
  await sidebar.find('csqx', PHRASE);
  await waitForOffer('三是');
  await sidebar.panel.press('Enter', 'Alt');
  await sidebar.waitForStatus('已插入');
  expect(await readEditor()).toBe(`开头一段。\n一是抓学习；\n二是抓作风；\n三是${PHRASE}`);
  await page
    .locator('#place')
    .focus()
    .catch(() => undefined);
  await reset('（一）抓学习\n（二）抓作风\n|');
  await sidebar.panel.evaluate(`window.dispatchEvent(new Event('focus'))`);
  await waitForOffer('（三）');
});

it('Enter inserts the phrase as it stands: the number is an offer', async () => {
  await openBeside('contenteditable-p', '一是抓学习；二是抓作风；|');
  await sidebar.find('csqx', PHRASE);
  await waitForOffer('三是');
  await sidebar.panel.press('Enter');
  await sidebar.waitForStatus('已插入');
  expect(await readEditor()).toBe(`一是抓学习；二是抓作风；${PHRASE}`);
});

it('nothing is offered behind a closed enumeration', async () => {
  await openBeside('contenteditable-p', '一是抓学习；二是抓作风。|');
  await sidebar.find('csqx', PHRASE);
  await reset('一是抓学习；二是抓作风；|');
  await sidebar.panel.evaluate(`window.dispatchEvent(new Event('focus'))`);
  await waitForOffer('三是');
  await reset('一是抓学习；二是抓作风。|');
  await sidebar.panel.evaluate(`window.dispatchEvent(new Event('focus'))`);
  await expect.poll(() => sidebar.panel.evaluate(`document.querySelector('${OFFER}')`)).toBeNull();
});
