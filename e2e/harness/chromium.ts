import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type Page,
  type Worker,
} from 'playwright-core';
import { findBrowser } from '../../scripts/lib/find-browser.mjs';
import { launchOnScreen } from './chromium-on-screen';
import { prepareExtension, type UiLocale } from './prepare-extension';
import type { Screen } from './screen';
import type { SidePanel, Size } from './side-panel';
import { awaitSidePanel, openSidePanel, triggerAction } from './toolbar-action';
import { waitFor } from './wait-for';

/** The build that `wxt build -b chrome` leaves. */
export const CHROME_BUILD: string = fileURLToPath(
  new URL('../../.output/chrome-mv3', import.meta.url),
);

export interface ChromiumOptions {
  /** The unpacked extension; default: the project's Chrome build. */
  extensionDir?: string;
  /** Language of the extension and of pages; default zh-CN. */
  locale?: UiLocale;
  colorScheme?: 'light' | 'dark';
  viewport?: Size;
  /** Host patterns granted from the start; default: none. */
  grantedHosts?: readonly string[];
  /** Optional permissions granted from the start; default: none. */
  grantedPermissions?: readonly string[];
  /** An existing folder for the profile and the extension, both kept after `close`: the next launch there finds them as a restarted browser does. */
  home?: string;
  /** A proxy through which everything goes, this machine's own addresses included. */
  proxy?: string;
  /** A window on the screen, without emulated viewport or colours. */
  headed?: boolean;
  /** A window on that screen, without any emulation, that of the focus included: a page has it when its window does. */
  screen?: Screen;
}

/** A Chromium with the extension in a fresh profile. */
export interface ChromiumBrowser {
  readonly context: BrowserContext;
  /** A session with the browser itself. */
  readonly session: CDPSession;
  readonly extensionId: string;
  /** The extension's service worker, as soon as it runs. */
  worker(): Promise<Worker>;
  newPage(url: string): Promise<Page>;
  /** A page in a window of its own. */
  newWindow(url: string): Promise<Page>;
  triggerAction(page: Page): Promise<void>;
  /** `path` is the panel's page where it isn't the sidebar. */
  openSidePanel(page: Page, path?: string): Promise<SidePanel>;
  /** Waits for a side panel that something else opens. */
  awaitSidePanel(page: Page): Promise<SidePanel>;
  close(): Promise<void>;
}

/** Starts a Chromium with the extension loaded; it and its profile are gone after `close`. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<ChromiumBrowser> {
  const { locale = 'zh-CN', grantedHosts = [], grantedPermissions = [], home } = options;
  const { extensionDir = CHROME_BUILD } = options;
  const extension = await placeExtension(home, () =>
    prepareExtension(extensionDir, { locale, grantedHosts, grantedPermissions }),
  );
  const profile = home ? join(home, 'profile') : await mkdtemp(join(tmpdir(), 'bijia-profile-'));
  const { context, end } = await launch(profile, extension, options);
  const session = await browserSession(context);
  const extensionId = await findExtension(session, extension);
  const isOurs = (worker: Worker): boolean => new URL(worker.url()).host === extensionId;
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers().find(isOurs) ??
    context.waitForEvent('serviceworker', { predicate: isOurs });
  await waitFor('the background to listen', async () =>
    (await worker()).evaluate<boolean>('chrome.action.onClicked.hasListeners()'),
  );
  const browser = { context, session, extensionId };
  return {
    ...browser,
    worker,
    async newPage(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    async newWindow(url) {
      const opened = context.waitForEvent('page');
      await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
      const page = await opened;
      await page.goto(url);
      return page;
    },
    async triggerAction(page) {
      await triggerAction(browser, page);
    },
    async openSidePanel(page, path) {
      return openSidePanel(browser, page, path);
    },
    async awaitSidePanel(page) {
      return awaitSidePanel(browser, page);
    },
    async close() {
      await end();
      if (home === undefined) await Promise.all([profile, extension].map(remove));
    },
  };
}

/** An unpacked extension's id comes from its path, and its storage from its id. */
async function placeExtension(
  home: string | undefined,
  prepare: () => Promise<string>,
): Promise<string> {
  if (home === undefined) return prepare();
  const kept = join(home, 'extension');
  if (existsSync(kept)) return kept;
  const prepared = await prepare();
  await cp(prepared, kept, { recursive: true });
  await remove(prepared);
  return kept;
}

async function launch(
  profile: string,
  extension: string,
  options: ChromiumOptions,
): Promise<{ context: BrowserContext; end: () => Promise<void> }> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined)
    throw new Error('No Chromium was found; CHROME_PATH can name one.');
  const { locale = 'zh-CN', colorScheme = 'light', headed = false, screen } = options;
  // Root can't have the sandbox, and containers seldom allow it; a person's own desktop does.
  const isSandboxImpossible = !headed || process.getuid?.() === 0;
  const window = headed
    ? ({ viewport: null } as const)
    : { ...emulateScreen(options.viewport), colorScheme, locale };
  const args = [
    ...(headed || screen ? ['--start-maximized'] : ['--headless=new', '--disable-gpu']),
    ...(isSandboxImpossible ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--enable-unsafe-extension-debugging',
    `--lang=${locale}`,
    `--accept-lang=${locale}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
  ];
  if (screen) return launchOnScreen(executablePath, profile, args, screen);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    // The bar “controlled by automated software” would stand above a person's window.
    ignoreDefaultArgs: ['--disable-extensions', ...(headed ? ['--enable-automation'] : [])],
    chromiumSandbox: !isSandboxImpossible,
    ...(options.proxy ? { proxy: { server: options.proxy, bypass: '<-loopback>' } } : {}),
    ...window,
    args,
  });
  // A person may have closed it already.
  return { context, end: () => context.close().catch(() => undefined) };
}

function emulateScreen(size: Size = { width: 1280, height: 800 }): {
  viewport: { width: number; height: number };
  deviceScaleFactor: number;
} {
  const { width, height, deviceScaleFactor = 1 } = size;
  return { viewport: { width, height }, deviceScaleFactor };
}

/** The id of the extension; branded Chrome ignores `--load-extension` since version 137, so there it is loaded only now. */
async function findExtension(session: CDPSession, path: string): Promise<string> {
  const { extensions } = await session.send('Extensions.getExtensions');
  const loaded = extensions.find((extension) => extension.path === path);
  return loaded?.id ?? (await session.send('Extensions.loadUnpacked', { path })).id;
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('The context has no browser to speak with.');
  return browser.newBrowserCDPSession();
}

async function remove(dir: string): Promise<void> {
  // The browser may still be writing its profile while it ends.
  await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
