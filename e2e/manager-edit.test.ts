import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, type ChromiumBrowser, type StaticServer, waitFor } from './harness';
import { AXE_SOURCE, RUN_AXE } from './harness/axe';
import { Manager } from './manager-driver';
import { Sidebar } from './sidebar-driver';
import { serveTestPages } from './test-pages';

const PATTERN = '要做到“{=数}个{标准=精细}”：[{#一是}{事项}要{标准}]*2-6(；)。';

let browser: ChromiumBrowser;
let server: StaticServer;
let page: Page;

beforeAll(async () => {
  server = await serveTestPages();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  page = await openManager();
});

afterEach(async () => {
  // What one test leaves unsaved is nothing to the next.
  for (;;) {
    if (await body().isVisible()) await button('丢弃').click();
    else if (await button('继续').isVisible()) await button('继续').click();
    else break;
  }
  await waitFor(
    'the drafts to be gone',
    async () => !(await readStored('drafts')).includes('draftId'),
  );
  await page.close();
});

async function openManager(): Promise<Page> {
  const opened = await browser.newPage(`chrome-extension://${browser.extensionId}/manager.html`);
  await opened.getByRole('row').nth(1).waitFor();
  return opened;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const body = () => page.getByRole('form').locator('textarea');
const shown = () => page.getByRole('complementary', { name: '插入后的样子' });
const detail = () => page.getByRole('complementary', { name: '条目' });
const status = (words: string) =>
  page.getByRole('status', { name: '条目状态' }).filter({ hasText: words }).waitFor();

async function begin(kind: '短语' | '句式' | '提纲', text: string): Promise<void> {
  await button('新建').click();
  await page.getByRole('radio', { name: kind }).check();
  await body().fill(text);
}

/** What is on the disk in one store of the library, as JSON. */
async function readStored(store: string): Promise<string> {
  return page.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('bijia');
        opening.addEventListener('success', () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.addEventListener('success', () => {
            opening.result.close();
            resolve(JSON.stringify(all.result));
          });
        });
      }),
    store,
  );
}

const search = (query: string) => new Manager(page).search(query);

async function selectWords(words: string): Promise<void> {
  await body().evaluate((field: HTMLTextAreaElement, wanted) => {
    const at = field.value.indexOf(wanted);
    field.focus();
    field.setSelectionRange(at, at + wanted.length);
  }, words);
}

describe('writing a pattern', () => {
  it('shows beside it what is inserted and what there is to fill, as one writes', async () => {
    await begin('句式', PATTERN);
    await expect
      .poll(() => shown().textContent())
      .toContain('要做到“两个精细”：一是【事项】要精细；二是【事项】要精细。');
    expect(await shown().getByRole('list').first().textContent()).toContain('重复 2 到 6 项');
    await body().press('End');
    await body().pressSequentially('\n{语气:要|务必}落实');
    await expect.poll(() => shown().textContent()).toContain('要 / 务必');
  });

  it('names a fault by line and column; the last sound text stays, and it is kept as a draft alone', async () => {
    await begin('句式', PATTERN);
    await expect.poll(() => shown().textContent()).toContain('两个精细');
    await body().fill(`第一行\n${PATTERN}{事`);
    await page.getByRole('button', { name: /^第 2 行第 \d+ 字：空位缺少右花括号$/ }).click();
    await expect
      .poll(() => body().evaluate((field: HTMLTextAreaElement) => field.selectionStart))
      .toBe(PATTERN.length + 4);
    expect(await shown().textContent()).toContain('两个精细');
    await button('保存').click();
    await page.getByRole('alert').filter({ hasText: '请先改正写法' }).waitFor();
    await button('先存为草稿').click();
    await page.getByText('有 1 条未保存').waitFor();
    await search('个精细');
    expect(await page.getByRole('row').filter({ hasText: '第一行' }).count()).toBe(0);
    await button('继续').click();
    expect(await body().inputValue()).toBe(`第一行\n${PATTERN}{事`);
  });

  it('selected words become a slot, a pasted enumeration a group', async () => {
    await begin('短语', '要把群众的小事办好');
    await selectWords('群众');
    await button('设为空位').click();
    await page.getByRole('textbox', { name: /名称$/ }).fill('对象');
    await page.keyboard.press('Enter');
    await expect.poll(() => body().inputValue()).toBe('要把{对象=群众}的小事办好');
    await page.keyboard.press('Control+z');
    await expect.poll(() => body().inputValue()).toBe('要把群众的小事办好');
    await body().fill('要做到“三个从严”：一是学习要从严；二是作风要从严；三是纪律要从严。');
    await button('由分条生成').click();
    await expect
      .poll(() => body().inputValue())
      .toMatch(/^要做到“\{=数\}个从严”：\[\{#一是\}\{.+=学习\}要从严\]\*2-5\(；\)。$/);
  });

  it('is in the table when it is saved, chosen, and in the sidebar', async () => {
    const writing = await browser.newPage(`${server.origin}/plain.html`);
    const sidebar = await Sidebar.open(browser, writing);
    await page.bringToFront();
    await begin('句式', '要把{事项}的压舱石稳住');
    await body().press('Control+Enter');
    await status('已保存');
    await expect.poll(() => detail().textContent()).toContain('的压舱石稳住');
    await writing.bringToFront();
    await sidebar.find('压舱石稳住', '的压舱石稳住');
    await sidebar.close();
  });
});

describe('an entry that is there', () => {
  it('of the pack: edited, it is a snippet in its place; deleted, the pack’s own is there again', async () => {
    await search('csqx');
    await detail().getByText('承上启下').first().waitFor();
    const text = (await detail().locator('.detail-text').textContent()) ?? '';
    await button('编辑').click();
    await page.getByRole('heading', { name: '编辑条目（存为我的，代替词库原文）' }).waitFor();
    await body().fill(`${text}（改）`);
    await button('保存').click();
    await status('已保存');
    await page
      .getByRole('row')
      .filter({ hasText: `${text}（改）` })
      .waitFor();
    await expect.poll(() => detail().textContent()).toContain('（改）');
    await detail().getByRole('button', { name: '删除', exact: true }).click();
    await status('已删除');
    await expect.poll(() => page.getByRole('row').filter({ hasText: '（改）' }).count()).toBe(0);
    await page.getByRole('row').filter({ hasText: text }).first().waitFor();
    await button('撤销').click();
    await status('已恢复');
    await page
      .getByRole('row')
      .filter({ hasText: `${text}（改）` })
      .waitFor();
  });

  it('of one’s own: edited, it keeps the earlier version', async () => {
    await begin('短语', '一句甲');
    await button('保存').click();
    await status('已保存');
    await expect.poll(() => detail().textContent()).toContain('一句甲');
    await button('编辑').click();
    await body().fill('一句乙');
    await button('保存').click();
    await expect.poll(() => detail().textContent()).toContain('一句乙');
    expect(JSON.parse(await readStored('versions'))).toMatchObject([
      { record: { text: '一句甲' } },
    ]);
  });
});

describe('what is not saved', () => {
  it('is there again when the tab is closed and opened', async () => {
    await begin('句式', '写到一半的{空');
    await expect.poll(() => readStored('drafts')).toContain('写到一半的{空');
    await page.close();
    page = await openManager();
    await button('继续').click();
    expect(await body().inputValue()).toBe('写到一半的{空');
    await page.reload();
    await expect.poll(() => body().inputValue()).toBe('写到一半的{空');
  });

  it('is left by the list, by the search and by the back button, and stays on offer', async () => {
    const leave = [
      () => page.getByRole('link', { name: /^全部/ }).click(),
      () => search('文'),
      () => page.goBack(),
      () => page.keyboard.press('Escape'),
    ];
    await begin('短语', '写到一半');
    for (const act of leave) {
      await body().focus();
      await act();
      await body().waitFor({ state: 'detached' });
      await button('继续').click();
      expect(await body().inputValue()).toBe('写到一半');
    }
    await button('丢弃').click();
    await page.getByText('有 1 条未保存').waitFor({ state: 'detached' });
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it('the form with a pattern, with faults, and in a narrow window has no fault that axe finds', async () => {
    await page.emulateMedia({ colorScheme });
    await begin('句式', PATTERN);
    await expect.poll(() => shown().textContent()).toContain('两个精细');
    await page.evaluate(AXE_SOURCE);
    expect(await page.evaluate(RUN_AXE)).toEqual([]);
    await body().fill('{事');
    await page.getByText('空位缺少右花括号').waitFor();
    expect(await page.evaluate(RUN_AXE)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 600 });
    await page.getByText('写法说明').click();
    expect(await page.evaluate(RUN_AXE)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
