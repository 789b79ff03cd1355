import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchChromium, type ChromiumBrowser } from './harness';
import { Manager } from './manager-driver';

let browser: ChromiumBrowser;
let first: Page;
let second: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  first = await openManager();
  second = await openManager();
});

afterEach(async () => {
  await first.close();
  await second.close();
});

async function openManager(): Promise<Page> {
  const page = await browser.newPage(`chrome-extension://${browser.extensionId}/manager.html`);
  await page.getByRole('row').nth(1).waitFor();
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const body = (page: Page) => page.getByRole('form').locator('textarea');
const note = (page: Page) => page.getByRole('region', { name: '别处的改动' });

async function save(page: Page): Promise<void> {
  await button(page, '保存').click();
  await page.getByRole('status', { name: '条目状态' }).filter({ hasText: '已保存' }).waitFor();
}

/** Saves a phrase in the first window and opens its form in both. */
async function openInBoth(text: string): Promise<void> {
  await button(first, '新建').click();
  await body(first).fill(text);
  await save(first);
  for (const page of [first, second]) {
    await new Manager(page).choose(/^全部/, text);
    await button(page, '编辑').click();
    await body(page).waitFor();
  }
}

it('a form shows at once that the other window saved its entry; what is written stays, and both texts are kept', async () => {
  await openInBoth('两窗同改的一句');
  await body(second).fill('第二个窗口写的');
  await body(first).fill('第一个窗口写的');
  await save(first);
  await note(second)
    .getByText(/另一个窗口刚改过并保存了这一条/)
    .waitFor();
  expect(await body(second).inputValue()).toBe('第二个窗口写的');
  await note(second).getByText('看那一稿').click();
  await note(second).getByText('第一个窗口写的').waitFor();
  await save(second);
  await second.getByText('那一稿在旧版里').waitFor();
  await new Manager(second).choose(/^全部/, '第二个窗口写的');
  await second.getByRole('link', { name: '旧版' }).click();
  await second.getByText('第一个窗口').first().waitFor();
});

it('one in which nothing was written yet can take the other text over', async () => {
  await openInBoth('还没有动笔的一句');
  await body(first).fill('先存的那一稿');
  await save(first);
  await button(second, '换成那一稿').click();
  await expect.poll(() => body(second).inputValue()).toBe('先存的那一稿');
  await note(second).waitFor({ state: 'detached' });
  await button(second, '返回').click();
});

it('an entry that is deleted in the other window is saved as a new one', async () => {
  await openInBoth('那边要删掉的一句');
  await body(second).fill('这边还在写的一句');
  await button(first, '返回').click();
  await first
    .getByRole('toolbar', { name: '对这个条目' })
    .getByRole('button', { name: '删除' })
    .click();
  await note(second)
    .getByText(/另一个窗口把这一条删掉了/)
    .waitFor();
  await button(second, '改存为新的一条').click();
  await note(second).waitFor({ state: 'detached' });
  await expect.poll(() => body(second).inputValue()).toBe('这边还在写的一句');
  await save(second);
  await second.getByRole('searchbox', { name: '搜索' }).fill('这边还在写的一句');
  await second.getByRole('row').filter({ hasText: '这边还在写的一句' }).waitFor();
});
