import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  launchChromium,
  serve,
  waitFor,
  type ChromiumBrowser,
  type StaticServer,
} from '../harness';
import { openScreen, type Screen } from '../harness/screen';
import { Sidebar } from '../sidebar-driver';
import { BUILT_PAGES, buildPages } from './build-pages';
import { pathOf, readNotation } from './stage';
import { EDITORS } from './suite-editors';

const PHRASE = '承上启下';

/*
 * A window on a screen, its keyboard and its mouse, and no emulation: the page loses the keyboard when the side panel has it,
 * and nothing but closing the panel gives it back.
 */
describe('with a keyboard that is in one place at a time', () => {
  let screen: Screen;
  let server: StaticServer;
  let browser: ChromiumBrowser;
  let page: Page;
  let sidebar: Sidebar | undefined;

  beforeAll(async () => {
    await buildPages();
    screen = await openScreen();
    server = await serve(BUILT_PAGES);
    browser = await launchChromium({ screen });
    page = await browser.newPage(`${server.origin}/textarea.html`);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    screen.close();
  });

  // One that a failed test has left open.
  afterEach(() => sidebar?.panel.close());

  const read = () => page.evaluate(() => window.editor?.text() ?? '');
  const hasFocus = () => page.evaluate('document.hasFocus()');

  async function placeCaret(name: string, notation: string): Promise<void> {
    await page.goto(server.origin + pathOf(name, 'page'));
    await page.waitForFunction(() => window.editor !== undefined);
    const at = await page.evaluate(() => {
      document.querySelector('#elsewhere')?.scrollIntoView();
      const { left, top } =
        document.querySelector('#elsewhere')?.getBoundingClientRect() ?? new DOMRect();
      return { x: screenX + left + 5, y: screenY + outerHeight - innerHeight + top + 5 };
    });
    await screen.click(at.x, at.y);
    await waitFor('the page to have the keyboard', hasFocus);
    await page.evaluate(
      async ({ text, from, to }) => window.editor?.reset(text, from, to),
      readNotation(notation),
    );
  }

  /** Opens the sidebar with its shortcut; the page then has the keyboard no more. */
  async function openSidebar(): Promise<Sidebar> {
    await screen.press('alt+b');
    sidebar = await Sidebar.attach(browser, page);
    await sidebar.panel.waitFor('document.hasFocus()');
    expect(await hasFocus()).toBe(false);
    return sidebar;
  }

  // The others have no caret while the sidebar has the keyboard, which the suite shows with this keyboard as well.
  const withCaret = EDITORS.filter(
    ({ limits }) => !limits?.some((each) => each.behaviour === 'phrase' && each.withKeyboard),
  );
  describe.each(withCaret)('$name', ({ name }) => {
    const meta = {
      conformance: {
        table: 'keyboard',
        setting: 'page',
        editor: name,
        behaviour: 'insert-and-return',
      } as const,
    };
    it(
      'takes a phrase from the sidebar, and gets the keyboard back at its caret',
      { meta },
      async () => {
        await placeCaret(name, '我们要|做好工作');
        const opened = await openSidebar();
        await screen.type('chengshangqixia');
        await opened.waitForChosen(PHRASE, ' mark');
        const text = (await opened.rows())[0] ?? '';
        await opened.waitForTarget('可插入');
        await screen.press('shift+Return');
        await waitFor('the sidebar to close', () => opened.panel.closed);
        await waitFor('the page to have the keyboard', hasFocus);
        expect(await read()).toBe(`我们要${text}做好工作`);
        await screen.type('x');
        await expect.poll(read).toBe(`我们要${text}x做好工作`);
      },
    );
  });
});
