import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, waitFor, type ChromiumBrowser, type StaticServer } from './harness';
import { openScreen, type Screen } from './harness/screen';
import { Sidebar } from './sidebar-driver';
import { serveTestPages } from './test-pages';

const TEXT = '办公室工作要当好参谋助手，做到想领导之所想、急领导之所急。';

let screen: Screen;
let server: StaticServer;
let browser: ChromiumBrowser;
let page: Page;

beforeAll(async () => {
  screen = await openScreen();
  server = await serveTestPages();
  browser = await launchChromium({ screen });
  page = await browser.newPage(`${server.origin}/reading.html`);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  screen.close();
});

/** Selects the page's text and returns a point within it, and one over the sidebar at the window's right, both of the screen. */
async function selectText() {
  return page.evaluate((words) => {
    const article = document.querySelector('article') ?? document.body;
    article.textContent = words;
    const range = document.createRange();
    range.selectNodeContents(article);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const { left, top } = range.getClientRects()[0] ?? new DOMRect();
    const [x, y] = [screenX + left, screenY + outerHeight - innerHeight + top];
    const side = outerWidth - innerWidth;
    return {
      from: { x: x + 30, y: y + 8 },
      to: { x: screenX + innerWidth + side / 2, y: screenY + (outerHeight * 2) / 3 },
    };
  }, TEXT);
}

it('a text that is dragged by the mouse from a page onto the sidebar is saved', async () => {
  await page.locator('article').click();
  await waitFor('the page to have the keyboard', () => page.evaluate('document.hasFocus()'));
  await screen.press('alt+b');
  const { panel } = await Sidebar.attach(browser, page);
  await panel.waitFor(`document.querySelector('[role=option]') !== null`);
  const { from, to } = await selectText();
  await screen.drag(from, to);
  const text = await panel.waitFor(
    () => document.querySelector<HTMLTextAreaElement>('form textarea')?.value,
  );
  expect(text).toBe(TEXT);
  await panel.clickRole('button', '保存');
  await panel.waitFor(
    (words: string) =>
      [...document.querySelectorAll('[role=status], output')].some(({ textContent }) =>
        textContent?.includes(words),
      ),
    '已保存',
  );
});
