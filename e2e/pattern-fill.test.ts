import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './harness';
import { openPattern, typeIntoBlanks, waitForBlank, waitUntilFilled } from './pattern-driver';
import { isInDrafts } from './read-drafts';
import { Sidebar } from './sidebar-driver';
import { sidebarFixture } from './sidebar-fixture';
import { readField } from './test-pages';

const TITLE = '“三个精细”式要求';

const fixture = sidebarFixture({ caret: 2 });
let page: Page;
let sidebar: Sidebar;

beforeEach(() => {
  ({ page, sidebar } = fixture);
});

async function readPreview(): Promise<string> {
  return sidebar.panel.evaluate(`document.querySelector('[aria-label="预览"]').textContent`);
}

/** Goes to a button with the Tab key alone. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await sidebar.focusedName()) === name) return;
    await sidebar.panel.press('Tab');
  }
  throw new Error(`${name} can't be reached`);
}

/** What the form holds, once it is open. */
async function readForm(): Promise<string> {
  return sidebar.panel.waitFor(
    () => document.querySelector<HTMLTextAreaElement>('form textarea')?.value,
  );
}

describe('a group, by keyboard alone', () => {
  it('takes items, loses one, has one moved, and is inserted exactly so, in one undo step', async () => {
    const { panel } = sidebar;
    await openPattern(sidebar, '三个精细', TITLE);
    await typeIntoBlanks(sidebar, 0, ['精细', '文字工作', '机关事务', '上传下达']);
    await panel.press('Tab');
    await sidebar.waitForFocus('加一项');
    await panel.press('Enter');
    await waitForBlank(sidebar, 4);
    await panel.insertText('督促检查');
    // The second goes: its button comes behind its blank.
    await panel.press('Tab', 'Shift');
    await sidebar.waitForFocus('删去第 3 项');
    await panel.press('Tab', 'Shift');
    await waitForBlank(sidebar, 3);
    await panel.press('Tab', 'Shift');
    await sidebar.waitForFocus('删去第 2 项');
    await panel.press('Enter');
    await waitForBlank(sidebar, 1);
    // The last goes to the front.
    await panel.press('Enter');
    await waitForBlank(sidebar, 2);
    await panel.press('Enter');
    await waitForBlank(sidebar, 3);
    await panel.press('ArrowUp', 'Alt');
    await waitForBlank(sidebar, 2);
    await panel.press('ArrowUp', 'Alt');
    await waitForBlank(sidebar, 1);
    await panel.press('Enter', 'Shift');
    await panel.waitUntilClosed();
    expect(await readField(page)).toBe(
      '前文在具体的日常工作中，要做到“三个精细”：一是督促检查要精细；二是文字工作要精细；三是上传下达要精细。后文',
    );
    await page.keyboard.press('Control+z');
    expect(await readField(page)).toBe('前文后文');
  });

  it('says in words where a member is longer, and inserts it all the same', async () => {
    await openPattern(sidebar, '三个精细', TITLE);
    await typeIntoBlanks(sidebar, 0, ['精细', '文字工作', '机关事务', '上传下达和督促检查']);
    await sidebar.panel.waitFor(
      `document.querySelector('[aria-label^="填空"]').textContent.includes('第三项比其他项多 5 字')`,
    );
    await sidebar.panel.press('Enter');
    await waitUntilFilled(sidebar);
    expect(await readField(page)).toContain('三是上传下达和督促检查要精细');
  });
});

describe('what is filled', () => {
  const TEXT =
    '在具体的日常工作中，要做到“三个过硬”：一是作风建设要过硬；二是机关事务要过硬；三是【事项】要过硬。';

  beforeEach(async () => {
    await openPattern(sidebar, '三个精细', TITLE);
    await typeIntoBlanks(sidebar, 0, ['过硬', '作风建设', '机关事务']);
  });

  it('can be inserted, inserted with a return to the document, copied and saved by the Tab key', async () => {
    const names = ['插入', '插入并返回文档', '复制', '存为我的', '存为句式'];
    for (const name of names) {
      await tabTo(name);
      expect(await sidebar.focusedName()).toBe(name);
    }
  });

  it('is copied by its button, and the document stays as it is', async () => {
    await tabTo('复制');
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已复制');
    expect(await readField(page)).toBe('前文后文');
  });

  it('is saved as a phrase by Ctrl+S, with the entry’s labels', async () => {
    await sidebar.panel.press('s', 'Control');
    expect(await readForm()).toBe(TEXT);
    // The form takes the keyboard once it is drawn.
    await sidebar.panel.waitFor(`document.activeElement?.matches('form textarea') ?? false`);
    await sidebar.panel.press('Enter', 'Control');
    await sidebar.waitForStatus('已保存');
    // The panel behind the form takes the keyboard back.
    await sidebar.panel.waitFor(`document.activeElement?.matches('[data-blank]') ?? false`);
    await sidebar.search('作风建设要过硬');
    await sidebar.waitForRow(TEXT);
  });

  it('is saved as a pattern whose examples are what was typed', async () => {
    await tabTo('存为句式');
    await sidebar.panel.press('Enter');
    expect(await readForm()).toBe(
      '在具体的日常工作中，要做到“{=数}个{标准=过硬}”：[{#一是}{事项=作风建设}要{标准=过硬}]*3-6(；)。',
    );
    await sidebar.panel.clickRole('button', '丢弃');
  });
});

it('an item is dragged by its number to another place', async () => {
  const { panel } = sidebar;
  await openPattern(sidebar, '三个精细', TITLE);
  await typeIntoBlanks(sidebar, 0, ['精细', '文字工作', '机关事务', '上传下达']);
  await panel.drag(`[aria-label="一是"] > span`, `[aria-label="三是"] > span`);
  await panel.waitFor(
    `document.querySelector('[aria-label="预览"]').textContent.includes('三是文字工作')`,
  );
  expect(await readPreview()).toContain(
    '一是机关事务要精细；二是上传下达要精细；三是文字工作要精细',
  );
});

it('offers what was inserted before in a slot of the same name, in another pattern too', async () => {
  const { panel } = sidebar;
  await openPattern(sidebar, '三个精细', TITLE);
  await typeIntoBlanks(sidebar, 0, ['精细', '档案管理', '机关事务', '会务保障']);
  await panel.press('Enter');
  await waitUntilFilled(sidebar);
  await openPattern(sidebar, '不让在我们手中', '“不让……在我们手中……”');
  await panel.press('ArrowDown');
  await panel.waitFor(`document.querySelector('[role=option][data-focused]') !== null`);
  const offered = await panel.evaluate<string[]>(
    `[...document.querySelectorAll('.menu [role=option]')].map((option) => option.textContent)`,
  );
  expect(offered.slice(0, 3)).toEqual(['会务保障', '机关事务', '档案管理']);
  await panel.press('ArrowDown');
  await panel.press('Enter');
  await panel.waitFor(
    `document.querySelector('[aria-label="预览"]').textContent.includes('让机关事务在我们手中')`,
  );
  expect(await readField(page)).not.toContain('手中');
});

it('keeps what was typed through a restart of the browser', async () => {
  const home = await mkdtemp(join(tmpdir(), 'bijia-home-'));
  const inBrowser = async (act: (own: Sidebar) => Promise<void>): Promise<void> => {
    const own = await launchChromium({ home });
    const ownPage = await own.newPage(`${fixture.server.origin}/plain.html`);
    const ownSidebar = await Sidebar.open(own, ownPage);
    await openPattern(ownSidebar, '三个精细', TITLE);
    await act(ownSidebar);
    await own.close();
  };
  await inBrowser(async (own) => {
    await typeIntoBlanks(own, 0, ['过硬', '作风建设']);
    await own.panel.press('ArrowDown', 'Alt');
    await waitForBlank(own, 2);
    // What was done in the last moment may not be on the disk yet.
    await own.panel.waitFor(isInDrafts, '[{},{"事项":"作风建设"}');
  });
  await inBrowser(async (own) => {
    const preview = `document.querySelector('[aria-label="预览"]').textContent`;
    await expect.poll(() => own.panel.evaluate(preview)).toContain('二是作风建设要过硬');
  });
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});
