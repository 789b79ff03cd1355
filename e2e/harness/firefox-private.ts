import { SIDEBAR_IS_OPEN, triggerActionCode, type FirefoxBrowser } from './firefox';
import { FirefoxSidebar } from './firefox-sidebar';
import { BrowserWindow } from './firefox-window';
import { waitFor } from './wait-for';

/** A private window of Firefox in which the extension may run. */
export interface PrivateWindow {
  /** Opens the real sidebar there by the toolbar button. */
  openSidebar(): Promise<FirefoxSidebar>;
}

/** Allows the extension in private windows, as its page in about:addons does, and opens one. */
export async function openPrivateWindow(firefox: FirefoxBrowser): Promise<PrivateWindow> {
  const { browser, extensionId } = firefox;
  const [first] = await BrowserWindow.findAll(browser);
  if (!first) throw new Error('Firefox shows no browser window');
  await first.evaluate(allowCode(extensionId));
  const window = await waitFor('the private window', async () => {
    for (const one of await BrowserWindow.findAll(browser)) {
      // A window that is still being made answers with an error.
      if (await one.evaluate<boolean>(IS_PRIVATE).catch(() => false)) return one;
    }
    return null;
  });
  return {
    async openSidebar() {
      await window.evaluate(triggerActionCode(extensionId));
      await waitFor('the sidebar to open', () => window.evaluate<boolean>(SIDEBAR_IS_OPEN));
      return FirefoxSidebar.attach(window);
    },
  };
}

function allowCode(extensionId: string): string {
  return `
    const load = (name) => ChromeUtils.importESModule('resource://gre/modules/' + name + '.sys.mjs');
    const id = ${JSON.stringify(extensionId)};
    await load('ExtensionPermissions').ExtensionPermissions.add(id, {
      permissions: ['internal:privateBrowsingAllowed'],
      origins: [],
    });
    await (await load('AddonManager').AddonManager.getAddonByID(id)).reload();
    await new Promise((resolve) => {
      const opened = window.OpenBrowserWindow({ private: true });
      opened.addEventListener('load', resolve, { once: true });
    });`;
}

const IS_PRIVATE = `
  const { PrivateBrowsingUtils } = ChromeUtils.importESModule(
    'resource://gre/modules/PrivateBrowsingUtils.sys.mjs',
  );
  return document.readyState === 'complete' && PrivateBrowsingUtils.isWindowPrivate(window);`;
