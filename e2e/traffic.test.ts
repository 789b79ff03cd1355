import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CHROME_BUILD,
  FIREFOX_BUILD,
  launchChromium,
  type ChromiumBrowser,
  type StaticServer,
} from './harness';
import { watchTraffic, type TrafficWatch } from './harness/watch-traffic';
import { Manager } from './manager-driver';
import { Sidebar } from './sidebar-driver';
import { putCaret, readField, serveTestPages } from './test-pages';

/** Chromium's own updates, account and forms, which it requests without any extension too. */
const BROWSERS_OWN = /(?:^|\.)google(?:apis)?\.com(?::443)?$/;

describe('all that the browser asks of the network', () => {
  let traffic: TrafficWatch;
  let server: StaticServer;
  let browser: ChromiumBrowser;

  beforeAll(async () => {
    [traffic, server] = await Promise.all([watchTraffic(), serveTestPages()]);
    browser = await launchChromium({ proxy: traffic.proxy });
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([server.close(), traffic.close()]);
  });

  it('is the page that is written in, while one searches, inserts, saves, looks through the library and extracts', async () => {
    const page = await browser.newPage(`${server.origin}/plain.html`);
    await putCaret(page, 2);
    const sidebar = await Sidebar.open(browser, page);
    await sidebar.find('csqx', '承上启下');
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已插入');
    expect(await readField(page)).toContain('承上启下');
    await sidebar.panel.clickRole('button', '新建');
    await sidebar.panel.waitFor(`document.activeElement?.matches('form textarea') ?? false`);
    await sidebar.panel.insertText('拧成一股绳');
    await sidebar.panel.clickRole('button', '保存');
    await sidebar.waitForStatus('已保存');
    const manager = await Manager.open(browser);
    await manager.page.getByRole('row').nth(1).waitFor();
    const reached = traffic.hosts().filter((host) => !BROWSERS_OWN.test(host));
    expect(reached).toEqual([new URL(server.origin).host]);
  });

  it('is seen by the test: what another page asks for is noted', async () => {
    const page = await browser.newPage(`${server.origin}/plain.html`);
    await page.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => undefined));
    await page.evaluate(() => fetch('https://elsewhere.invalid/').catch(() => undefined));
    expect(traffic.hosts()).toEqual(
      expect.arrayContaining(['elsewhere.invalid', 'elsewhere.invalid:443']),
    );
  });

  it('the extension’s storage is closed to the scripts that it puts into pages', async () => {
    const page = await browser.newPage(`${server.origin}/plain.html`);
    await Sidebar.open(browser, page);
    const worker = await browser.worker();
    const answers = await worker.evaluate<string[]>(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const func = () => Promise.all([chrome.storage.local, chrome.storage.session]
        .map((area) => area.get(null).then(() => 'read', () => 'closed')));
      const [answer] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func });
      return answer.result;
    })()`);
    expect(answers).toEqual(['closed', 'closed']);
  });
});

describe.each([
  ['Chromium', CHROME_BUILD],
  ['Firefox', FIREFOX_BUILD],
])('the content security policy for %s', (_, dir) => {
  it('lets in nothing but the extension’s own files, and no code that is written', async () => {
    const manifest = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8')) as {
      content_security_policy: { extension_pages: string };
    };
    const policy = new Map(
      manifest.content_security_policy.extension_pages.split('; ').map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')] as const;
      }),
    );
    for (const name of ['default-src', 'object-src', 'frame-src', 'form-action', 'base-uri'])
      expect(policy.get(name)).toBe("'none'");
    for (const name of ['script-src', 'worker-src', 'style-src'])
      expect(policy.get(name)).toBe("'self'");
  });
});
