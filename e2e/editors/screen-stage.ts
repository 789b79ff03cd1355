import type { Page } from 'playwright-core';
import {
  type ChromiumBrowser,
  launchChromium,
  serve,
  type StaticServer,
  waitFor,
} from '../harness';
import { openScreen, type Screen } from '../harness/screen';
import { Sidebar } from '../sidebar-driver';
import { BUILT_PAGES, buildPages } from './build-pages';
import { OnScreenStage } from './on-screen-stage';
import {
  type EditorOnStage,
  framedPages,
  pathOf,
  readNotation,
  type Setting,
  type Stage,
} from './stage';
import { bundleTarget } from './target-source';

/**
 * Chromium in a window on a screen, with a keyboard that is in one place at a time: in the sidebar while the text is inserted, and
 * in the page only when the sidebar has been closed.
 */
export async function raiseOnScreen(): Promise<Stage> {
  const [names, source] = await Promise.all([buildPages(), bundleTarget('chrome')]);
  const screen = await openScreen();
  const server = await serve(BUILT_PAGES, framedPages(names));
  const browser = await launchChromium({ screen });
  const page = await browser.newPage(`${server.origin}/textarea.html`);
  return new ScreenStage({ source, screen, server, browser, page });
}

interface Parts {
  /** What the tests call in the sidebar. */
  source: string;
  screen: Screen;
  server: StaticServer;
  browser: ChromiumBrowser;
  page: Page;
}

class ScreenStage extends OnScreenStage {
  private sidebar: Sidebar | undefined;

  constructor(private readonly parts: Parts) {
    super(parts.screen);
  }

  async open(name: string, setting: Setting = 'page'): Promise<EditorOnStage> {
    const { page, server } = this.parts;
    await this.sidebar?.panel.close();
    await page.goto(server.origin + pathOf(name, setting));
    const frame = await waitFor('the frame', () =>
      setting === 'page' ? page.mainFrame() : page.mainFrame().childFrames()[0],
    );
    await frame.waitForFunction(() => window.editor !== undefined);
    await this.leave();
    return {
      read: () => frame.evaluate(() => window.editor?.text() ?? ''),
      reset: async (notation) => {
        await this.enterPage();
        await frame.evaluate(
          async ({ text, from, to }) => window.editor?.reset(text, from, to),
          readNotation(notation),
        );
      },
    };
  }

  async leave(): Promise<void> {
    const { page, screen } = this.parts;
    const at = await page.evaluate(() => {
      const button = document.querySelector('#elsewhere');
      button?.scrollIntoView();
      const { left, top } = button?.getBoundingClientRect() ?? new DOMRect();
      return { x: screenX + left + 5, y: screenY + outerHeight - innerHeight + top + 5 };
    });
    await screen.click(at.x, at.y);
    await waitFor('the page to have the keyboard', () => this.pageHasKeyboard());
  }

  async enterPage(): Promise<void> {
    if (this.sidebar && !this.sidebar.panel.closed) {
      await this.parts.screen.press('Escape');
      await this.sidebar.panel.waitUntilClosed();
    }
    await waitFor('the page to have the keyboard', () => this.pageHasKeyboard());
  }

  async enterSidebar(): Promise<void> {
    await this.sidebarWithKeyboard();
  }

  async evaluateInSidebar<T>(code: string): Promise<T> {
    const { panel } = await this.sidebarWithKeyboard();
    return panel.evaluate(code);
  }

  async close(): Promise<void> {
    const { browser, server, screen } = this.parts;
    await browser.close();
    await server.close();
    screen.close();
  }

  private pageHasKeyboard(): Promise<boolean> {
    return this.parts.page.evaluate<boolean>('document.hasFocus()');
  }

  /** The sidebar as it is open, or opened by its key. */
  private async sidebarWithKeyboard(): Promise<Sidebar> {
    if (this.sidebar && !this.sidebar.panel.closed) return this.sidebar;
    const { screen, browser, page, source } = this.parts;
    await screen.press('alt+b');
    const opened = await Sidebar.attach(browser, page);
    this.sidebar = opened;
    await opened.panel.waitFor('document.hasFocus()');
    await waitFor('the page to lose the keyboard', async () => !(await this.pageHasKeyboard()));
    await opened.panel.evaluate(`${source}; true`);
    return opened;
  }
}
