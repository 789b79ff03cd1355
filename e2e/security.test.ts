import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHROME_BUILD, FIREFOX_BUILD } from './harness';
import type { Sidebar } from './sidebar-driver';
import { sidebarFixture } from './sidebar-fixture';
import { putCaret, readField } from './test-pages';

describe.each([
  ['Chromium', CHROME_BUILD],
  ['Firefox', FIREFOX_BUILD],
])('the manifest for %s', (_, dir) => {
  it.each([
    'host_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
  ])('has no %s', async (key) => {
    const manifest: unknown = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8'));
    expect(manifest).not.toHaveProperty(key);
  });
});

describe('a page that attacks', () => {
  const PHRASE = '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位';

  const fixture = sidebarFixture({ caret: 2 });
  let page: Page;
  let sidebar: Sidebar;

  beforeEach(async () => {
    ({ page, sidebar } = fixture);
    await sidebar.waitForTarget('可插入');
    await sidebar.find('csqx', PHRASE);
  });

  const UNTOUCHED = { before: '前文后文', snippets: '我的0', after: `前文${PHRASE}后文` };

  /** What the field and the library hold, and what the field holds after the user has inserted. */
  async function lookAround(): Promise<typeof UNTOUCHED> {
    const before = await readField(page);
    const snippets = await countSnippets();
    await putCaret(page, 2);
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已插入');
    return { before, snippets, after: await readField(page) };
  }

  async function countSnippets(): Promise<string> {
    await sidebar.search('');
    await sidebar.find('csqx', PHRASE);
    return sidebar.panel.evaluate(
      () =>
        [...document.querySelectorAll('.kind-tab')]
          .map((tab) => tab.textContent ?? '')
          .find((text) => text.startsWith('我的')) ?? '',
    );
  }

  it('finds no extension interface to talk to', async () => {
    const found = await page.evaluate((id) => {
      const { chrome, browser } = globalThis as unknown as Record<
        'chrome' | 'browser',
        { runtime?: { sendMessage?: unknown; connect?: unknown } } | undefined
      >;
      return [id, chrome?.runtime?.sendMessage, chrome?.runtime?.connect, browser].slice(1);
    }, fixture.browser.extensionId);
    expect(found.every((each) => each === undefined || each === null)).toBe(true);
    expect(await lookAround()).toEqual(UNTOUCHED);
  });

  it('can load no file of the extension by guessing its address', async () => {
    const files = await readdir(CHROME_BUILD, { recursive: true });
    expect(files).toContain('manifest.json');
    const guesses = files.map(
      (file) => `chrome-extension://${fixture.browser.extensionId}/${file}`,
    );
    const ownFile = `${fixture.server.origin}/plain.html`;
    const read = await page.evaluate(
      async (urls) => {
        const tries = urls.map(async (url) => {
          const fetched = await fetch(url).then(
            (response) => response.text(),
            () => null,
          );
          const loaded = await new Promise<boolean>((resolve) => {
            const element = document.createElement('script');
            element.addEventListener('load', () => resolve(true));
            element.addEventListener('error', () => resolve(false));
            element.src = url;
            document.head.append(element);
          });
          return fetched !== null || loaded ? url : [];
        });
        return (await Promise.all(tries)).flat();
      },
      [...guesses, ownFile],
    );
    expect(read).toEqual([ownFile]);
    expect(await lookAround()).toEqual(UNTOUCHED);
  });

  it('can show the sidebar in no frame', async () => {
    const url = `chrome-extension://${fixture.browser.extensionId}/sidepanel.html`;
    await page.evaluate(async (src) => {
      const frame = document.createElement('iframe');
      const settled = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.src = src;
      document.body.append(frame);
      await settled;
    }, url);
    expect(page.frames().some((frame) => frame.url().startsWith(url))).toBe(false);
    expect(await lookAround()).toEqual(UNTOUCHED);
  });

  it('causes nothing by messages that look like the extension’s own', async () => {
    await page.evaluate(async () => {
      const acts = [
        'beginInsertion',
        'finishInsertion',
        'readSelection',
        'reportCaret',
        'caretMoved',
      ];
      for (const type of [...acts, 'save-selection', 'deliver', 'insert']) {
        const message = { id: 1, type, data: { text: '攻击' }, timestamp: Date.now() };
        window.postMessage(message, '*');
        window.postMessage(JSON.stringify(message), '*');
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
        new BroadcastChannel(type).postMessage(message);
        for (const target of [window, document, document.activeElement ?? document.body])
          target.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true }));
      }
      // Two turns of the page's own loop, so that a listener would have had its chance.
      for (let turn = 0; turn < 2; turn += 1)
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    });
    expect(await lookAround()).toEqual(UNTOUCHED);
  });

  it('causes nothing by synthetic keys, clicks and pastes', async () => {
    await page.evaluate(async () => {
      const field = document.querySelector('textarea');
      const keys: KeyboardEventInit[] = [
        { key: 'Enter' },
        { key: 'Enter', shiftKey: true },
        { key: 'b', code: 'KeyB', altKey: true },
        { key: 'S', code: 'KeyS', altKey: true, shiftKey: true },
      ];
      for (const target of [field, document, window])
        for (const key of keys)
          for (const name of ['keydown', 'keyup'])
            target?.dispatchEvent(new KeyboardEvent(name, { ...key, bubbles: true }));
      field?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
      field?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
      getSelection()?.selectAllChildren(document.body);
      field?.focus();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    });
    expect(await lookAround()).toEqual(UNTOUCHED);
  });

  it('finds nothing of the library in its own databases, storage, globals or document', async () => {
    const found = await page.evaluate(async () => {
      const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
      const globals = Object.getOwnPropertyNames(window).filter((name) =>
        /bijia|dexie|wxt/i.test(name),
      );
      return {
        databases,
        stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
        caches: await caches.keys().catch(() => []),
        globals,
        document: document.documentElement.outerHTML.match(/承上启下|bijia/g) ?? [],
      };
    });
    expect(found).toEqual({ databases: [], stored: [], caches: [], globals: [], document: [] });
    expect(await lookAround()).toEqual(UNTOUCHED);
  });

  it('receives nothing: neither messages nor events reach the page while the user inserts', async () => {
    await page.evaluate(() => {
      const received: string[] = [];
      Object.assign(window, { received });
      window.addEventListener('message', ({ data }) => received.push(JSON.stringify(data)));
      EventTarget.prototype.dispatchEvent = (event) => {
        received.push(event.type);
        return true;
      };
    });
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已插入');
    expect(await page.evaluate('received')).toEqual([]);
    await page.keyboard.press('Control+z');
    expect(await readField(page)).toBe('前文后文');
    expect(await lookAround()).toEqual(UNTOUCHED);
  });
});
