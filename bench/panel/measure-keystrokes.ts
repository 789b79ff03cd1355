import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { ChromiumBrowser, SidePanel } from '../../e2e/harness';
import { makeCorpus } from '../search/corpus';
import { makeQueries } from '../search/queries';
import { createRandom } from '../search/random';
import { indexedAt } from './grow-library';
import { openPanel } from './open-panel';

/** No query is typed further, in keys. */
const LONGEST = 12;
/** Between two keys at least and at most, ms: never in step with the screen. */
const PAUSE = [20, 50] as const;

/** ms from each key to what it has painted, ascending. */
export interface Keystrokes {
  /** In the empty page, which only shows what was typed. */
  echoes: number[];
  /** In the same page, to what a worker answers that answers at once. */
  answers: number[];
  /** In the sidebar, to its results. */
  keystrokes: number[];
}

/** Types queries of every class key by key into the sidebar's field, and the same into the empty page's, without and with a worker. */
export async function measureKeystrokes(
  browser: ChromiumBrowser,
  page: Page,
  count: number,
): Promise<Keystrokes> {
  const typeInto = async (path: string) => {
    const panel = await openPanel(browser, page, path);
    await panel.waitFor('probe.rowsAt');
    const times = await typeQueries(panel, count);
    await panel.close();
    return times;
  };
  const echoes = await typeInto('bench/empty.html');
  const answers = await typeInto('bench/empty.html?worker');
  const sidebar = await openPanel(browser, page, 'sidepanel.html');
  await indexedAt(sidebar);
  const keystrokes = await typeQueries(sidebar, count);
  await sidebar.close();
  return { echoes, answers, keystrokes };
}

async function typeQueries(panel: SidePanel, count: number): Promise<number[]> {
  const random = createRandom(5);
  const times: number[] = [];
  let typed = 0;
  for (const query of pickQueries(count)) {
    await clearField(panel);
    typed = await panel.evaluate<number>('probe.keystrokes.length');
    for (const key of query.slice(0, LONGEST)) {
      await pressCharacter(panel, key);
      times.push(await panel.evaluate<number>(`probe.painted(${typed})`));
      typed += 1;
      await pause(PAUSE[0] + random.below(PAUSE[1] - PAUSE[0]));
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

async function pressCharacter(panel: SidePanel, text: string): Promise<void> {
  await panel.session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text });
  await panel.session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
}
