import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, type ChromiumBrowser, type StaticServer } from './harness';
import { Sidebar } from './sidebar-driver';
import { serveTestPages } from './test-pages';

/** How often the browser is killed; every time the moment after the sidebar said 已保存. */
const KILLS = 3;

let server: StaticServer;
let home: string;

beforeAll(async () => {
  server = await serveTestPages();
  home = await mkdtemp(join(tmpdir(), 'bijia-killed-'));
});

afterAll(async () => {
  await server.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

async function openSidebar(browser: ChromiumBrowser): Promise<Sidebar> {
  return Sidebar.open(browser, await browser.newPage(`${server.origin}/plain.html`));
}

/** Ends the browser process as a crash or a power cut would, without a word to it. */
async function kill(browser: ChromiumBrowser): Promise<void> {
  const { processInfo } = await browser.session.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('The browser does not say its process id.');
  const closed = new Promise((resolve) => browser.context.once('close', resolve));
  process.kill(pid, 'SIGKILL');
  await closed;
}

it(`keeps every snippet that was said to be saved when the browser is killed ${KILLS} times`, async () => {
  const written: string[] = [];
  for (let round = 1; round <= KILLS; round += 1) {
    const browser = await launchChromium({ home });
    const sidebar = await openSidebar(browser);
    const text = `第${'一二三'.charAt(round - 1)}次断电之前写下的句子`;
    await sidebar.panel.clickRole('button', '新建');
    await sidebar.panel.waitFor(`document.querySelector('form textarea') !== null`);
    await sidebar.panel.click('form textarea');
    await sidebar.panel.insertText(text);
    await sidebar.panel.press('Enter', 'Control');
    await sidebar.waitForStatus('已保存');
    await kill(browser);
    written.push(text);
  }
  const browser = await launchChromium({ home });
  const sidebar = await openSidebar(browser);
  await sidebar.panel.clickRole('radio', `我的 ${KILLS}`);
  await sidebar.panel.waitFor(
    (count: number) => document.querySelectorAll('[role=option]').length === count,
    KILLS,
  );
  expect((await sidebar.rows()).toSorted()).toEqual(written.toSorted());
  await browser.close();
});
