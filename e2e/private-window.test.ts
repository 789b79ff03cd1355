import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox, type FirefoxBrowser } from './harness';
import { openPrivateWindow } from './harness/firefox-private';
import type { FirefoxSidebar } from './harness/firefox-sidebar';

let browser: FirefoxBrowser;
let sidebar: FirefoxSidebar;

beforeAll(async () => {
  browser = await launchFirefox();
  const window = await openPrivateWindow(browser);
  sidebar = await window.openSidebar();
});

afterAll(() => browser.close());

const words = () => sidebar.evaluate<string>('document.body.innerText');

describe('in a private window of Firefox, where it may run', () => {
  it('is refused a database by the browser', async () => {
    const answer = await sidebar.evaluate<string>(
      `new Promise((resolve) => {
        const opening = indexedDB.open('any');
        opening.onsuccess = () => resolve('opened');
        opening.onerror = () => resolve(opening.error.name);
      })`,
    );
    expect(answer).toBe('InvalidStateError');
  });

  it('says what window it is and what can be done, and shows the built-in entries', async () => {
    await sidebar.waitFor(`document.querySelector('[role=listbox] [role=option]') !== null`);
    await sidebar.waitFor(`document.body.innerText.includes('这是隐私窗口')`);
    expect(await words()).toContain('自存的内容请在普通窗口里用');
    // Nothing that was here before is missing: a private window is no new library.
    expect(await words()).not.toContain('这是一个新的资料库');
  });

  it('finds by initials', async () => {
    await sidebar.evaluate(`document.querySelector('input[aria-label="搜索"]').focus()`);
    await sidebar.type('csqx');
    const selected = () =>
      sidebar.evaluate<string>(
        `document.querySelector('[role=option][aria-selected=true]')?.textContent ?? ''`,
      );
    await expect.poll(selected).toContain('承上启下');
  });
});
