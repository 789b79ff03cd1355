import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { isInDrafts } from './read-drafts';
import type { Sidebar } from './sidebar-driver';
import { sidebarFixture } from './sidebar-fixture';
import { readField } from './test-pages';

const TEXT = '把群众的小事当作自己的大事来办';

/** Raises the save command in the service worker, for `tab`. */
const COMMAND = `chrome.commands.onCommand.dispatch('save-selection', tab)`;

const fixture = sidebarFixture({ path: '/reading.html', isFresh: true });
let page: Page;
let sidebar: Sidebar;

beforeEach(() => {
  ({ page, sidebar } = fixture);
});

/** Waits for the form, whose text has the keyboard then, and returns what it holds. */
async function formText(): Promise<string> {
  await sidebar.panel.waitFor(`document.querySelector('form textarea:focus') !== null`);
  return sidebar.panel.evaluate(`document.querySelector('form textarea').value`);
}

/** Writes a new snippet from the sidebar and saves it; it then counts among the user's own. */
async function createSnippet(text: string): Promise<void> {
  await sidebar.panel.clickRole('button', '新建');
  expect(await formText()).toBe('');
  await sidebar.panel.insertText(text);
  await save();
}

/** Raises an event in the service worker, for `tab`: no protocol presses the browser's own shortcuts or menus. */
async function raiseEvent(raise: string): Promise<void> {
  const worker = await fixture.browser.worker();
  await worker.evaluate(`chrome.tabs.query({ active: true }).then(([tab]) => { ${raise}; })`);
}

async function save(): Promise<void> {
  await sidebar.panel.clickRole('button', '保存');
  await sidebar.waitForStatus('已保存');
  await sidebar.panel.waitFor(() =>
    [...document.querySelectorAll('.kind-tab')].some((tab) => tab.textContent === '我的1'),
  );
}

/** Chooses from the menu 更多 of the chosen row. */
async function chooseFromMenu(name: string): Promise<void> {
  await sidebar.openRowMenu();
  await sidebar.panel.clickRole('menuitem', name);
}

describe('a snippet', () => {
  it('is found and inserted as soon as it is saved', async () => {
    await createSnippet(TEXT);
    await page.locator('textarea').focus();
    await sidebar.find('qzdxs', TEXT);
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已插入');
    expect(await readField(page)).toBe(TEXT);
  });

  it.each(['drop', 'paste'] as const)(
    'is written from a text by a %s onto the sidebar',
    async (kind) => {
      await sidebar.panel.evaluate(
        (event: 'drop' | 'paste', text: string) => {
          const given = new DataTransfer();
          given.setData('text/plain', text);
          const options = { bubbles: true, cancelable: true };
          document
            .querySelector('main')
            ?.dispatchEvent(
              event === 'drop'
                ? new DragEvent('drop', { ...options, dataTransfer: given })
                : new ClipboardEvent('paste', { ...options, clipboardData: given }),
            );
        },
        kind,
        TEXT,
      );
      expect(await formText()).toBe(TEXT);
      await save();
      await sidebar.find('qzdxs', TEXT);
    },
  );

  it('is written from a search that found nothing, and found by it from then on', async () => {
    const words = '玻璃瓢虫不在任何一句里';
    await sidebar.search(words);
    await sidebar.panel.clickRole('button', `把“${words}”存为我的短语`);
    expect(await formText()).toBe(words);
    await save();
    await sidebar.find('玻璃瓢虫', words);
    await sidebar.find('blpc', words);
  });

  it('is found by its new text after an edit', async () => {
    await createSnippet(TEXT);
    await sidebar.find('群众的小事', TEXT);
    await chooseFromMenu('编辑');
    expect(await formText()).toBe(TEXT);
    await sidebar.panel.evaluate(`document.querySelector('form textarea').select()`);
    await sidebar.panel.insertText('把企业的难事当作自己的急事来办');
    await sidebar.panel.press('Enter', 'Control');
    await sidebar.waitForStatus('已保存');
    await sidebar.search('企业的难事');
    await sidebar.waitForRow('把企业的难事当作自己的急事来办');
    expect(await sidebar.rows()).not.toContain(TEXT);
  });

  it('is gone when it is deleted, and back after undo', async () => {
    await createSnippet(TEXT);
    await sidebar.find('群众的小事', TEXT);
    await chooseFromMenu('删除');
    await sidebar.waitForStatus('已删除');
    await waitUntilNotFound(TEXT);
    await sidebar.panel.clickRole('button', '撤销');
    await sidebar.waitForRow(TEXT);
    await expect.poll(() => sidebar.status()).toContain('已恢复');
  });

  it('is still there after the sidebar was closed and opened again', async () => {
    await createSnippet(TEXT);
    await sidebar.close();
    sidebar = await fixture.reopen();
    await sidebar.find('群众的小事', TEXT);
    expect(await sidebar.rows()).toContain(TEXT);
  });

  it('that was not saved waits when the sidebar is opened again', async () => {
    await sidebar.panel.clickRole('button', '新建');
    expect(await formText()).toBe('');
    await sidebar.panel.insertText(TEXT);
    await sidebar.panel.press('Escape');
    // What was done in the last moment may not be on the disk yet.
    await sidebar.panel.waitFor(isInDrafts, TEXT);
    await sidebar.close();
    sidebar = await fixture.reopen();
    await sidebar.panel.clickRole('button', '继续');
    expect(await formText()).toBe(TEXT);
  });
});

describe('a selection in the page', () => {
  const SELECTED = '第一句话。\n第二句话，接着说。';

  beforeEach(async () => {
    await page.evaluate(() => {
      const article = document.querySelector('article');
      if (article) getSelection()?.selectAllChildren(article);
    });
  });

  it.each([
    ['the save command', COMMAND],
    [
      'its context-menu entry',
      `chrome.contextMenus.onClicked.dispatch(
        { menuItemId: 'save-selection', selectionText: '第一句话。 第二句话，接着说。' }, tab)`,
    ],
  ])('is saved by %s with its line breaks', async (_, raise) => {
    await raiseEvent(raise);
    const text = (await formText()).replace(/\n+/g, '\n').trim();
    expect(text).toBe(SELECTED);
    await save();
    await sidebar.find('第二句话', '接着说');
  });

  it('is counted by a button that saves it, and that is there only as long as something is selected', async () => {
    const length = await page.evaluate(() => getSelection()?.toString().length ?? 0);
    const name = `保存所选 ${length} 字`;
    await sidebar.panel.waitFor(hasButton, name);
    await sidebar.panel.clickRole('button', name);
    expect((await formText()).replace(/\n+/g, '\n').trim()).toBe(SELECTED);
    await save();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await sidebar.panel.waitFor(
      () => document.querySelector('.target-line:not(:has(.button))') !== null,
    );
  });

  it('is not counted in a password, and counted in a field of text', async () => {
    await page.locator('textarea').fill('选这五个字吧');
    await page.locator('textarea').evaluate((field: HTMLTextAreaElement) => {
      field.focus();
      field.setSelectionRange(0, 5);
    });
    await sidebar.panel.waitFor(hasButton, '保存所选 5 字');
    await page.evaluate(() => {
      const secret = Object.assign(document.createElement('input'), { type: 'password' });
      document.body.append(secret);
      secret.value = '绝密口令';
      secret.focus();
      secret.select();
    });
    await sidebar.panel.waitFor(() =>
      document.querySelector('[role=status]')?.textContent?.includes('密码框'),
    );
    expect(await sidebar.panel.evaluate(isSavingOffered)).toBe(false);
  });

  it('is saved from a page that is busy for a while', async () => {
    await page.evaluate(() => {
      setTimeout(() => {
        for (const end = performance.now() + 1500; performance.now() < end;);
      });
    });
    await raiseEvent(COMMAND);
    expect((await formText()).replace(/\n+/g, '\n').trim()).toBe(SELECTED);
  });

  it('that is none is said', async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await raiseEvent(COMMAND);
    await sidebar.waitForStatus('没有取到选中的文字');
    expect(await sidebar.panel.evaluate(`document.querySelector('form textarea')`)).toBeNull();
  });

  it('of five million characters is not taken, and why is said', async () => {
    await page.evaluate(() => {
      const article = document.querySelector('article');
      if (!article) return;
      article.textContent = '长'.repeat(5_000_000);
      getSelection()?.selectAllChildren(article);
    });
    await raiseEvent(COMMAND);
    await sidebar.waitForStatus('选中了 5000000 字，一次最多取 200000 字，没有取');
    expect(await sidebar.panel.evaluate(`document.querySelector('form textarea')`)).toBeNull();
  });
});

function isSavingOffered(): boolean {
  return document.querySelector('.target-line')?.textContent?.includes('保存所选') ?? false;
}

function hasButton(name: string): boolean {
  return [...document.querySelectorAll('button')].some(({ textContent }) => textContent === name);
}

async function waitUntilNotFound(text: string): Promise<void> {
  await sidebar.panel.waitFor(
    (wanted: string) => !document.querySelector('[role=listbox]')?.textContent?.includes(wanted),
    text,
  );
}
