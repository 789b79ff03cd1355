import type { Page } from 'playwright-core';
import type { ChromiumBrowser } from '../../e2e/harness';

/** What the probe in a measured page writes down; times in ms. */
interface Probe {
  rowsAt?: number;
  keystrokes: readonly number[];
  painted(number: number): number | Promise<number>;
}

declare global {
  /** Only in pages that are measured. */
  var probe: Probe;
}

/** Opens a page of the extension in a tab. */
export function openPage(browser: ChromiumBrowser, path: string): Promise<Page> {
  return browser.newPage(`chrome-extension://${browser.extensionId}/${path}`);
}

/** Opens the manager's list of own entries, and waits until its index answers. */
export async function openManager(browser: ChromiumBrowser): Promise<Page> {
  const page = await openPage(browser, 'manager.html#mine');
  await page.locator('.entries-body [data-entry-id]').first().waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('index-attached').length > 0);
  await page.locator('.bulk').waitFor();
  return page;
}

/** Whether the first entries are stored as they are now: reads the database itself. Runs in a page of the extension. */
export function isFirstPageStored(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bijia');
    opening.addEventListener('error', () => reject(new Error('the database does not open')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const reading = database.transaction(['cache', 'changes']);
      const page = reading.objectStore('cache').get('first-entries');
      const last = reading.objectStore('changes').openKeyCursor(null, 'prev');
      reading.addEventListener('complete', () => {
        database.close();
        const { value } = Object(page.result) as { value?: { revision?: unknown } };
        resolve(value?.revision === Number(last.result?.key ?? 0));
      });
    });
  });
}
