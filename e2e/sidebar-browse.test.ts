import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { FUNCTIONS } from '@/lib/entry';
import type { Sidebar } from './sidebar-driver';
import { sidebarFixture } from './sidebar-fixture';
import { readField } from './test-pages';

const fixture = sidebarFixture();
let page: Page;
let sidebar: Sidebar;

beforeEach(async () => {
  ({ page, sidebar } = fixture);
  await sidebar.panel.clickRole('button', '按用途浏览');
  await waitForFocusedOption();
});

const waitForFocusedOption = () =>
  sidebar.panel.waitFor(`document.activeElement?.matches('.browse [role=option]') ?? false`);
const options = (): Promise<Array<{ label: string; count: number }>> =>
  sidebar.panel.evaluate(() =>
    [...document.querySelectorAll('.browse [role=option]')].map((option) => ({
      label: option.getAttribute('data-key') ?? '',
      count: Number(option.querySelector('.browse-count')?.textContent),
    })),
  );
const isBrowsing = () => sidebar.panel.evaluate(`document.querySelector('.browse') !== null`);
const waitForTotal = (count: number) =>
  sidebar.panel.waitFor(
    (wanted: string) => document.querySelector('.kind-tab:has(:checked) i')?.textContent === wanted,
    String(count),
  );

describe('browsing', () => {
  it('lists the functions in the order of a speech, with how many entries each leaves', async () => {
    const labels = (await options()).map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(8);
    expect(labels).toEqual(FUNCTIONS.filter((name) => labels.includes(name)));
  });

  it('goes by the keyboard alone: down, Enter, and the results are those of the label', async () => {
    const [, second] = await options();
    await sidebar.panel.press('ArrowDown');
    await sidebar.panel.press('Enter');
    await sidebar.waitForFocus('搜索');
    await expect.poll(isBrowsing).toBe(false);
    await waitForTotal(second?.count ?? 0);
    await sidebar.panel.waitFor(
      (label: string) =>
        document
          .querySelector('[aria-label="搜索结果"] [role=option]')
          ?.textContent?.includes(label),
      second?.label ?? '',
    );
  });

  it('goes on to themes and forms, and narrows what was chosen before', async () => {
    const beforeLast = (await options()).at(-2);
    await sidebar.panel.press('End');
    await sidebar.panel.press('ArrowUp');
    await sidebar.panel.press('Enter');
    await sidebar.waitForFocus('搜索');
    // The counts of the themes are those of what was chosen only from now on.
    await waitForTotal(beforeLast?.count ?? 0);
    await sidebar.panel.clickRole('button', '按用途浏览');
    await sidebar.panel.clickRole('tab', '主题');
    await sidebar.panel.waitFor(
      `document.querySelector('.browse [role=listbox]')?.getAttribute('aria-label') === '主题'`,
    );
    const [first] = await options();
    await sidebar.panel.click('.browse [role=option]');
    await waitForTotal(first?.count ?? 0);
    const countChosen = () =>
      sidebar.panel.evaluate(
        `document.querySelectorAll('.filter-chips [aria-pressed=true]').length`,
      );
    await expect.poll(countChosen).toBe(2);
  });

  it('closes with Escape and by typing, which searches', async () => {
    await sidebar.panel.press('Escape');
    await sidebar.waitForFocus('搜索');
    await expect.poll(isBrowsing).toBe(false);
    await sidebar.panel.clickRole('button', '按用途浏览');
    await waitForFocusedOption();
    await sidebar.panel.type('csqx');
    await sidebar.waitForChosen('承上启下', ' mark');
    await expect.poll(isBrowsing).toBe(false);
  });

  it('inserts nothing that is not seen: Enter in the field goes to the labels', async () => {
    const before = await readField(page);
    await sidebar.panel.evaluate(() =>
      document.querySelector<HTMLInputElement>('input[aria-label="搜索"]')?.focus(),
    );
    await sidebar.panel.press('Enter');
    await waitForFocusedOption();
    expect(await readField(page)).toBe(before);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (scheme) => {
    await sidebar.panel.setColorScheme(scheme);
    expect(await sidebar.panel.axe()).toEqual([]);
  });
});
