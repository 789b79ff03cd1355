import type { Page } from 'playwright-core';
import type { InsertionNews, InsertResult } from '@/lib/delivery/types';
import { launchChromium, serve, waitFor, type SidePanel } from '../../harness';
import { openScreen } from '../../harness/screen';
import { Sidebar } from '../../sidebar-driver';
import { BUILT_PAGES, buildPages } from '../build-pages';
import { callTarget, readNotation } from '../stage';
import { bundleTarget } from '../target-source';
import { ACTS, findFault, type Played } from './judge-lot';
import { lotPage } from './lot-page';
import { simplerThan, type Spec } from './spec';

/** A browser in which pages made by lot are played. */
export interface Player {
  play(spec: Spec): Promise<Played>;
  /** The plainest spec that still falls, and how. */
  shrink(spec: Spec, fault: string): Promise<{ spec: Spec; fault: string }>;
  close(): Promise<void>;
}

/** Chromium in a window with a real keyboard: it is in the sidebar while text is inserted, and back in the page when the model is read. */
export async function openPlayer(): Promise<Player> {
  await buildPages();
  const source = await bundleTarget('chrome');
  const screen = await openScreen();
  const pages: Record<string, string> = {};
  const server = await serve(BUILT_PAGES, pages);
  const browser = await launchChromium({ screen });
  const page = await browser.newPage(`${server.origin}/textarea.html`);
  const hasKeyboard = () => page.evaluate<boolean>('document.hasFocus()');

  async function play(spec: Spec): Promise<Played> {
    pages['/lot.html'] = lotPage(spec, false);
    pages['/lot-inner.html'] = lotPage(spec, true);
    await page.goto(`${server.origin}/lot.html`);
    await page.waitForFunction(() => window.editor !== undefined);
    await screen.click(...(await pointOf(page)));
    await waitFor('the page to have the keyboard', hasKeyboard);
    const { notation, texts } = ACTS[spec.act];
    await page.evaluate(
      async ({ text, from, to }) => window.editor?.reset(text, from, to),
      readNotation(notation),
    );
    await screen.press('alt+b');
    const { panel } = await Sidebar.attach(browser, page);
    await panel.waitFor('document.hasFocus()');
    await panel.evaluate(`${source}; ${NOTE_NEWS}; true`);
    try {
      await settle(page);
      const results: InsertResult[] = [];
      for (const text of texts) results.push(await insert(panel, text));
      await settle(page);
      // The bridge looks 50 ms after a change, and again and again without one.
      await panel.evaluate('new Promise((resolve) => setTimeout(resolve, 600))');
      const said = await newsOf(panel, results);
      await screen.press('Escape');
      await waitFor('the page to have the keyboard', hasKeyboard);
      await settle(page);
      return { said, model: await page.evaluate(() => window.editor?.text() ?? '') };
    } finally {
      if (!panel.closed) await panel.close();
    }
  }

  return {
    play,
    async shrink(spec, fault) {
      let smallest = { spec, fault };
      for (let isSmaller = true; isSmaller;) {
        isSmaller = false;
        for (const simpler of simplerThan(smallest.spec)) {
          const found = findFault(simpler, await play(simpler));
          if (found === null) continue;
          smallest = { spec: simpler, fault: found };
          isSmaller = true;
          break;
        }
      }
      return smallest;
    },
    async close() {
      await browser.close();
      await server.close();
      screen.close();
    },
  };
}

function insert(panel: SidePanel, text: string): Promise<InsertResult> {
  return panel.evaluate(callTarget(`deliver(tabId, ${JSON.stringify({ text })})`));
}

/** Where a click changes nothing, in pixels of the screen. */
async function pointOf(page: Page): Promise<[number, number]> {
  const { x, y } = await page.evaluate(() => {
    const { left, top } =
      document.querySelector('#elsewhere')?.getBoundingClientRect() ?? new DOMRect();
    return { x: screenX + left + 5, y: screenY + outerHeight - innerHeight + top + 5 };
  });
  return [x, y];
}

/** Waits until all that the page does by itself is over. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => window.lot?.isSettled() !== false);
}

/** Each result with the last news of it. */
async function newsOf(panel: SidePanel, results: readonly InsertResult[]): Promise<Played['said']> {
  const heard = await panel.evaluate<InsertionNews[]>('news');
  return results.map((result) => {
    const own = heard.filter(({ id }) => result.ok && id === result.id);
    return { result, news: own.at(-1)?.now ?? null };
  });
}

const NOTE_NEWS = `window.news = [];
  chrome.runtime.onMessage.addListener(({ type, data }) => {
    if (type === 'insertionNews') news.push(data);
  })`;
