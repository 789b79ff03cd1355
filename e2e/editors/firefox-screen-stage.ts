import { launchFirefox, serve, waitFor } from '../harness';
import type { FirefoxSidebar } from '../harness/firefox-sidebar';
import { openScreen } from '../harness/screen';
import { BUILT_PAGES, buildPages } from './build-pages';
import { callTarget, framedPages, pathOf, readNotation, type Stage } from './stage';
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
  let sidebar: FirefoxSidebar | undefined;

  const hasKeyboard = () => page.evaluate(() => document.hasFocus());

  /** By keys, as users do it: Firefox leaves the keyboard in the page when a sidebar opens. */
  async function enterSidebar(): Promise<FirefoxSidebar> {
    if (sidebar && (await browser.isSidebarOpen())) return sidebar;
    await screen.press('alt+j');
    const opened = await browser.awaitSidebar();
    await opened.waitFor(FIELD_IS_THERE);
    if (await pressesPastPage()) await screen.press('shift+F6');
    await opened.waitFor(FIELD_HAS_KEYBOARD);
    await waitFor('the page to lose the keyboard', async () => !(await hasKeyboard()));
    await opened.evaluate(`(() => { ${source} })(), true`);
    sidebar = opened;
    return opened;
  }

  /** Presses Shift+F6; true when that stopped on the way, at a field in a shadow root of the page (Firefox 153). */
  async function pressesPastPage(): Promise<boolean> {
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
    return waitFor('the keyboard to move', async () => {
      if (!(await hasKeyboard())) return 'left';
      return (await page.evaluate(() => window.hasStopped)) ? 'stopped' : false;
    }).then((moved) => moved === 'stopped');
  }

  async function leaveSidebar(): Promise<void> {
    if (sidebar) {
      await screen.press('Escape');
      await waitFor('the sidebar to close', async () => !(await browser.isSidebarOpen()));
      sidebar = undefined;
    }
    await waitFor('the page to have the keyboard', hasKeyboard);
  }

  async function leave(): Promise<void> {
    const at = await page.evaluate(() => {
      const button = document.querySelector('#elsewhere');
      button?.scrollIntoView();
      const { left, top } = button?.getBoundingClientRect() ?? new DOMRect();
      // Firefox alone has these: where the page begins on the screen, in CSS pixels.
      const { mozInnerScreenX, mozInnerScreenY } = window as unknown as Record<string, number>;
      return { x: (mozInnerScreenX ?? 0) + left + 5, y: (mozInnerScreenY ?? 0) + top + 5 };
    });
    await screen.click(at.x, at.y);
    await waitFor('the page to have the keyboard', hasKeyboard);
  }

  return {
    async open(name, setting = 'page') {
      await browser.closeSidebar();
      sidebar = undefined;
      await page.goto(server.origin + pathOf(name, setting));
      const frame = await waitFor('the frame', () =>
        setting === 'page' ? page.mainFrame() : page.mainFrame().childFrames()[0],
      );
      await frame.waitForFunction(() => window.editor !== undefined);
      await leave();
      return {
        read: () => frame.evaluate(() => window.editor?.text() ?? ''),
        async reset(notation) {
          await leaveSidebar();
          await frame.evaluate(
            async ({ text, from, to }) => window.editor?.reset(text, from, to),
            readNotation(notation),
          );
        },
      };
    },
    async type(text) {
      await leaveSidebar();
      await screen.type(text);
    },
    async undo() {
      await leaveSidebar();
      await screen.press('ctrl+z');
    },
    leave,
    enterPage: leaveSidebar,
    async enterSidebar() {
      await enterSidebar();
    },
    async deliver(insertion) {
      const opened = await enterSidebar();
      return opened.evaluate(callTarget(`deliver(tabId, ${JSON.stringify(insertion)})`));
    },
    async locate() {
      const opened = await enterSidebar();
      return opened.evaluate(callTarget('locateTarget(tabId)'));
    },
    async evaluateInSidebar(code) {
      const opened = await enterSidebar();
      return opened.evaluate(code);
    },
    async waitInPage(code) {
      await page.waitForFunction(code);
    },
    async close() {
      await browser.close();
      await server.close();
      screen.close();
    },
  };
}

const FIELD_HAS_KEYBOARD = `document.hasFocus() && document.activeElement?.matches('[role=combobox]')`;
/** A point in the search field, on the screen, once the field is there. */
const FIELD_IS_THERE = `document.querySelector('[role=combobox]') !== null`;
