import type { Page } from 'puppeteer-core';
import { type FirefoxBrowser, launchFirefox, serve, type StaticServer, waitFor } from '../harness';
import type { FirefoxSidebar } from '../harness/firefox-sidebar';
import { BrowserWindow } from '../harness/firefox-window';
import { BUILT_PAGES, buildPages } from './build-pages';
import {
  callTarget,
  FOREIGN_HOSTS,
  foreignUrl,
  framedPages,
  pathOf,
  readNotation,
  showForeignFrame,
  type Stage,
} from './stage';
import { bundleTarget } from './target-source';

/** Firefox with the extension and its real sidebar. */
export interface FirefoxStage extends Stage {
  readonly panel: FirefoxSidebar;
}

/** Builds the pages and starts Firefox with the extension and its real sidebar, opened by the toolbar button. */
export async function raiseFirefox(): Promise<FirefoxStage> {
  const [names, source] = await Promise.all([buildPages(), bundleTarget('firefox')]);
  const server = await serve(BUILT_PAGES, framedPages(names));
  // To try a build that stands elsewhere.
  const extensionDir = process.env['FIREFOX_EXTENSION_DIR'];
  const browser = await launchFirefox({
    grantedHosts: FOREIGN_HOSTS,
    ...(extensionDir ? { extensionDir } : {}),
  });
  const page = await browser.newPage(`${server.origin}/textarea.html`);
  const sidebar = await browser.openSidebar();
  const browserWindow = await BrowserWindow.find(browser.browser);
  // The sidebar has the keyboard, and a test can't click its way back without moving the caret.
  const focusPage = () => browserWindow.evaluate('gBrowser.selectedBrowser.focus();');
  await sidebar.evaluate(`(() => { ${source} })(), true`);

  return {
    panel: sidebar,
    ...inPage(browser, page, { server, focusPage }),
    async enterSidebar() {
      await browserWindow.evaluate("document.getElementById('sidebar').focus();");
      await sidebar.evaluate("document.querySelector('[role=combobox]').focus()");
    },
    deliver: (insertion) =>
      sidebar.evaluate(callTarget(`deliver(tabId, ${JSON.stringify(insertion)})`)),
    locate: () => sidebar.evaluate(callTarget('locateTarget(tabId)')),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

type PageActs = Pick<Stage, 'open' | 'type' | 'undo' | 'leave' | 'enterPage' | 'visitForeignFrame'>;

/** What a test does in the page. */
function inPage(
  browser: FirefoxBrowser,
  page: Page,
  { server, focusPage }: { server: StaticServer; focusPage: () => Promise<unknown> },
): PageActs {
  return {
    async open(name, setting = 'page') {
      await page.goto(server.origin + pathOf(name, setting));
      const frame = await waitFor('the frame', () =>
        setting === 'page' ? page.mainFrame() : page.mainFrame().childFrames()[0],
      );
      await frame.waitForFunction(() => window.editor !== undefined);
      // Firefox takes `activeTab` back at every navigation.
      await browser.triggerAction();
      return {
        read: () => frame.evaluate(() => window.editor?.text() ?? ''),
        async reset(notation) {
          // A page that is without the keyboard has its caret where the user left it.
          await focusPage();
          await frame.evaluate(
            async ({ text, from, to }) => window.editor?.reset(text, from, to),
            readNotation(notation),
          );
        },
      };
    },
    async type(text) {
      await focusPage();
      await page.keyboard.type(text);
    },
    async undo() {
      await focusPage();
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
    },
    leave: () => page.click('#elsewhere'),
    async enterPage() {
      await focusPage();
    },
    async visitForeignFrame() {
      const url = foreignUrl(server.otherOrigin);
      await page.evaluate(showForeignFrame, url);
      const frame = await waitFor('the frame of another origin', () =>
        page.frames().find((each) => each.url() === url),
      );
      await frame.click('button');
    },
  };
}
