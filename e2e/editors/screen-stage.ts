import { launchChromium, serve, waitFor } from '../harness';
import { openScreen } from '../harness/screen';
import { Sidebar } from '../sidebar-driver';
import { BUILT_PAGES, buildPages } from './build-pages';
import { callTarget, framedPages, pathOf, readNotation, type Stage } from './stage';
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
  let sidebar: Sidebar | undefined;

  const hasKeyboard = () => page.evaluate<boolean>('document.hasFocus()');

  async function enterSidebar(): Promise<Sidebar> {
    if (sidebar && !sidebar.panel.closed) return sidebar;
    await screen.press('alt+b');
    sidebar = await Sidebar.attach(browser, page);
    await sidebar.panel.waitFor('document.hasFocus()');
    await waitFor('the page to lose the keyboard', async () => !(await hasKeyboard()));
    await sidebar.panel.evaluate(`${source}; true`);
    return sidebar;
  }

  async function leaveSidebar(): Promise<void> {
    if (sidebar && !sidebar.panel.closed) {
      await screen.press('Escape');
      await sidebar.panel.waitUntilClosed();
    }
    await waitFor('the page to have the keyboard', hasKeyboard);
  }

  async function leave(): Promise<void> {
    const at = await page.evaluate(() => {
      const button = document.querySelector('#elsewhere');
      button?.scrollIntoView();
      const { left, top } = button?.getBoundingClientRect() ?? new DOMRect();
      return { x: screenX + left + 5, y: screenY + outerHeight - innerHeight + top + 5 };
    });
    await screen.click(at.x, at.y);
    await waitFor('the page to have the keyboard', hasKeyboard);
  }

  return {
    async open(name, setting = 'page') {
      await sidebar?.panel.close();
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
    async enterPage() {
      await leaveSidebar();
    },
    async enterSidebar() {
      await enterSidebar();
    },
    async deliver(insertion) {
      const { panel } = await enterSidebar();
      return panel.evaluate(callTarget(`deliver(tabId, ${JSON.stringify(insertion)})`));
    },
    async locate() {
      const { panel } = await enterSidebar();
      return panel.evaluate(callTarget('locateTarget(tabId)'));
    },
    async close() {
      await browser.close();
      await server.close();
      screen.close();
    },
  };
}
