import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Modifier } from './harness';
import type { Sidebar } from './sidebar-driver';
import { sidebarFixture } from './sidebar-fixture';

const fixture = sidebarFixture();
let page: Page;
let sidebar: Sidebar;

beforeEach(() => {
  ({ page, sidebar } = fixture);
});

/** Every state of the sidebar that looks different, and how to reach it. */
const STATES: readonly [name: string, reach: () => Promise<void>][] = [
  ['the first results', async () => undefined],
  ['results with highlights', () => sidebar.find('csqx', '承上启下')],
  [
    'no result',
    async () => {
      await sidebar.search('玻璃瓢虫');
      await waitForElement('.no-result');
    },
  ],
  [
    'a fill panel',
    async () => {
      await sidebar.find('多 少 式要求', '“多……少……”式要求');
      await sidebar.panel.press('Enter');
      await waitForElement('input[data-blank]');
    },
  ],
  [
    'the menu of a row',
    async () => {
      await sidebar.find('csqx', '承上启下');
      await sidebar.openRowMenu();
    },
  ],
  [
    'the snippet form',
    async () => {
      await sidebar.panel.clickRole('button', '新建');
      await waitForElement('form');
    },
  ],
  [
    'an outline’s parts',
    async () => {
      await sidebar.find('讲话提纲 五部分', '提纲（五部分）');
      await sidebar.panel.press('Enter');
      await waitForElement('.outline-parts');
      await sidebar.panel.click('.outline-parts summary');
    },
  ],
  [
    'a fault in a pattern, and the name of a slot',
    async () => {
      await sidebar.panel.clickRole('button', '新建');
      await waitForElement('form textarea:focus');
      await sidebar.panel.insertText('{没有写完 要落实');
      await sidebar.panel.clickRole('radio', '句式');
      await sidebar.panel.evaluate(
        `document.querySelector('form textarea').setSelectionRange(6, 9)`,
      );
      await sidebar.panel.clickRole('button', '设为空位');
      await waitForElement('.slot-name');
    },
  ],
  [
    'the report of an insertion that failed',
    async () => {
      await page.evaluate(() => {
        const field = document.querySelector('textarea');
        if (field) field.maxLength = 3;
        field?.focus();
      });
      await sidebar.find('csqx', '承上启下');
      await sidebar.waitForTarget('可插入');
      await sidebar.panel.press('Enter');
      await openDialog('在此页面插入失败？');
    },
  ],
  ['the form of insertion', () => openDialog('设置')],
  ['the key map', () => openDialog('快捷键')],
  ['the enabled sites', () => openDialog('已启用的网站')],
];

async function openDialog(name: string): Promise<void> {
  await sidebar.panel.clickRole('button', name);
  await waitForElement('[role=dialog]');
}

async function waitForElement(selector: string): Promise<void> {
  await sidebar.panel.waitFor(
    (wanted: string) => document.querySelector(wanted) !== null,
    selector,
  );
}

describe.each(STATES)('%s', (_, reach) => {
  it('has no fault that axe finds, light and dark, narrow and wide', async () => {
    await reach();
    const faults: object[] = [];
    for (const width of [320, 480]) {
      await sidebar.panel.setSize({ width, height: 720 });
      for (const scheme of ['light', 'dark'] as const) {
        await sidebar.panel.setColorScheme(scheme);
        const found = await sidebar.panel.axe();
        faults.push(...found.map((fault) => Object.assign({ width, scheme }, fault)));
      }
    }
    expect(faults).toEqual([]);
  });

  it.each(['100%', '200%'])('is nowhere wider than 320 px, with text at %s', async (size) => {
    await sidebar.panel.setSize({ width: 320, height: 720 });
    await sidebar.panel.evaluate((wanted: string) => {
      document.documentElement.style.fontSize = wanted;
    }, size);
    await reach();
    // What a change of size moves is drawn a frame or two later.
    await expect.poll(findOverflow).toEqual([]);
  });
});

/** Elements that stick out of the panel sideways, unless something inside it scrolls or cuts them off on purpose. */
async function findOverflow(): Promise<string[]> {
  return sidebar.panel.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isInside = ({ left, right }: DOMRect) => right <= width + 1 && left >= -1;
    const cutters = [...document.querySelectorAll('body *')].filter(
      (element) =>
        getComputedStyle(element).overflowX !== 'visible' &&
        isInside(element.getBoundingClientRect()),
    );
    return [...document.querySelectorAll('body *')]
      .filter((element) => !isInside(element.getBoundingClientRect()))
      .filter((element) => !cutters.some((cutter) => cutter.contains(element)))
      .map((element) => `${element.tagName} ${element.className} ${element.textContent}`);
  });
}

describe('by keyboard alone', () => {
  it('Tab reaches the chosen row’s actions, arrows go through them, Escape comes back', async () => {
    await sidebar.find('csqx', '承上启下');
    await sidebar.panel.press('Tab');
    await sidebar.waitForFocus('复制');
    await sidebar.panel.press('ArrowRight');
    await sidebar.waitForFocus('收藏');
    await sidebar.panel.press('Enter');
    await sidebar.waitForStatus('已收藏');
    await expect.poll(() => sidebar.focusedName()).toBe('搜索');
  });

  it('arrows go through the kinds, round their ends, and the list follows', async () => {
    await sidebar.find('csqx', '承上启下');
    expect(await sidebar.panel.countRole('radio')).toBe(5);
    await sidebar.panel.evaluate(() =>
      document.querySelector<HTMLElement>('.kind-tab input:checked')?.focus(),
    );
    for (const [key, kind] of [
      ['ArrowRight', '短语'],
      ['ArrowLeft', '全部'],
      ['ArrowLeft', '我的'],
    ] as const) {
      await sidebar.panel.press(key);
      await sidebar.panel.waitFor(
        (name: string) =>
          document.querySelector('.kind-tab:has(:focus:checked)')?.textContent?.startsWith(name),
        kind,
      );
    }
    await sidebar.panel.waitFor(`document.querySelector('.no-result') !== null`);
  });

  it('Tab and Shift+Tab reach every control, each with a name and a visible focus', async () => {
    await sidebar.find('csqx', '承上启下');
    await sidebar.panel.press('Tab');
    await sidebar.waitForFocus('复制');
    await countsAreDrawn();
    const before = await walk('Shift');
    await sidebar.find('csqx', '承上启下');
    await sidebar.panel.press('Tab');
    await sidebar.waitForFocus('复制');
    await countsAreDrawn();
    const after = await walk();
    expect([...before, ...after]).toEqual(
      expect.arrayContaining(['搜索', '已启用的网站', '更多', '新建', '快捷键']),
    );
    expect(before.some((name) => name.startsWith('全部'))).toBe(true);
  });
});

/** Waits until the counts are those of the rows: they are drawn after a pause in typing, and their chips change places then. */
function countsAreDrawn(): Promise<unknown> {
  return sidebar.panel.waitFor(() => {
    const rows = document.querySelector('[role=option]')?.getAttribute('aria-setsize');
    return document.querySelector('.kind-tab i')?.textContent === rows;
  });
}

/** Tabs on until the focus leaves the page or comes round; the names of what had it. */
async function walk(...modifiers: Modifier[]): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    await sidebar.panel.press('Tab', ...modifiers);
    const focused = await sidebar.panel.evaluate(describeFocus);
    if (!focused || names.includes(focused.name)) return names;
    if (focused.name === '' || !focused.isMarked)
      throw new Error(`Without a name, or without a visible focus: ${focused.html}`);
    names.push(focused.name);
    // Back in the search field, Tab means “to the chosen row” again.
    if (focused.name === '搜索') return names;
  }
}

/** What has the focus; null for the page itself. */
function describeFocus(): { html: string; name: string; isMarked: boolean } | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  return {
    html: element.outerHTML.slice(0, 120),
    name: element.getAttribute('aria-label') ?? (label ?? element).textContent?.trim() ?? '',
    isMarked: [element, element.parentElement ?? element].some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    }),
  };
}
