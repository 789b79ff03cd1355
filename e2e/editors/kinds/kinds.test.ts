import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { InsertResult } from '@/lib/delivery/types';
import {
  launchChromium,
  serve,
  waitFor,
  type ChromiumBrowser,
  type StaticServer,
} from '../../harness';
import { openScreen, type Screen } from '../../harness/screen';
import { Sidebar } from '../../sidebar-driver';
import { BUILT_PAGES, buildPages } from '../build-pages';
import { callTarget, readNotation } from '../stage';
import { bundleTarget } from '../target-source';
import { GIVEN, type Given } from './kind';
import { CARET, KIND_PAGES, NEWS_LACK_UNDO, NEWS_STATES, NOTE_NEWS, pathOfKind } from './news';
import { KINDS } from './pages';

/* In a window with a real keyboard: the page is without it while the text is inserted, and what counts is what stands there when it is back. */
describe('a page', () => {
  let screen: Screen;
  let server: StaticServer;
  let browser: ChromiumBrowser;
  let page: Page;
  let source: string;
  let sidebar: Sidebar | undefined;
  beforeAll(async () => {
    await buildPages();
    source = await bundleTarget('chrome');
    screen = await openScreen();
    server = await serve(BUILT_PAGES, KIND_PAGES);
    browser = await launchChromium({ screen });
    page = await browser.newPage(`${server.origin}/kind-0.html`);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    screen.close();
  });
  // One that a failed test has left open.
  afterEach(() => sidebar?.panel.close());

  const hasKeyboard = () => page.evaluate<boolean>('document.hasFocus()');
  const read = () => page.evaluate(() => window.editor?.text() ?? '');

  async function openAt(path: string, { notation }: Given): Promise<Sidebar> {
    await page.goto(server.origin + path);
    const at = await page.evaluate(() => {
      const { left, top } =
        document.querySelector('#elsewhere')?.getBoundingClientRect() ?? new DOMRect();
      return { x: screenX + left + 5, y: screenY + outerHeight - innerHeight + top + 5 };
    });
    await screen.click(at.x, at.y);
    await waitFor('the page to have the keyboard', hasKeyboard);
    await page.evaluate(
      async ({ text, from, to }) => window.editor?.reset(text, from, to),
      readNotation(notation),
    );
    await screen.press('alt+b');
    const opened = await Sidebar.attach(browser, page);
    await opened.panel.waitFor('document.hasFocus()');
    await opened.panel.evaluate(`${source}; ${NOTE_NEWS}; true`);
    return opened;
  }

  it.each(KINDS)('$title', async (kind) => {
    const { expected, swallows, undo, caret, given = GIVEN } = kind;
    const { text } = given;
    const { shown = text } = kind;
    const typed = expected.model.includes(shown) && (swallows ?? undo) === undefined ? 'xyz' : '';
    sidebar = await openAt(`/${pathOfKind(kind)}.html`, given);
    const { panel } = sidebar;
    await page.waitForFunction('isQuiet()');
    const insertion = JSON.stringify({ text });
    const result = await panel.evaluate<InsertResult>(callTarget(`deliver(tabId, ${insertion})`));
    expect(result).toMatchObject(expected.result);
    expect('altered' in result).toBe('altered' in expected.result);
    const states = () => panel.evaluate<string[]>(NEWS_STATES);
    await expect.poll(states).toEqual(expected.news ?? []);
    await page.waitForFunction('isQuiet()');
    const isAdvised = !('lacksUndo' in result) && !(await panel.evaluate(NEWS_LACK_UNDO));
    expect([undefined, isAdvised]).toContain(undo?.chromium);
    await screen.press('Escape');
    await panel.waitUntilClosed();
    await waitFor('the page to have the keyboard', hasKeyboard);
    if (caret !== undefined) await page.waitForFunction(`${CARET} === ${caret}`);
    await screen.type(typed);
    if (undo?.chromium) await screen.press('ctrl+z');
    const left = undo?.chromium
      ? readNotation(given.notation).text
      : expected.model.replace(shown, shown + typed);
    await expect.poll(read).toEqual(left);
  });
});
