import type { Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { ready } from './fixture';
import { launchChromium, type ChromiumBrowser } from './harness';
import type { ChromiumOptions } from './harness/chromium';
import { fileOf, type GivenFile, Manager } from './manager-driver';

/** The library page of a fresh profile for each test of a file, and what tests of backups do on it. */
export function backupFixture() {
  let browser: ChromiumBrowser | undefined;
  let manager: Manager | undefined;
  const driver = () => ready(manager);
  const page = (): Page => driver().page;

  beforeEach(() => start());
  afterEach(() => browser?.close());

  /** A fresh profile, in which the folder picker gives a folder of the browser's own: nobody can click it without a screen. */
  async function start(options: ChromiumOptions = {}): Promise<void> {
    const launched = await launchChromium(options);
    browser = launched;
    await launched.context.addInitScript(pickOwnFolder);
    manager = await Manager.open(launched);
  }

  const shown = (words: string | RegExp) => page().getByText(words).first().waitFor();
  const button = (name: string | RegExp) => page().getByRole('button', { name }).first();
  const result = (words: string) =>
    page().getByRole('status', { name: '结果' }).filter({ hasText: words }).waitFor();

  async function choose(name: string, file: GivenFile): Promise<void> {
    const choosing = page().waitForEvent('filechooser');
    await button(name).click();
    await (await choosing).setFiles(file);
  }

  /** Makes entries of one's own. */
  async function own(...texts: string[]): Promise<void> {
    await driver().goTo('导入导出');
    const lines = ['标题,内容', ...texts.map((text) => `,${text}`)];
    await choose('选择文件', fileOf('短语.csv', lines.join('\n')));
    await button(`导入 ${texts.length} 条`).click();
    await shown(`已导入 ${texts.length} 条`);
  }

  async function removeFirst(text: string): Promise<void> {
    await driver().choose(/^我的/, text);
    await driver().detail.getByRole('button', { name: '删除' }).click();
    await shown('已删除');
  }

  return {
    get browser() {
      return ready(browser);
    },
    get manager() {
      return driver();
    },
    get page() {
      return page();
    },
    start,
    shown,
    button,
    result,
    choose,
    own,
    library: () => readLibrary(page()),
    folder: () => readFolder(page()),
    removeFirst,
  };
}

/** Runs in the page: its folder picker gives a folder of the browser's own. */
function pickOwnFolder(): void {
  Object.assign(globalThis, {
    showDirectoryPicker: async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle('资料备份', { create: true });
    },
  });
}

/** Everything that the user has, as the database holds it; times and all. */
function readLibrary(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('bijia');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const stores = ['snippets', 'versions', 'tombstones', 'marks', 'uses', 'slotValues', 'drafts'];
    const all = stores.map(async (store) => {
      const getting = opening.result.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => getting.addEventListener('success', resolve));
      return [store, getting.result];
    });
    const found = JSON.stringify(await Promise.all(all));
    opening.result.close();
    return found;
  });
}

/** The backups in the picked folder, by name, with their bytes in base 64. */
async function readFolder(page: Page): Promise<Array<{ name: string; bytes: Buffer }>> {
  const found = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const picked = await root.getDirectoryHandle('资料备份', { create: true });
    const files: Array<{ name: string; bytes: string }> = [];
    for await (const [name, handle] of picked.entries()) {
      if (handle.kind !== 'file') continue;
      const file = await handle.getFile();
      const bytes = new Uint8Array(await file.arrayBuffer());
      files.push({
        name,
        bytes: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
      });
    }
    return files;
  });
  return found.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes, 'base64') }));
}
