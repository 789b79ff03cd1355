import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/lib/find-browser.mjs';
import { BrowserWindow } from './firefox-window';
import { FirefoxSidebar } from './firefox-sidebar';
import { prepareExtension, type UiLocale } from './prepare-extension';
import type { Screen } from './screen';
import { waitFor } from './wait-for';

/** The build that `wxt build -b firefox --mv3` leaves. */
export const FIREFOX_BUILD: string = fileURLToPath(
  new URL('../../.output/firefox-mv3', import.meta.url),
);

export interface FirefoxOptions {
  /** The unpacked extension; default: the project's Firefox build. */
  extensionDir?: string;
  /** Language of the extension; default zh-CN. */
  locale?: UiLocale;
  /** Host patterns granted from the start; default: none. */
  grantedHosts?: readonly string[];
  /** A window on that screen, which has the focus only where its keyboard is; headless by default. */
  screen?: Screen;
  /** The folder of a profile that outlives the browser, with what the extension has stored; default: a fresh one. */
  home?: string;
}

/** A Firefox with the extension in a fresh profile. */
export interface FirefoxBrowser {
  readonly browser: Browser;
  readonly extensionId: string;
  /** Opens a tab, which then is the active one. */
  newPage(url: string): Promise<Page>;
  /** Clicks the toolbar button on the active tab, with the `activeTab` grant that a user's click gives. */
  triggerAction(): Promise<void>;
  /** Opens the real sidebar by the toolbar button, as a user does. */
  openSidebar(): Promise<FirefoxSidebar>;
  /** Waits for a sidebar that something else opens. */
  awaitSidebar(): Promise<FirefoxSidebar>;
  isSidebarOpen(): Promise<boolean>;
  /** Whether the browser's own focus is on the document, so that it gets the next key. */
  hasDocumentKeyboard(): Promise<boolean>;
  /** Runs the command of the extension's shortcut with that letter, as pressing it does. */
  runShortcut(letter: string): Promise<void>;
  /** Closes the sidebar, if it is open. */
  closeSidebar(): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser and all its processes as a power cut would. */
  kill(): Promise<void>;
}

/** Starts a Firefox with the extension installed; it and its profile are gone after `close`. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxBrowser> {
  const {
    extensionDir = FIREFOX_BUILD,
    locale = 'zh-CN',
    grantedHosts = [],
    screen,
    home,
  } = options;
  const executablePath = findBrowser('firefox');
  if (executablePath === undefined)
    throw new Error('No Firefox was found; FIREFOX_PATH can name one.');
  const extension = await prepareExtension(extensionDir, { locale, grantedHosts });
  const browser = await startFirefox(executablePath, { locale, screen, home });
  const extensionId = await browser.installExtension(extension);
  const window = await BrowserWindow.find(browser);
  const triggerAction = async (): Promise<void> => {
    await window.evaluate(triggerActionCode(extensionId));
  };
  const isSidebarOpen = async (): Promise<boolean> => window.evaluate<boolean>(SIDEBAR_IS_OPEN);
  const awaitSidebar = async (): Promise<FirefoxSidebar> => {
    await waitFor('the sidebar to open', isSidebarOpen);
    return FirefoxSidebar.attach(window, screen === undefined);
  };
  return {
    browser,
    extensionId,
    newPage: (url) => openPage(browser, url),
    triggerAction,
    async openSidebar() {
      await triggerAction();
      return awaitSidebar();
    },
    awaitSidebar,
    isSidebarOpen,
    hasDocumentKeyboard: () =>
      window.evaluate<boolean>('return document.activeElement === gBrowser.selectedBrowser;'),
    async runShortcut(letter) {
      await window.evaluate(runShortcutCode(letter));
    },
    async closeSidebar() {
      await window.evaluate('SidebarController.hide();');
      await waitFor('the sidebar to close', async () => !(await isSidebarOpen()));
    },
    async close() {
      await browser.close();
      await rm(extension, { recursive: true, force: true });
    },
    async kill() {
      await killGroupOf(browser);
      await rm(extension, { recursive: true, force: true });
    },
  };
}

function startFirefox(
  executablePath: string,
  {
    locale,
    screen,
    home,
  }: { locale: UiLocale; screen: Screen | undefined; home: string | undefined },
): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath,
    headless: screen === undefined,
    ...(home === undefined ? {} : { userDataDir: home }),
    args: ['--remote-allow-system-access', '--width=1300', '--height=860'],
    ...(screen ? { defaultViewport: null, env: { ...process.env, DISPLAY: screen.display } } : {}),
    extraPrefsFirefox: {
      // The automation's default would have every window taken for the active one.
      ...(screen ? { 'focusmanager.testmode': false } : {}),
      'extensions.originControls.grantByDefault': true,
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': locale,
      // An extension that is installed for a session has its address and what it stored in the next as well.
      ...(home === undefined ? {} : { 'extensions.webextensions.keepStorageOnUninstall': true }),
      ...(home === undefined ? {} : { 'extensions.webextensions.keepUuidOnUninstall': true }),
    },
  });
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  // An editor with unsaved text asks before it is left; in Chromium, Playwright answers by itself.
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') void dialog.accept();
  });
  await page.goto(url);
  return page;
}

/** Ends all processes of a browser at once; it leads a process group of its own. */
async function killGroupOf(browser: Browser): Promise<void> {
  const started = browser.process();
  if (started?.pid === undefined) throw new Error('The browser does not give its process.');
  const ended = new Promise((resolve) => started.once('exit', resolve));
  process.kill(-started.pid, 'SIGKILL');
  await ended;
}

/** Returns code for a browser window that clicks the extension's toolbar button there. */
export function triggerActionCode(extensionId: string): string {
  return `
    const { ExtensionParent } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionParent.sys.mjs',
    );
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;
}

function runShortcutCode(letter: string): string {
  return `
    const key = document.querySelector('keyset[id^="ext-keyset-id-"] key[key="${letter}"]');
    if (!key) throw new Error('no shortcut with ${letter}');
    key.doCommand();`;
}

/** Code for a browser window that says whether the extension's sidebar is open there. */
export const SIDEBAR_IS_OPEN = `
  const held = document.getElementById('sidebar')?.contentDocument
    ?.getElementById('webext-panels-browser');
  return held?.currentURI?.schemeIs('moz-extension') === true;`;
