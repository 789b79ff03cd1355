import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchChromium, type ChromiumBrowser, type StaticServer } from './harness';
import { Sidebar } from './sidebar-driver';
import { putCaret, serveTestPages } from './test-pages';
import { ready } from './fixture';

/** What the tests of a file share, and what each has of its own; only there while hooks and tests run. */
export interface SidebarFixture {
  readonly server: StaticServer;
  readonly browser: ChromiumBrowser;
  readonly page: Page;
  readonly sidebar: Sidebar;
  /** Opens the sidebar again, once it is closed. */
  reopen(): Promise<Sidebar>;
}

interface SidebarFixtureOptions {
  /** The page of each test; default `/plain.html`. */
  path?: string;
  /** Puts the caret of the page's text field there. */
  caret?: number;
  /** Each test has a browser, and so a library, of its own. */
  isFresh?: true;
}

/** Sets up, for each test of a file or block, a page with the real side panel beside it; what is left uncaught in the panel fails the test. */
export function sidebarFixture({
  path = '/plain.html',
  caret,
  isFresh,
}: SidebarFixtureOptions = {}): SidebarFixture {
  let server: StaticServer | undefined;
  let browser: ChromiumBrowser | undefined;
  let page: Page | undefined;
  let sidebar: Sidebar | undefined;

  const fixture: SidebarFixture = {
    get server() {
      return ready(server);
    },
    get browser() {
      return ready(browser);
    },
    get page() {
      return ready(page);
    },
    get sidebar() {
      return ready(sidebar);
    },
    async reopen() {
      sidebar = await Sidebar.open(fixture.browser, fixture.page);
      return sidebar;
    },
  };

  beforeAll(async () => {
    server = await serveTestPages();
    if (!isFresh) browser = await launchChromium();
  });
  afterAll(async () => {
    if (!isFresh) await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    if (isFresh) browser = await launchChromium();
    page = await fixture.browser.newPage(fixture.server.origin + path);
    if (caret !== undefined) await putCaret(page, caret);
    await fixture.reopen();
  });
  afterEach(async () => {
    await sidebar?.close();
    await (isFresh ? browser?.close() : page?.close());
  });
  return fixture;
}
