import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type ChromiumBrowser, type StaticServer } from './harness';
import { Manager } from './manager-driver';
import { Sidebar } from './sidebar-driver';
import { serveTestPages } from './test-pages';

const COUNT = 100;
const LENGTH = 200_000;
/** Characters that a page of rows may hold; one of the documents alone has four times as many. */
const MOST_DRAWN = 50_000;

let browser: ChromiumBrowser;
let server: StaticServer;
let page: Page;

beforeAll(async () => {
  server = await serveTestPages();
  browser = await launchChromium();
  page = await browser.newPage(`chrome-extension://${browser.extensionId}/manager.html`);
  await page.getByRole('row').nth(1).waitFor();
  await page.evaluate(storeDocuments, { count: COUNT, length: LENGTH });
  await page.goto('about:blank');
  await page.goto(address('mine'));
  await page.getByRole('row').filter({ hasText: '篇文稿' }).first().waitFor();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const address = (view: string) => `chrome-extension://${browser.extensionId}/manager.html#${view}`;
/** Characters in the page, those of its fields left out. */
const drawn = () => page.evaluate(() => document.body.textContent.length);

/** Runs in the page: puts documents into the library past its code, some in the trash, some hidden, one with a version. */
async function storeDocuments({ count, length }: { count: number; length: number }) {
  const opening = indexedDB.open('bijia');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const db = opening.result;
  const transaction = db.transaction(
    ['snippets', 'versions', 'marks', 'changes', 'cache'],
    'readwrite',
  );
  const store = (name: string) => transaction.objectStore(name);
  const field = { value: true, updatedAt: 5, device: 'd' };
  for (let at = 0; at < count; at += 1) {
    // Each of words of its own, so that none is folded into another.
    const own = Array.from({ length: 24 }, (_, place) =>
      String.fromCodePoint(0x4e00 + ((at * 9973 + place * 7919 + at * place) % 20_000)),
    );
    const sentence = `第${at}篇文稿${own.join('')}。`;
    const text = sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);
    const id = `doc${at}`;
    const labels = { themes: [], forms: [], tags: [], createdAt: 1, updatedAt: 2, device: 'd' };
    const record = { id, kind: 'phrase', text, ...labels };
    store('snippets').put(at % 10 === 9 ? { ...record, deletedAt: Date.now() } : record);
    if (at % 10 === 8) store('marks').put({ entry: id, hidden: field });
    if (at === 7) {
      const earlier = { ...record, text: `${text.slice(0, -9)}原来是这样。`, updatedAt: 1 };
      store('versions').put({ id: 'v', snippet: id, savedAt: 2, record: earlier });
    }
  }
  const keys = store('changes').getAllKeys();
  keys.addEventListener('success', () => {
    const entries = Array.from({ length: count }, (_, at) => `doc${at}`);
    store('changes').add({ revision: Number(keys.result.at(-1)) + 1, what: 'content', entries });
    store('cache').clear();
  });
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  db.close();
}

describe('a hundred documents of 200,000 characters', () => {
  it.each([
    ['the list', 'mine', '篇文稿'],
    ['the trash', 'trash', '篇文稿'],
    ['what is hidden', 'hidden', '篇文稿'],
    ['整理', 'tidy', '整理'],
    ['the versions of one', 'versions/doc7', '原来是这样'],
  ])('%s draws no whole text', async (_, view, words) => {
    await page.goto('about:blank');
    await page.goto(address(view));
    await page.getByText(words).first().waitFor();
    expect(await drawn()).toBeLessThan(MOST_DRAWN);
  });

  it('are found by a word of theirs, and shown beside the list, by their beginning', async () => {
    await page.goto('about:blank');
    await page.goto(address('mine'));
    await new Manager(page).choose(/^我的/, '第7篇文稿');
    expect(await drawn()).toBeLessThan(MOST_DRAWN);
  });

  it('are a preview of bounded size when a file brings another', async () => {
    await page.goto('about:blank');
    await page.goto(address('transfer'));
    const rows = Array.from(
      { length: 30 },
      (_, at) => `题${at}\t${`新的第${at}篇。`.repeat(20_000)}`,
    );
    const buffer = Buffer.from(['标题\t内容', ...rows].join('\n'));
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '长文.tsv', mimeType: 'text/plain', buffer });
    await page.getByText('题3').locator('visible=true').first().waitFor();
    expect(await drawn()).toBeLessThan(MOST_DRAWN);
  });

  it('are rows of a few lines in the sidebar', async () => {
    const beside = await browser.newPage(`${server.origin}/plain.html`);
    const { panel, ...sidebar } = await Sidebar.open(browser, beside);
    expect(sidebar).toBeDefined();
    await panel.waitFor(`document.querySelector('[role=option]') !== null`);
    await panel.evaluate(`document.querySelector('input').focus()`);
    await panel.insertText('第7篇文稿');
    await panel.waitFor(
      `document.querySelector('[role=listbox]').textContent.includes('第7篇文稿')`,
    );
    expect(await panel.evaluate<number>('document.body.textContent.length')).toBeLessThan(
      MOST_DRAWN,
    );
  });
});
