import { launchChromium, serve, waitFor } from '../../harness';
import { openScreen } from '../../harness/screen';
import { Sidebar } from '../../sidebar-driver';
import { BUILT_PAGES } from '../build-pages';
import { bundleTarget } from '../target-source';
import { pointOfElsewhere, type LotWindow } from './lot-window';

/** Opens Chromium with the extension; `pages` are looked up at each request. */
export async function openChromium(pages: Record<string, string>): Promise<LotWindow> {
  const source = await bundleTarget('chrome');
  const screen = await openScreen();
  const server = await serve(BUILT_PAGES, pages);
  const browser = await launchChromium({ screen });
  const page = await browser.newPage('about:blank');
  let sidebar: Sidebar | undefined;
  const hasKeyboard = () => page.evaluate<boolean>('document.hasFocus()');

  return {
    async open(path) {
      if (sidebar && !sidebar.panel.closed) await sidebar.panel.close();
      await page.goto(server.origin + path);
      const at = await page.evaluate<{ x: number; y: number }>(POINT);
      await screen.click(at.x, at.y);
      await waitFor('the page to have the keyboard', hasKeyboard);
    },
    evaluate: (code) => page.evaluate(code),
    async enterSidebar() {
      await screen.press('alt+b');
      sidebar = await Sidebar.attach(browser, page);
      const { panel } = sidebar;
      await panel.waitFor('document.hasFocus()');
      await waitFor('the page to lose the keyboard', async () => !(await hasKeyboard()));
      await panel.evaluate(`${source}; true`);
      return { evaluate: <T>(code: string) => panel.evaluate<T>(code) };
    },
    async leaveSidebar() {
      await screen.press('Escape');
      await sidebar?.panel.waitUntilClosed();
      await waitFor('the page to have the keyboard', hasKeyboard);
    },
    async copy(text) {
      await sidebar?.panel.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    },
    press: (keys) => screen.press(keys),
    async close() {
      await browser.close();
      await server.close();
      screen.close();
    },
  };
}

const POINT = pointOfElsewhere('screenX', 'screenY + outerHeight - innerHeight');
