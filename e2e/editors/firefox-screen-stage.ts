import type { Page } from 'puppeteer-core';
import { type FirefoxBrowser, launchFirefox, serve, type StaticServer, waitFor } from '../harness';
import type { FirefoxSidebar } from '../harness/firefox-sidebar';
import { openScreen, type Screen } from '../harness/screen';
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

declare global {
  interface Window {
    /** Whether the page's focus has moved since Shift+F6. */
    hasStopped?: boolean;
  }
}

/** A stage on which code can run in the sidebar, while it is open, and in the page. */
export interface FirefoxScreenStage extends Stage {
  evaluateInSidebar<T>(code: string): Promise<T>;
  /** Waits until an expression is true in the page. */
  waitInPage(code: string): Promise<void>;
}

/**
 * Firefox in a window on a screen, with a keyboard that is in one place at a time: in the sidebar while the text is inserted, and in
 * the page only when the sidebar has been closed. `pages` are served beside the editors, by path.
 */
export async function raiseFirefoxOnScreen(
  pages: Record<string, string> = {},
): Promise<FirefoxScreenStage> {
  const [names, source] = await Promise.all([buildPages(), bundleTarget('firefox')]);
  const screen = await openScreen();
  const server = await serve(BUILT_PAGES, { ...framedPages(names), ...pages });
  const browser = await launchFirefox({ screen });
  const page = await browser.newPage(`${server.origin}/textarea.html`);
  return new ScreenStage({ source, screen, server, browser, page });
}

interface Parts {
  /** What the tests call in the sidebar. */
  source: string;
  screen: Screen;
  server: StaticServer;
  browser: FirefoxBrowser;
  page: Page;
}

class ScreenStage extends OnScreenStage implements FirefoxScreenStage {
  private sidebar: FirefoxSidebar | undefined;

  constructor(private readonly parts: Parts) {
    super(parts.screen);
  }

  async open(name: string, setting: Setting = 'page'): Promise<EditorOnStage> {
    const { browser, page, server } = this.parts;
    await browser.closeSidebar();
    this.sidebar = undefined;
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
      // Firefox alone has these: where the page begins on the screen, in CSS pixels.
      const { mozInnerScreenX, mozInnerScreenY } = window as unknown as Record<string, number>;
      return { x: (mozInnerScreenX ?? 0) + left + 5, y: (mozInnerScreenY ?? 0) + top + 5 };
    });
    await screen.click(at.x, at.y);
    await waitFor('the page to have the keyboard', () => this.pageHasKeyboard());
  }

  async enterPage(): Promise<void> {
    const { browser, screen } = this.parts;
    if (this.sidebar) {
      await screen.press('Escape');
      await waitFor('the sidebar to close', async () => !(await browser.isSidebarOpen()));
      this.sidebar = undefined;
    }
    await waitFor('the page to have the keyboard', () => this.pageHasKeyboard());
  }

  async enterSidebar(): Promise<void> {
    await this.sidebarWithKeyboard();
  }

  async evaluateInSidebar<T>(code: string): Promise<T> {
    const opened = await this.sidebarWithKeyboard();
    return opened.evaluate(code);
  }

  async waitInPage(code: string): Promise<void> {
    await this.parts.page.waitForFunction(code);
  }

  async close(): Promise<void> {
    const { browser, server, screen } = this.parts;
    await browser.close();
    await server.close();
    screen.close();
  }

  private pageHasKeyboard(): Promise<boolean> {
    return this.parts.page.evaluate(() => document.hasFocus());
  }

  /** The sidebar as it is open, or opened by keys, as users do it: Firefox leaves the keyboard in the page then. */
  private async sidebarWithKeyboard(): Promise<FirefoxSidebar> {
    const { browser, screen, source } = this.parts;
    if (this.sidebar && (await browser.isSidebarOpen())) return this.sidebar;
    await screen.press('alt+j');
    const opened = await browser.awaitSidebar();
    await opened.waitFor(FIELD_IS_THERE);
    if (await this.pressesPastPage()) await screen.press('shift+F6');
    await opened.waitFor(FIELD_HAS_KEYBOARD);
    await waitFor('the page to lose the keyboard', async () => !(await this.pageHasKeyboard()));
    await opened.evaluate(`(() => { ${source} })(), true`);
    this.sidebar = opened;
    return opened;
  }

  /** Presses Shift+F6; true when that stopped on the way, at a field in a shadow root of the page (Firefox 153). */
  private async pressesPastPage(): Promise<boolean> {
    const { page, screen } = this.parts;
    await page.evaluate(() => {
      window.hasStopped = false;
      addEventListener(
        'focusin',
        () => {
          window.hasStopped = true;
        },
        { capture: true, once: true },
      );
    });
    await screen.press('shift+F6');
    const moved = await waitFor('the keyboard to move', async () => {
      if (!(await this.pageHasKeyboard())) return 'left';
      return (await page.evaluate(() => window.hasStopped)) ? 'stopped' : false;
    });
    return moved === 'stopped';
  }
}

const FIELD_HAS_KEYBOARD = `document.hasFocus() && document.activeElement?.matches('[role=combobox]')`;
/** A point in the search field, on the screen, once the field is there. */
const FIELD_IS_THERE = `document.querySelector('[role=combobox]') !== null`;
