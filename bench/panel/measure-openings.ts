import type { Page } from 'playwright-core';
import type { ChromiumBrowser } from '../../e2e/harness';
import { indexedAt } from './grow-library';
import { openPanel } from './open-panel';

/** ms since the navigation of each page began, ascending. */
export interface Openings {
  /** React alone to its first paint. */
  empty: number[];
  /** The sidebar to its first rows, painted. */
  rows: number[];
  /** The sidebar to the index answering. */
  index: number[];
}

/** Opens the sidebar and an empty React page by turns, `count` times each, as the side panel of a window. */
export async function measureOpenings(
  browser: ChromiumBrowser,
  page: Page,
  count: number,
): Promise<Openings> {
  const openings: Openings = { empty: [], rows: [], index: [] };
  const open = (path: string) => openPanel(browser, page, path);
  // The first of each is for the browser's own caches.
  for (let at = 0; at <= count; at += 1) {
    const empty = await open('bench/empty.html');
    const emptyAt = await empty.waitFor<number>('probe.rowsAt');
    await empty.close();
    const sidebar = await open('sidepanel.html');
    const rowsAt = await sidebar.waitFor<number>('probe.rowsAt');
    const indexAt = await indexedAt(sidebar);
    await sidebar.close();
    if (at === 0) continue;
    openings.empty.push(emptyAt);
    openings.rows.push(rowsAt);
    openings.index.push(indexAt);
  }
  for (const times of Object.values(openings)) times.sort((a: number, b: number) => a - b);
  return openings;
}
