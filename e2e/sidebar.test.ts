import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, type ChromiumBrowser, type StaticServer } from './harness';
import { Sidebar } from './sidebar-driver';
import { putCaret, readField, readSample, serveTestPages } from './test-pages';

const PHRASE = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';

let browser: ChromiumBrowser;
let server: StaticServer;
let page: Page;
let sidebar: Sidebar;

beforeAll(async () => {
  server = await serveTestPages();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page of the tests and the sidebar beside it. */
async function openBeside(path: string): Promise<void> {
  page = await browser.newPage(server.origin + path);
  if (path === '/plain.html') await putCaret(page, 2);
  sidebar = await Sidebar.open(browser, page);
}

afterEach(async () => {
  await sidebar.close();
  await page.close();
});

describe('with the toolbar button alone', () => {
  it('holds no permission for any site', async () => {
    await openBeside('/plain.html');
    const origins = await sidebar.panel.evaluate<string[]>(
      'chrome.permissions.getAll().then(({ origins }) => origins ?? [])',
    );
    expect(origins).toEqual([]);
  });

  it('says where the text will go', async () => {
    await openBeside('/plain.html');
    await sidebar.waitForTarget('可插入');
    expect(await sidebar.target()).toContain('甲文档');
  });

  it.each([
    ['a fragment', '承上启下'],
    ['several words', '枢纽 沟通'],
    ['full pinyin', 'chengshangqixia'],
    ['initials', 'csqx'],
  ])('finds by %s and inserts at the caret of a rich-text editor', async (_, query) => {
    await openBeside('/');
    await sidebar.find(query, PHRASE);
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已插入');
    expect(await readSample(page)).toContain(`\n办公室${PHRASE}，一份文稿、`);
  });

  it('takes the entry of the whole query when Enter follows the last letter at once', async () => {
    await openBeside('/plain.html');
    await sidebar.search('csqx');
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已插入');
    expect(await readField(page)).toBe(`前文${PHRASE}后文`);
  });
});

describe('keys of the search field', () => {
  beforeEach(() => openBeside('/plain.html'));

  it('Enter inserts and leaves the keyboard in the sidebar', async () => {
    await sidebar.find('csqx', PHRASE);
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已插入');
    expect(await sidebar.focusedName()).toBe('搜索');
  });

  it('the down arrow chooses the next row, which Enter then inserts', async () => {
    await sidebar.find('承上启下', PHRASE);
    const [first, second = ''] = await sidebar.rows();
    expect(first).toBe(PHRASE);
    await sidebar.panel.press('ArrowDown');
    await sidebar.waitForChosen(second);
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已插入');
    expect(await readField(page)).toBe(`前文${second}后文`);
  });

  it('Shift+Enter inserts and closes the panel, and writing goes on behind the text', async () => {
    await sidebar.find('csqx', PHRASE);
    await sidebar.panel.press('Enter', 'Shift');
    await sidebar.panel.waitUntilClosed();
    await page.keyboard.type('，');
    await expect.poll(() => readField(page)).toBe(`前文${PHRASE}，后文`);
  });

  it('Ctrl+Enter copies and inserts nothing', async () => {
    await sidebar.find('csqx', PHRASE);
    await sidebar.panel.press('Enter', 'Control');
    await sidebar.waitForStatus('已复制');
    expect(await readField(page)).toBe('前文后文');
    await page.keyboard.press('Control+V');
    await expect.poll(() => readField(page)).toBe(`前文${PHRASE}后文`);
  });

  it('the Enter that commits an input method’s composition inserts nothing', async () => {
    await sidebar.panel.compose('chengshang');
    await sidebar.panel.commitComposition('承上启下');
    await sidebar.waitForChosen('承上启下');
    expect(await readField(page)).toBe('前文后文');
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已插入');
    expect(await readField(page)).toContain('承上启下');
  });

  it('Escape clears the field, then closes the panel', async () => {
    await sidebar.find('csqx', PHRASE);
    await sidebar.panel.press('Escape');
    await sidebar.panel.waitFor(`document.activeElement?.value === ''`);
    await sidebar.panel.press('Escape');
    await sidebar.panel.waitUntilClosed();
    await page.keyboard.type('！');
    await expect.poll(() => readField(page)).toBe('前文！后文');
  });
});

describe('queries that no entry answers', () => {
  beforeEach(() => openBeside('/plain.html'));

  it.each([
    ['10,000 characters', '为人民服务'.repeat(2000)],
    ['only punctuation', '，。！？…——《》()'],
    ['letters of no reading', 'vvvvvvvv'],
  ])('survives %s', async (_, query) => {
    await sidebar.search(query);
    await sidebar.panel.waitFor(
      (length: number) => document.querySelector('input')?.value.length === length,
      query.length,
    );
    await sidebar.find('csqx', PHRASE);
    expect(await sidebar.rows()).toContain(PHRASE);
  });

  it('offers to save the query as a phrase', async () => {
    await sidebar.search('玻璃瓢虫');
    await sidebar.panel.clickRole('button', '把“玻璃瓢虫”存为我的短语');
    const text = await sidebar.panel.waitFor(
      () => document.querySelector<HTMLTextAreaElement>('form textarea')?.value,
    );
    expect(text).toBe('玻璃瓢虫');
  });
});
