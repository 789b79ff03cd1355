import type { Page } from 'playwright-core';
import type { ChromiumBrowser } from '../../e2e/harness';
import { Manager } from '../../e2e/manager-driver';

/** What a run took. */
export interface Time {
  /** From the choice of the files to the last candidate, in s. */
  seconds: number;
  candidates: number;
}

/** Has files read in a new library page, and nothing else measured: by the page's own clock, since looking from outside is half a second late. */
export async function measureTime(
  browser: ChromiumBrowser,
  files: readonly string[],
): Promise<Time> {
  const manager = await Manager.open(browser, '#extract');
  const { page } = manager;
  await watchRun(page);
  await manager.extract(files);
  await page.waitForFunction(() => 'took' in document.documentElement.dataset, undefined, {
    polling: 500,
    timeout: 300_000,
  });
  const seconds = await page.evaluate(
    () => Number(document.documentElement.dataset['took']) / 1000,
  );
  const words = (await page.getByRole('tablist', { name: '种类' }).textContent()) ?? '';
  await page.close();
  const candidates = [...words.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
  return { seconds, candidates };
}

/** Lets the page note how long it is from the choice of files until the progress bar is gone. */
async function watchRun(page: Page): Promise<void> {
  await page.evaluate(() => {
    const marks = document.documentElement.dataset;
    let chosenAt = 0;
    let isShown = false;
    document.addEventListener('change', () => (chosenAt = performance.now()), {
      capture: true,
      once: true,
    });
    new MutationObserver(() => {
      const wasShown = isShown;
      isShown = document.querySelector('[role=progressbar]') !== null;
      if (wasShown && !isShown) marks['took'] ??= String(performance.now() - chosenAt);
    }).observe(document.body, { childList: true, subtree: true });
  });
}
