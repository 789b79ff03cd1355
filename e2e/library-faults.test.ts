import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, type ChromiumBrowser } from './harness';

const OWN = '把群众的小事当作自己的大事来办';
const TYPED = '还没有保存的这几句话，一个字也不能丢';

/** What version 4 of the database looked like. */
const STORES_OF_VERSION_4 = {
  packs: 'id',
  snippets: 'id',
  versions: 'id',
  marks: 'entry',
  uses: ['entry', 'device'],
  slotValues: ['name', 'text'],
  tombstones: 'id',
  drafts: 'entry',
  meta: 'key',
  cache: 'key',
  changes: 'revision',
  acts: 'id',
};

let browser: ChromiumBrowser;
/** A page of the extension that has none of its scripts: a window in which anything may be done to the database. */
let other: Page;

beforeEach(async () => {
  browser = await launchChromium();
  other = await browser.newPage(`chrome-extension://${browser.extensionId}/manifest.json`);
});

afterEach(async () => {
  await browser.close();
});

const address = () => `chrome-extension://${browser.extensionId}/manager.html`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const body = (page: Page) => page.getByRole('form').locator('textarea');
const notice = (page: Page, words: string | RegExp) =>
  page.locator('.library-notice').getByText(words);

async function openManager(): Promise<Page> {
  const page = await browser.newPage(address());
  await page.getByRole('row').nth(1).waitFor();
  return page;
}

/** Saves a snippet, opens its form and types in it. */
async function typeInForm(page: Page): Promise<void> {
  await button(page, '新建').click();
  await body(page).fill(OWN);
  await button(page, '保存').click();
  await page.getByRole('status', { name: '条目状态' }).filter({ hasText: '已保存' }).waitFor();
  // The note by which a loss is known is written once the library has come to rest.
  const noted = async () =>
    JSON.stringify(await page.evaluate(`chrome.storage.local.get('presence-note')`));
  await expect.poll(noted).toContain('"snippets":1');
  // Until it is read, the entry that was chosen before stands there.
  await page.getByRole('complementary', { name: '条目' }).getByText(OWN).waitFor();
  await button(page, '编辑').click();
  await body(page).fill(TYPED);
}

/** Puts a database of version 4 with one snippet in the place of what is there, and keeps it open as an old page would. */
async function holdVersion4(): Promise<void> {
  await other.evaluate(
    async ({ stores, text }) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page
      const settled = (request: IDBOpenDBRequest) =>
        new Promise<IDBDatabase>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error()));
        });
      // Without a pause: requests for a database are queued, so that no other page can create it again in between.
      const deleted = settled(indexedDB.deleteDatabase('bijia'));
      const opening = indexedDB.open('bijia', 40);
      opening.addEventListener('upgradeneeded', () => {
        const made = Object.entries(stores).map(
          ([name, keyPath]) => [name, opening.result.createObjectStore(name, { keyPath })] as const,
        );
        for (const [name, store] of made) {
          if (name === 'snippets')
            for (const field of ['deletedAt', 'replaces']) store.createIndex(field, field);
          if (name === 'versions') store.createIndex('snippet', 'snippet');
          if (name === 'slotValues') store.createIndex('[name+updatedAt]', ['name', 'updatedAt']);
          if (name === 'changes') store.add({ revision: 1, what: 'content', entries: ['s'] });
        }
      });
      await deleted;
      const held = await settled(opening);
      const labels = { themes: [], forms: [], tags: [], createdAt: 1, updatedAt: 1, device: 'd' };
      held
        .transaction('snippets', 'readwrite')
        .objectStore('snippets')
        .add({ id: 's', kind: 'phrase', text, ...labels });
      Object.assign(globalThis, { held });
    },
    { stores: STORES_OF_VERSION_4, text: OWN },
  );
}

describe('a library that an older version keeps open in another window', () => {
  it('is waited for, with words that say what to close; then it opens by itself with all that was there', async () => {
    await holdVersion4();
    const page = await browser.newPage(address());
    await notice(page, /还开着旧版的笔架：请关掉其他的笔架页面/).waitFor();
    expect(await button(page, '新建').count()).toBe(0);
    await other.evaluate(`held.close()`);
    await notice(page, /还开着旧版/).waitFor({ state: 'detached' });
    await page.getByRole('searchbox', { name: '搜索' }).fill(OWN);
    await page.getByRole('row').filter({ hasText: OWN }).waitFor();
  });
});

describe('a library that is taken from under an open form', () => {
  it('by a later version: says so, saves nothing over it, and what was typed stays on the screen', async () => {
    const page = await openManager();
    await typeInForm(page);
    await other.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('bijia', 600);
          opening.addEventListener('success', () => {
            opening.result.close();
            resolve();
          });
        }),
    );
    await notice(page, /笔架在另一个窗口里更新了/).waitFor();
    expect(await body(page).inputValue()).toBe(TYPED);
    await button(page, '保存').click();
    await page.getByRole('alert').filter({ hasText: '请先复制写好的文字，再刷新' }).waitFor();
    expect(await body(page).inputValue()).toBe(TYPED);
    await button(page, '刷新').click();
    await notice(page, /更新版本的笔架写下的/).waitFor();
  });

  it.each([
    [
      'deleted by another page',
      async () => {
        await other.evaluate(
          () =>
            new Promise<void>((resolve) => {
              const deleting = indexedDB.deleteDatabase('bijia');
              deleting.addEventListener('success', () => resolve());
            }),
        );
      },
    ],
    [
      'cleared by the browser',
      async (page: Page) => {
        const session = await page.context().newCDPSession(page);
        const origin = `chrome-extension://${browser.extensionId}`;
        await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      },
    ],
  ])('%s: the loss is said at once; what was typed is saved as a new entry', async (_, clear) => {
    const page = await openManager();
    await typeInForm(page);
    await clear(page);
    await notice(page, /这里还有 1 条自存内容/).waitFor();
    expect(await body(page).inputValue()).toBe(TYPED);
    await button(page, '改存为新的一条').click();
    await button(page, '保存').click();
    await page.getByRole('status', { name: '条目状态' }).filter({ hasText: '已保存' }).waitFor();
    await page.reload();
    await page.getByRole('searchbox', { name: '搜索' }).fill(TYPED);
    await page.getByRole('row').filter({ hasText: TYPED }).waitFor();
    await notice(page, /这里还有 1 条自存内容/).waitFor();
  });
});
