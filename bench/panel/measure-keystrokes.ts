import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { ChromiumBrowser, SidePanel } from '../../e2e/harness';
import { makeCorpus } from '../search/corpus';
import { makeQueries } from '../search/queries';
import { createRandom } from '@/lib/search/testing/random';
import { indexedAt } from './grow-library';
import { openPanel } from './open-panel';

/** No query is typed further, in keys. */
const LONGEST = 12;
/** From one key to the next at least and at most, ms: 8 to 16 a second, as a quick hand does it, and never in step with the screen. */
const QUICK = [60, 120] as const;
/** Faster than any hand: hardly is one answer painted when the next key comes. */
const HURRIED = [20, 50] as const;

/** Nobody types before they have seen where, ms. */
const SEEN_AFTER = 500;

/** ms from each key to what it has painted, ascending. */
export interface Keystrokes {
  /** In the empty page, which only shows what was typed. */
  echoes: number[];
  /** In the same page, to what a worker answers that answers at once. */
  answers: number[];
  /** In the sidebar, to its results. */
  keystrokes: number[];
  /** In the empty page and in the sidebar, typed faster than any hand can. */
  hurriedEchoes: number[];
  hurried: number[];
}

/** Types queries of every class key by key into the sidebar's field, and the same into the empty page's, without and with a worker. */
export async function measureKeystrokes(
  browser: ChromiumBrowser,
  page: Page,
  count: number,
): Promise<Keystrokes> {
  const typeInto = async (path: string, pace: Pace) => {
    const panel = await openPanel(browser, page, path);
    if (path === 'sidepanel.html') await indexedAt(panel);
    else await panel.waitFor('probe.rowsAt');
    await pause(SEEN_AFTER);
    const times = await typeQueries(panel, count, pace);
    await panel.close();
    return times;
  };
  return {
    echoes: await typeInto('bench/empty.html', QUICK),
    answers: await typeInto('bench/empty.html?worker', QUICK),
    keystrokes: await typeInto('sidepanel.html', QUICK),
    hurriedEchoes: await typeInto('bench/empty.html', HURRIED),
    hurried: await typeInto('sidepanel.html', HURRIED),
  };
}

type Pace = readonly [least: number, most: number];

async function typeQueries(
  panel: SidePanel,
  count: number,
  [least, most]: Pace,
): Promise<number[]> {
  const random = createRandom(5);
  const times: number[] = [];
  let typed = 0;
  for (const query of pickQueries(count)) {
    await clearField(panel);
    typed = await panel.evaluate<number>('probe.keystrokes.length');
    for (const key of query.slice(0, LONGEST)) {
      await pressCharacter(panel, key, least + random.below(most - least));
      times.push(await panel.evaluate<number>(`probe.painted(${typed})`));
      typed += 1;
    }
  }
  return times.sort((a, b) => a - b);
}

/** As many of each class as of every other. */
function pickQueries(count: number): string[] {
  const queries = makeQueries(makeCorpus(1000));
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const each = Math.ceil(count / kinds.length);
  return kinds
    .flatMap((kind) => queries.filter((query) => query.kind === kind).slice(0, each))
    .map(({ query }) => query);
}

async function clearField(panel: SidePanel): Promise<void> {
  await panel.evaluate(`document.querySelector('input').select()`);
  await panel.press('Backspace');
  await panel.waitFor(
    `document.querySelector('input').value === '' && document.querySelector('[role=listbox]').dataset.query === ''`,
  );
  // The frame of the cleared list must be over before the first key.
  await pause(100);
}

/** As a hand does: it takes a while to let go, and the results are painted before anybody reads their time. */
async function pressCharacter(panel: SidePanel, text: string, pauseMs: number): Promise<void> {
  await panel.session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text });
  await pause(pauseMs / 2);
  await panel.session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
  await pause(pauseMs / 2);
}
