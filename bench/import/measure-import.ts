import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '@/e2e/harness';
import { Manager } from '@/e2e/manager-driver';
import { type PageTask, tasksDuring } from '@/e2e/page-tasks';
import { type WaitedBetween, waitsDuring } from './processor-wait';
import { randomTable } from './random-table';

/** What importing a table came to; times in ms. */
export interface ImportFigures {
  steps: Array<{ step: string; ms: number; tasks: ImportTask[] }>;
  /** The page's tasks of more than 50 ms by the clock (PerformanceObserver), which a busy machine lengthens. */
  longTasks: number[];
  /** When the first worker that makes the index after the import was started, after 已导入 was there; negative where it came first. */
  workerAfter: number | null;
}

/** A task of the page; times in ms. */
export interface ImportTask extends Pick<PageTask, 'ms' | 'within'> {
  byClock: number;
  /** Of the time by the clock: what it waited for a processor, which is no fault of the page; null where the system does not say. */
  waited: number | null;
  /** How long it holds the page up on a machine that does nothing else: by the clock without the waiting, and its processor time at least. */
  held: number;
}

/** Milliseconds by the clock from which on a task is noted, whatever its processor time. */
const HELD_UP = 50;

/** Milliseconds that a step may take on a busy machine. */
const PATIENCE = 300_000;

/** Runs in the page: notes its long tasks. */
const WATCH = `(() => {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask' });
})()`;

/** Runs in the page: when it last started a worker for its index. */
const WORKER_STARTED = `performance.getEntriesByName('search-worker-started').at(-1)?.startTime`;

/**
 * Imports a table of `rows` random rows in a fresh profile of Chromium, by the page's own buttons, until the last row is found by search. Of the
 * page's tasks those of at least `least` ms of processor time are noted.
 */
export async function measureImport(rows: number, least: number): Promise<ImportFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'bijia-import-'));
  const browser = await launchChromium();
  const steps: ImportFigures['steps'] = [];
  try {
    const { text, last } = randomTable(rows, 1);
    const file = join(folder, '短语.csv');
    await writeFile(file, text);
    const manager = await Manager.open(browser);
    const { page } = manager;
    page.setDefaultTimeout(PATIENCE);
    await page.evaluate(WATCH);
    await manager.goTo('导入导出');
    const step = async (name: string, act: () => Promise<unknown>) => {
      let ms = 0;
      const timed = async () => {
        const start = performance.now();
        await act();
        ms = performance.now() - start;
      };
      let traced: PageTask[] = [];
      const waitedBetween = await waitsDuring(browser.session, async () => {
        traced = await tasksDuring(browser.session, timed, least, HELD_UP);
      });
      steps.push({ step: name, ms, tasks: traced.map((task) => withWait(task, waitedBetween)) });
    };
    const take = page.getByRole('button', { name: /^导入 [\d,]+ 条$/ });
    await step('read and compared', async () => {
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '选择文件' }).click();
      await (await choosing).setFiles(file);
      await take.waitFor();
    });
    await step('copied and written', async () => {
      await take.click();
      await page.getByText('已导入').waitFor();
    });
    const imported = Number(await page.evaluate('performance.now()'));
    await step('found by pinyin', async () => {
      await manager.goTo(/^我的/);
      await manager.search(last.query);
      await page.getByRole('row').filter({ hasText: last.text }).waitFor();
    });
    const noted: unknown = await page.evaluate('globalThis.longTasks');
    const started = await page.evaluate(WORKER_STARTED);
    return {
      steps,
      longTasks: Array.isArray(noted) ? noted.map(Number) : [],
      workerAfter: typeof started === 'number' ? started - imported : null,
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function withWait({ ms, within, span }: PageTask, waitedBetween: WaitedBetween | null): ImportTask {
  const { pid, from, to } = span;
  const waited = waitedBetween?.(pid, from, to) ?? null;
  return { ms, within, byClock: to - from, waited, held: Math.max(ms, to - from - (waited ?? 0)) };
}
