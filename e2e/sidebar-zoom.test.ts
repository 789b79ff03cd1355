import { expect, it } from 'vitest';
import { sidebarFixture } from './sidebar-fixture';

const fixture = sidebarFixture({ caret: 2 });

// A panel of 360 and of 480 points, 700 high, as much smaller as everything in it is larger.
it.each([
  ['300 %, in a narrow panel', { width: 120, height: 233 }],
  ['300 %', { width: 160, height: 233 }],
  ['400 %', { width: 120, height: 175 }],
])('at %s a row is seen under what is typed, and nothing scrolls sideways', async (_, size) => {
  const { sidebar } = fixture;
  await sidebar.find('csqx', '承上启下');
  await sidebar.panel.setSize(size);
  await sidebar.panel.waitFor(`innerHeight === ${size.height}`);
  const look = () =>
    sidebar.panel.evaluate(() => {
      const field = document.querySelector('[role=combobox]')?.getBoundingClientRect();
      const text = document.querySelector('[role=option] .row-text')?.getBoundingClientRect();
      const page = document.documentElement;
      return {
        isFieldSeen: (field?.top ?? -1) >= 0,
        // A line of text at least, above the edge.
        isRowSeen: (text?.top ?? Number.POSITIVE_INFINITY) < innerHeight - 20,
        overflow: page.scrollWidth - page.clientWidth,
      };
    });
  // What a change of size moves is drawn a frame or two later.
  await expect.poll(look).toEqual({ isFieldSeen: true, isRowSeen: true, overflow: 0 });
});

it('with forced colours the chosen row, tab and label have lines of their own, and the buttons cover no label', async () => {
  const { sidebar } = fixture;
  await sidebar.find('csqx', '承上启下');
  await sidebar.panel.setForcedColors();
  const drawn = await sidebar.panel.evaluate(() => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the page, so it may use nothing from outside
    const styleOf = (selector: string) => {
      const found = document.querySelector(selector);
      if (!found) throw new Error(selector);
      return getComputedStyle(found);
    };
    const rows = [...document.querySelectorAll('[role=option]')].map(
      (row) => getComputedStyle(row).outlineStyle,
    );
    return {
      current: rows[0],
      others: [...new Set(rows.slice(1))],
      isTabMarked:
        styleOf('.kind-tab.on').borderBottomColor !==
        styleOf('.kind-tab:not(.on)').borderBottomColor,
      actions: styleOf(`.row-actions [role='toolbar']`).backgroundImage,
    };
  });
  expect(drawn).toEqual({ current: 'solid', others: ['none'], isTabMarked: true, actions: 'none' });
});
