import type { Page } from 'playwright-core';
import type { ChromiumBrowser, SidePanel } from '../../e2e/harness';

/** Opens a page of the extension as the side panel of the window of `page`. */
export async function openPanel(
  browser: ChromiumBrowser,
  page: Page,
  path: string,
): Promise<SidePanel> {
  const worker = await browser.worker();
  await worker.evaluate(`chrome.sidePanel.setOptions({ path: '${path}', enabled: true })`);
  return browser.openSidePanel(page, path);
}
