import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type ChromiumBrowser, type StaticServer } from './harness';
import { Sidebar } from './sidebar-driver';
import { putCaret, readField, serveTestPages } from './test-pages';

const PHRASE = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';

let browser: ChromiumBrowser;
let server: StaticServer;
const opened: Page[] = [];
const sidebars: Sidebar[] = [];

beforeAll(async () => {
  server = await serveTestPages();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

afterEach(async () => {
  for (const sidebar of sidebars.splice(0)) await sidebar.close();
  for (const page of opened.splice(0)) await page.close();
});

async function openPage(url: string): Promise<Page> {
  const page = await browser.newPage(url);
  opened.push(page);
  return page;
}

async function openSidebar(page: Page): Promise<Sidebar> {
  const sidebar = await Sidebar.open(browser, page);
  sidebars.push(sidebar);
  return sidebar;
}

describe('a document that changes between search and Enter', () => {
  it('navigated away: the text is copied, and the new page stays as it is', async () => {
    const page = await openPage(`${server.origin}/plain.html`);
    const sidebar = await openSidebar(page);
    await sidebar.find('csqx', PHRASE);
    await page.goto(`${server.otherOrigin}/other.html`);
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已复制');
    expect(await readField(page)).toBe('上文下文');
  });

  it('closed: the text is copied, and the tab shown instead stays as it is', async () => {
    const other = await openPage(`${server.otherOrigin}/other.html`);
    const page = await openPage(`${server.origin}/plain.html`);
    const sidebar = await openSidebar(page);
    await sidebar.find('csqx', PHRASE);
    await page.close();
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已复制');
    expect(await readField(other)).toBe('上文下文');
  });

  it('another tab, for which no permission was given: says so', async () => {
    const page = await openPage(`${server.origin}/plain.html`);
    const sidebar = await openSidebar(page);
    await sidebar.waitForTarget('可插入');
    await openPage(`${server.otherOrigin}/other.html`);
    await sidebar.waitForTarget('未启用');
    expect(await sidebar.target()).toContain('快捷键');
  });

  it('another tab, whose toolbar button is clicked while the sidebar is open: may be written into', async () => {
    const sidebar = await openSidebar(await openPage(`${server.origin}/plain.html`));
    await sidebar.waitForTarget('可插入');
    const other = await openPage(`${server.otherOrigin}/other.html`);
    await sidebar.waitForTarget('未启用');
    await browser.triggerAction(other);
    await sidebar.waitForTarget('可插入');
    expect(await sidebar.target()).toContain('乙文档');
  });
});

it('two windows: each sidebar inserts into its own', async () => {
  const first = await openPage(`${server.origin}/plain.html`);
  const second = await browser.newWindow(`${server.origin}/other.html`);
  opened.push(second);
  await putCaret(first, 2);
  await putCaret(second, 2);
  const beside = [await openSidebar(first), await openSidebar(second)];
  for (const sidebar of beside) await sidebar.find('csqx', PHRASE);
  for (const sidebar of beside) {
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已插入');
  }
  expect(await readField(first)).toBe(`前文${PHRASE}后文`);
  expect(await readField(second)).toBe(`上文${PHRASE}下文`);
});

describe('places that take no insertion', () => {
  it.each([
    ['a browser page', () => 'chrome://version/', '浏览器自己的页面，不允许扩展'],
    ['a password field', () => `${server.origin}/password.html`, '密码框'],
    [
      'a page without anything editable',
      () => `${server.origin}/no-editor.html`,
      '请先在文档里点一下',
    ],
  ])('%s: says why, and copies instead', async (_, url, words) => {
    const sidebar = await openSidebar(await openPage(url()));
    await sidebar.waitForTarget(words);
    await sidebar.find('csqx', PHRASE);
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已复制');
    expect(await sidebar.status()).toContain('请在文档中按 Ctrl+V');
  });
});
