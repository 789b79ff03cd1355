import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ready } from './fixture';
import { launchFirefox, type FirefoxBrowser } from './harness';
import { Colleague, LOOPBACK, startFolder } from './office-fixture';
import { serveTestPages } from './test-pages';
import type { StaticServer } from './harness';

describe('a Chromium and a Firefox over one server', () => {
  let folder: Awaited<ReturnType<typeof startFolder>> | undefined;
  let pages: StaticServer | undefined;
  let wang: Colleague | undefined;
  let firefox: FirefoxBrowser | undefined;

  beforeAll(async () => {
    [folder, pages] = await Promise.all([startFolder(), serveTestPages()]);
    wang = await Colleague.start();
    firefox = await launchFirefox({ grantedHosts: [LOOPBACK] });
  });
  afterAll(async () => {
    await Promise.all([wang?.close(), firefox?.close()]);
    await Promise.all([folder?.close(), pages?.close()]);
  });

  it('what is shared in Chromium is found by pinyin in Firefox’s sidebar, which is named among the people', async () => {
    const { url } = ready(folder);
    const one = ready(wang);
    await one.own('把稳安全的压舱石');
    await one.join(url, '王秘书', true);
    await one.share('把稳安全的压舱石');
    const marker = (await (await fetch(`${url}bijia.json`)).json()) as { library: string };

    const browser = ready(firefox);
    await browser.newPage(`${ready(pages).origin}/plain.html`);
    const sidebar = await browser.openSidebar();
    await sidebar.waitFor(`document.querySelector('[role=listbox] [role=option]') !== null`);
    // As 共享 leaves it: the automation reaches no other page of the extension's in Firefox.
    const state = {
      place: { kind: 'webdav', url },
      who: '火狐同事',
      device: 'firefox-of-tests',
      library: marker.library,
      name: '办公室库',
    };
    await sidebar.evaluate(async (stored: string) => {
      const { browser: api } = globalThis as unknown as {
        browser: { storage: { local: { set(items: object): Promise<void> } } };
      };
      await api.storage.local.set({ 'office-state': JSON.parse(stored) as object });
    }, JSON.stringify(state));
    await sidebar.waitFor(`document.querySelector('[aria-label="搜索"]') !== null`);
    await sidebar.evaluate(() => {
      document.querySelector<HTMLInputElement>('input[aria-label="搜索"]')?.focus();
    });
    await sidebar.type('yacangshi');
    await sidebar.waitFor(
      (text: string) => document.querySelector('[role=listbox]')?.textContent?.includes(text),
      '把稳安全的压舱石',
    );
    await one.sync();
    await one.shown('火狐同事');
    expect((await ready(folder).files()).toSorted()).toEqual(
      expect.arrayContaining(['bijia.json']),
    );
  });
});
