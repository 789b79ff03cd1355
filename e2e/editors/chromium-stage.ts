import type { Page } from 'playwright-core';
import type { SelectedText } from '@/lib/delivery';
import {
  type ChromiumBrowser,
  launchChromium,
  serve,
  type SidePanel,
  type StaticServer,
  waitFor,
} from '../harness';
import { BUILT_PAGES, buildPages } from './build-pages';
import {
  callTarget,
  foreignUrl,
  framedPages,
  pathOf,
  readNotation,
  showForeignFrame,
  type Stage,
} from './stage';
import { bundleTarget } from './target-source';

/** Chromium with the extension and its real side panel, opened by the toolbar button. */
export interface ChromiumStage extends Stage {
  readonly page: Page;
  readonly panel: SidePanel;
  readonly origin: string;
  readonly otherOrigin: string;
  readonly extensionId: string;
  readSelection(): Promise<SelectedText | null>;
  /** Reloads the extension, as an update does; the bridges in open pages are orphans then. */
  reloadExtension(): Promise<void>;
  /** Clicks the toolbar button on the tab. */
  grant(): Promise<void>;
}

export interface ChromiumStageOptions {
  /** Default: none, `activeTab` alone. */
  grantedHosts?: readonly string[];
  /** The unpacked extension; default: the project's build. */
  extensionDir?: string;
  /** Further pages, by path; `ORIGIN` and `OTHER` in them stand for the two origins. */
  pages?: Readonly<Record<string, string>>;
}

/** Builds the pages and sets everything up. */
export async function raiseChromium(options: ChromiumStageOptions = {}): Promise<ChromiumStage> {
  const [names, source] = await Promise.all([buildPages(), bundleTarget('chrome')]);
  const pages = framedPages(names);
  const server = await serve(BUILT_PAGES, pages);
  const { origin, otherOrigin } = server;
  // The server looks pages up at each request, and only now its ports are known.
  for (const [path, html] of Object.entries(options.pages ?? {}))
    pages[path] = html.replaceAll('OTHER', otherOrigin).replaceAll('ORIGIN', origin);

  // The variable: to try a build that stands elsewhere.
  const extensionDir = options.extensionDir ?? process.env['EXTENSION_DIR'];
  const { grantedHosts = [] } = options;
  const browser = await launchChromium({ grantedHosts, ...(extensionDir ? { extensionDir } : {}) });
  const page = await browser.newPage(`${origin}/textarea.html`);
  const openPanel = async () => {
    const opened = await browser.openSidePanel(page);
    await opened.evaluate(`${source}; true`);
    return opened;
  };
  let panel = await openPanel();

  return {
    page,
    get panel() {
      return panel;
    },
    origin,
    otherOrigin,
    extensionId: browser.extensionId,
    ...inPage(page, server),
    enterSidebar: () => panel.click('[role=combobox]'),
    deliver: (insertion) =>
      panel.evaluate(callTarget(`deliver(tabId, ${JSON.stringify(insertion)})`)),
    async reloadExtension() {
      await reloadExtension(browser, page, panel);
      panel = await openPanel();
    },
    grant: () => browser.triggerAction(page),
    readSelection: () => panel.evaluate(callTarget('readSelection(tabId)')),
    locate: () => panel.evaluate(callTarget('locateTarget(tabId)')),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

type PageActs = Pick<
  Stage,
  'open' | 'type' | 'undo' | 'leave' | 'enterPage' | 'visitForeignFrame' | 'compose' | 'commit'
>;

/** What a test does in the page. */
function inPage(page: Page, { origin, otherOrigin }: StaticServer): PageActs {
  return {
    async open(name, setting = 'page') {
      await page.goto(origin + pathOf(name, setting));
      const frame = await waitFor('the frame', () =>
        setting === 'page' ? page.mainFrame() : page.mainFrame().childFrames()[0],
      );
      await frame.waitForFunction(() => window.editor !== undefined);
      return {
        read: () => frame.evaluate(() => window.editor?.text() ?? ''),
        reset: (notation) =>
          frame.evaluate(
            async ({ text, from, to }) => window.editor?.reset(text, from, to),
            readNotation(notation),
          ),
      };
    },
    type: (text) => page.keyboard.type(text),
    undo: () => page.keyboard.press('Control+z'),
    leave: () => page.click('#elsewhere'),
    // Playwright has every page taken for focused.
    enterPage: async () => undefined,
    async visitForeignFrame() {
      await page.evaluate(showForeignFrame, foreignUrl(otherOrigin));
      await page.frameLocator('#foreign').locator('button').click();
    },
    async compose(text) {
      const keyboard = await page.context().newCDPSession(page);
      const { length } = text;
      const shown = { text, selectionStart: length, selectionEnd: length };
      await keyboard.send('Input.imeSetComposition', shown);
    },
    async commit(text) {
      const keyboard = await page.context().newCDPSession(page);
      await keyboard.send('Input.insertText', { text });
    },
  };
}

/** Loads the extension again, and opens its side panel, which closes meanwhile. */
async function reloadExtension(
  browser: ChromiumBrowser,
  page: Page,
  panel: SidePanel,
): Promise<void> {
  const { extensions } = await browser.session.send('Extensions.getExtensions');
  const path = extensions.find((each) => each.id === browser.extensionId)?.path ?? '';
  await browser.session.send('Extensions.loadUnpacked', { path });
  await panel.waitUntilClosed();
  // A click while the old panel is still closing has no effect.
  await waitFor('the panel to open again', async () => {
    await browser.triggerAction(page);
    const { targetInfos } = await browser.session.send('Target.getTargets');
    return targetInfos.some(({ url }) => url.endsWith('/sidepanel.html'));
  });
}
