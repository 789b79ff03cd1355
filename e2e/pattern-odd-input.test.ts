import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sidebar } from './sidebar-driver';
import { sidebarFixture } from './sidebar-fixture';
import { readField } from './test-pages';

const MANY = `万空：${Array.from({ length: 10_000 }, (_, at) => `{空${at}}`).join('、')}。`;
const LONG = '长'.repeat(200);

const fixture = sidebarFixture({ caret: 2 });
let page: Page;
let sidebar: Sidebar;

beforeAll(() => putIntoLibrary({ many: MANY, broken: '坏写法：{没有合上' }));

beforeEach(() => {
  ({ page, sidebar } = fixture);
});

/** Patterns as another version or an import may have left them: longer than the form takes, and with faults. They stand in the log of changes as any write does. */
async function putIntoLibrary(bodies: Record<string, string>): Promise<void> {
  const { browser } = fixture;
  const own = await browser.newPage(`chrome-extension://${browser.extensionId}/manager.html`);
  await own.getByRole('row').nth(1).waitFor();
  await own.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('bijia');
        opening.addEventListener('error', () => reject(new Error('no library')));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(['snippets', 'changes'], 'readwrite');
          const snippets = writing.objectStore('snippets');
          const log = writing.objectStore('changes');
          const facts = { kind: 'pattern', themes: [], forms: [], tags: [], device: 'test' };
          for (const [id, body] of Object.entries(given))
            snippets.put({ ...facts, id, body, createdAt: 1, updatedAt: 1 });
          const reading = log.getAllKeys();
          reading.addEventListener('success', () => {
            const revision = Number(reading.result.at(-1) ?? 0) + 1;
            log.add({ revision, what: 'content', entries: Object.keys(given) });
          });
          writing.addEventListener('abort', () => reject(new Error('not written')));
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    bodies,
  );
  await own.close();
}

async function blankCount(): Promise<number> {
  return sidebar.panel.evaluate(`document.querySelectorAll('input[data-blank]').length`);
}

async function waitForBlank(name: string): Promise<void> {
  await sidebar.panel.waitFor(
    (wanted: string) =>
      document.activeElement instanceof HTMLElement &&
      document.activeElement.dataset['blank'] === wanted,
    name,
  );
}

async function waitForPreview(words: string): Promise<void> {
  await sidebar.panel.waitFor(
    (wanted: string) =>
      document.querySelector('[aria-label="预览"]')?.textContent?.includes(wanted),
    words,
  );
}

async function openForm(): Promise<void> {
  await sidebar.panel.clickRole('button', '新建');
  await sidebar.panel.clickRole('radio', '句式');
}

/** Replaces the form's text as a paste does. */
async function paste(text: string): Promise<void> {
  await sidebar.panel.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('form textarea');
    field?.focus();
    field?.select();
  });
  await sidebar.panel.insertText(text);
}

async function discard(): Promise<void> {
  await sidebar.panel.clickRole('button', '丢弃');
}

describe('ten thousand blanks', () => {
  it('open as a hundred, say how many are left, go on by Enter, and go in whole', async () => {
    const { panel } = sidebar;
    await sidebar.find('万空', '万空');
    await panel.press('Enter');
    await waitForBlank('空0');
    expect(await blankCount()).toBe(100);
    await panel.waitFor(
      `document.querySelector('.fill-more').textContent.includes('还有 9900 个空位没有列出')`,
    );
    await panel.insertText('首');
    await waitForPreview('万空：首、【空1】');
    await waitForPreview('以下从略，插入时是全文');
    await panel.evaluate(`[...document.querySelectorAll('input[data-blank]')].at(-1).focus()`);
    await panel.press('Enter');
    await waitForBlank('空100');
    expect(await blankCount()).toBe(200);
    await panel.insertText('百');
    await panel.press('Enter', 'Shift');
    await panel.waitUntilClosed();
    const text = await readField(page);
    expect(text.startsWith('前文万空：首、【空1】、')).toBe(true);
    expect(text).toContain('【空99】、百、【空101】');
    expect(text.endsWith('、【空9999】。后文')).toBe(true);
  });

  it('in the form are too long to be kept, which it says at once, and none of them is drawn', async () => {
    await openForm();
    const text = MANY.repeat(4);
    await paste(text);
    await sidebar.panel.waitFor(
      (length: number) =>
        document
          .querySelector('.body-check')
          ?.textContent?.includes(`已有 ${length} 字，最多 200000 字`),
      text.length,
    );
    expect(await sidebar.panel.evaluate(`document.querySelector('.body-preview')`)).toBeNull();
    await discard();
  });
});

const FAULTS = [
  ['一\n二{主题', '第 2 行第 2 字：空位缺少右花括号'],
  ['一[{a}', '第 1 行第 2 字：重复部分缺少右方括号'],
  ['[甲[乙]*2]*2', '第 1 行第 3 字：重复部分里不能再有重复部分'],
  ['[甲]*6-2', '第 1 行第 4 字：最少项数比最多项数还多'],
  ['[甲]*2-100', '第 1 行第 4 字：项数太多'],
  [`{${LONG}长}`, '第 1 行第 1 字：空位的名字太长'],
  ['{主\u2028题', '第 1 行第 1 字：空位缺少右花括号'],
  ['مرحبا}', '第 1 行第 6 字：多了一个右花括号；要写这个字符请写两个'],
] as const;

describe('a pattern with faults', () => {
  it('is not saved, and says why and where', async () => {
    const { panel } = sidebar;
    await openForm();
    for (const [body, words] of FAULTS) {
      await paste(body);
      await panel.waitFor(
        (wanted: string) => document.querySelector('.body-errors')?.textContent === wanted,
        words,
      );
      await panel.press('Enter', 'Control');
      await panel.waitFor(`document.querySelector('.form-failure') !== null`);
      expect(await panel.evaluate(`document.querySelector('.form-failure').textContent`)).toContain(
        '请先改正写法',
      );
    }
    await discard();
  });

  it('that the library holds all the same is never inserted as it is written', async () => {
    const { panel } = sidebar;
    await sidebar.find('坏写法', '坏写法');
    await panel.press('Enter', 'Shift');
    await sidebar.waitForStatus('写法有误，没有插入');
    await panel.press('Enter');
    await panel.waitFor(`document.querySelector('.fill-broken')?.textContent.includes('请先编辑')`);
    expect(await readField(page)).toBe('前文后文');
  });
});

it('names of emoji, of 200 characters and from right to left fit into the narrowest sidebar, and go in', async () => {
  const { panel } = sidebar;
  await openForm();
  await paste(`奇名：{👩‍👩‍👧}、{${LONG}}、{اسم}、{ 空 格 }、{集合={{1，2}}}\u2028第二段`);
  await panel.clickRole('button', '保存');
  await sidebar.waitForStatus('已保存');
  await panel.setSize({ width: 320, height: 700 });
  await sidebar.find('奇名', '奇名');
  await panel.press('Enter');
  await waitForBlank('👩‍👩‍👧');
  // What would make the list scroll sideways.
  const wide = await panel.evaluate<string[]>(() => {
    const { right } = document.body.getBoundingClientRect();
    return [...document.querySelectorAll('.fill *')]
      .filter((element) => element.getBoundingClientRect().right > right)
      .map((element) => element.outerHTML.slice(0, 80));
  });
  expect(wide).toEqual([]);
  await panel.insertText('家');
  await panel.press('Enter', 'Shift');
  await panel.waitUntilClosed();
  expect(await readField(page)).toBe(
    `前文奇名：家、【${LONG}】、【اسم】、【空 格】、{1，2}\n第二段后文`,
  );
});
