import type { Locator, Page } from 'playwright-core';
import { type PageTask, tasksDuring } from '../../e2e/page-tasks';
import { type ChromiumBrowser, waitFor } from '../../e2e/harness';
import { isFirstPageStored, openManager, openPage } from './open-page';

/** Shorter tasks are not noted, in ms of processor time. */
export const NOTED = 5;

/** Parts into which the way back is cut. */
const STOPS = 20;

/** What is typed, key by key: letters and digits, for a key is what is measured. */
const QUERIES = ['zhualuoshi', 'sixiang', 'bgs', 'gzzf', 'lingdao', 'huiyi', 'fuwu', '2025'];

/** ms since the navigation of each page began, ascending. */
export interface Openings {
  empty: number[];
  rows: number[];
}

/** Opens the manager and an empty React page by turns, `count` times each. */
export async function measureOpenings(browser: ChromiumBrowser, count: number): Promise<Openings> {
  const openings: Openings = { empty: [], rows: [] };
  const rowsAt = async (path: string) => {
    const page = await openPage(browser, path);
    const seen = await page.waitForFunction(() => probe.rowsAt);
    const at = await seen.jsonValue();
    await page.close();
    return at ?? Number.NaN;
  };
  // As a library stands that was not written to since its page was open for a while.
  const settled = await openManager(browser);
  await waitFor('the first entries to be stored', () => settled.evaluate(isFirstPageStored));
  await settled.close();
  // The first of each is for the browser's own caches.
  for (let at = 0; at <= count; at += 1) {
    const empty = await rowsAt('bench/empty.html');
    const rows = await rowsAt('manager.html');
    if (at === 0) continue;
    openings.empty.push(empty);
    openings.rows.push(rows);
  }
  return { empty: sorted(openings.empty), rows: sorted(openings.rows) };
}

/** ms from each key to what it has painted, ascending. */
export interface Keys {
  echoes: number[];
  keys: number[];
}

/** Types into the manager's search and into an empty page's field. */
export async function measureKeys(browser: ChromiumBrowser): Promise<Keys> {
  const empty = await openPage(browser, 'bench/empty.html');
  const echoes = await typeInto(empty);
  await empty.close();
  const manager = await openManager(browser);
  await manager.getByRole('searchbox', { name: '搜索' }).focus();
  const keys = await typeInto(manager);
  await manager.close();
  return { echoes, keys };
}

async function typeInto(page: Page): Promise<number[]> {
  await page.waitForFunction(() => 'probe' in globalThis);
  const times: number[] = [];
  for (const query of QUERIES) {
    const field = page.locator('input').first();
    for (let length = 1; length <= query.length; length += 1) {
      const number = await page.evaluate(() => probe.keystrokes.length);
      await field.press('End');
      await page.keyboard.press(query.charAt(length - 1));
      times.push(await page.evaluate((at) => probe.painted(at), number));
    }
    const number = await page.evaluate(() => probe.keystrokes.length);
    await field.selectText();
    await page.keyboard.press('Backspace');
    await page.evaluate((at) => probe.painted(at), number);
  }
  return sorted(times);
}

/** From the key End to the last row with its text painted, in ms, and what ran from there to the end of the way back. */
export interface Scrolled {
  rows: number;
  took: number;
  /** The page's tasks of more than a few ms of processor time meanwhile, the longest first. */
  tasks: PageTask[];
}

/** Goes to the end of the own entries, and from there to places on the way back as a dragged scroll bar does. */
export async function measureScroll(browser: ChromiumBrowser): Promise<Scrolled> {
  const page = await openManager(browser);
  const grid = page.getByRole('grid');
  await grid.focus();
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  const session = await page.context().newCDPSession(page);
  let took = 0;
  const act = async () => {
    const begun = performance.now();
    await page.keyboard.press('End');
    await page.locator(`[data-entry-id][aria-rowindex="${rows}"]`).waitFor();
    took = performance.now() - begun;
    for (let stop = STOPS - 1; stop > 0; stop -= 1) await scrollTo(grid, stop / STOPS);
  };
  const tasks = await tasksDuring(session, act, NOTED);
  await page.close();
  return { rows: rows - 1, took, tasks };
}

/** Scrolls a table to a share of its height, until rows with their texts stand there. */
async function scrollTo(grid: Locator, share: number): Promise<void> {
  const at = await grid.evaluate((element, part) => {
    element.scrollTop = part * element.scrollHeight;
    const row = element.querySelector('.entry')?.clientHeight ?? 38;
    return Math.ceil(element.scrollTop / row) + 2;
  }, share);
  await grid.locator(`[data-entry-id][data-at="${at}"]`).waitFor();
}

function sorted(times: readonly number[]): number[] {
  return times.toSorted((a, b) => a - b);
}
