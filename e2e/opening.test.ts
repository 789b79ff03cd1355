import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchChromium, serve, type ChromiumBrowser, type StaticServer, waitFor } from './harness';
import { openScreen, type Screen } from './harness/screen';
import { Sidebar } from './sidebar-driver';

/* The sidebar is opened by its real key beside pages that are busy or hang: the browser opens it only within the user's gesture. */

/** The title of a page whose script has begun to run. */
const IS_BUSY = '正在运行';
const FIELD = '<textarea autofocus style="width: 600px; height: 300px">前后</textarea>';
const BUSY =
  '<script>function busy(ms) { const end = performance.now() + ms; while (performance.now() < end); }</script>';
function pageWith(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>${FIELD}${body}`;
}
/** Runs a script once Alt has gone down, so that the key itself still arrives. */
const ON_ALT = (ms: number) =>
  `${BUSY}<script>addEventListener('keydown', ({ key }) => { if (key === 'Alt') setTimeout(() => { document.title = '${IS_BUSY}'; busy(${ms}); }); });</script>`;

let screen: Screen;
let server: StaticServer;
let browser: ChromiumBrowser;

beforeEach(async () => {
  screen = await openScreen();
  server = await serve(import.meta.dirname, {
    '/busy.html': pageWith('忙一会儿', ON_ALT(1200)),
    '/hangs.html': pageWith('不回应', ON_ALT(600_000)),
    '/frame.html': `<!doctype html>${BUSY}<script>setTimeout(busy, 500, 600_000)</script>`,
  });
  browser = await launchChromium({ screen, grantedHosts: ['http://localhost/*'] });
});
afterEach(async () => {
  await browser.close();
  await server.close();
  screen.close();
});

async function openPage(path: string): Promise<Page> {
  const page = await browser.newPage(server.origin + path);
  await waitFor('the page to have the keyboard', () =>
    page.evaluate<boolean>('document.hasFocus()'),
  );
  return page;
}

it('one press is enough beside a page that answers a second later', async () => {
  const page = await openPage('/busy.html');
  await screen.press('alt+b');
  const { panel } = await Sidebar.attach(browser, page);
  await panel.waitFor('document.hasFocus()');
  expect(await panel.waitFor('document.querySelectorAll("[role=option]").length')).toBeGreaterThan(
    0,
  );
});

it('a second press opens it beside a page that does not answer', async () => {
  // A page of the same window, since the one that hangs answers nothing.
  const other = await browser.newPage('about:blank');
  await openPage('/hangs.html');
  const worker = await browser.worker();
  const title = () => worker.evaluate<string>(TITLE);
  // An answer that the page still gave would open the sidebar at once.
  const isBusy = () =>
    waitFor('the script to run', async () => {
      const { targetInfos } = await browser.session.send('Target.getTargets');
      return targetInfos.some(({ title: shown }) => shown === IS_BUSY);
    });
  await screen.hold('alt', isBusy, 'b');
  await expect.poll(title).toContain('页面没有回应');
  await screen.press('alt+b');
  const { panel } = await Sidebar.attach(browser, other);
  await panel.waitFor('document.hasFocus()');
  await expect.poll(title).not.toContain('页面没有回应');
});

it('one press is enough beside a frame of another origin that hangs', async () => {
  const page = await openPage('/busy.html');
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src }));
  }, `${server.otherOrigin}/frame.html`);
  await expect.poll(() => page.frames().length).toBe(2);
  await screen.press('alt+b');
  const { panel } = await Sidebar.attach(browser, page);
  await panel.waitFor('document.hasFocus()');
});

/** The title of the toolbar button on the active tab. */
const TITLE = `chrome.tabs.query({ active: true, lastFocusedWindow: true })
  .then(([tab]) => chrome.action.getTitle({ tabId: tab.id }))`;
