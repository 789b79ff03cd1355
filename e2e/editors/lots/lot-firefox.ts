import { launchFirefox, serve, waitFor } from '../../harness';
import { BrowserWindow } from '../../harness/firefox-window';
import { openScreen } from '../../harness/screen';
import { BUILT_PAGES } from '../build-pages';
import { bundleTarget } from '../target-source';
import { pointOfElsewhere, type LotWindow } from './lot-window';

/** Opens Firefox with the extension; `pages` are looked up at each request. */
export async function openFirefox(pages: Record<string, string>): Promise<LotWindow> {
  const source = await bundleTarget('firefox');
  const screen = await openScreen();
  const server = await serve(BUILT_PAGES, pages);
  const browser = await launchFirefox({ screen });
  const page = await browser.newPage(`${server.origin}/textarea.html`);
  const browserWindow = await BrowserWindow.find(browser.browser);
  const evaluate = async <T>(code: string): Promise<T> => (await page.evaluate(code)) as T;
  const hasKeyboard = () => evaluate<boolean>('document.hasFocus()');

  return {
    async open(path) {
      if (await browser.isSidebarOpen()) await browser.closeSidebar();
      await page.goto(server.origin + path);
      const at = await evaluate<{ x: number; y: number }>(POINT);
      await screen.click(at.x, at.y);
      await waitFor('the page to have the keyboard', hasKeyboard);
    },
    evaluate,
    /** Firefox leaves the keyboard in the page when a sidebar opens. */
    async enterSidebar() {
      await screen.press('alt+j');
      const sidebar = await browser.awaitSidebar();
      await sidebar.waitFor(FIELD_IS_THERE);
      await screen.press('shift+F6');
      await sidebar.waitFor(FIELD_HAS_KEYBOARD);
      await waitFor('the page to lose the keyboard', async () => !(await hasKeyboard()));
      await sidebar.evaluate(`(() => { ${source} })(), true`);
      return { evaluate: <T>(code: string) => sidebar.evaluate<T>(code) };
    },
    async leaveSidebar() {
      await screen.press('Escape');
      await waitFor('the sidebar to close', async () => !(await browser.isSidebarOpen()));
      await waitFor('the page to have the keyboard', hasKeyboard);
    },
    async copy(text) {
      await browserWindow.evaluate(`Cc['@mozilla.org/widget/clipboardhelper;1']
        .getService(Ci.nsIClipboardHelper).copyString(${JSON.stringify(text)});`);
    },
    press: (keys) => screen.press(keys),
    async close() {
      await browser.close();
      await server.close();
      screen.close();
    },
  };
}

const POINT = pointOfElsewhere('mozInnerScreenX', 'mozInnerScreenY');
const FIELD_HAS_KEYBOARD = `document.hasFocus() && document.activeElement?.matches('[role=combobox]')`;
const FIELD_IS_THERE = `document.querySelector('[role=combobox]') !== null`;
