import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium, type ChromiumBrowser } from '../../e2e/harness';
import { longestTaskDuring } from '../../e2e/longest-task';
import { Manager } from '../../e2e/manager-driver';
import { compareWith } from './compare';
import { measureTime, type Time } from './measure-time';
import { writeSpeech } from './speech';

const SPEECHES = 100;
const RUNS = 3;
const TARGETS = { seconds: 10, frame: 50, cancel: 200 };

/** What one run measured. */
interface Figures {
  time: Time;
  /** The longest task on the page's main thread, in ms of processor time. */
  longest: number;
  /** The longest the page's event loop was not served, in ms of wall time. */
  lag: number;
  /** From the click on 停止 until the progress bar is gone, in ms, for each of five moments. */
  cancels: number[];
}

/**
 * Measures 从文稿提取 with 100 speeches of 10,000 characters in the real page, prints the figures and writes bench/EXTRACT.md.
 * `--beside=DIR` names another build, unpacked; how fast this one is beside it is measured by turns.
 */
export async function main(args: readonly string[]): Promise<number> {
  const besideDir = args.find((arg) => arg.startsWith('--beside='))?.slice('--beside='.length);
  const folder = await mkdtemp(join(tmpdir(), 'bijia-bench-'));
  // On the disk, as a user's are: files handed over in memory would be made in the page.
  const files = Array.from({ length: SPEECHES }, (_, at) => join(folder, `讲话${at}.txt`));
  await Promise.all(files.map((file, at) => writeFile(file, writeSpeech(at))));
  const runs: Figures[] = [];
  const browser = await launchChromium();
  try {
    for (let at = 0; at < RUNS; at += 1) {
      const figures = await measure(browser, files);
      runs.push(figures);
      console.log(lineOf(figures));
    }
    const duel = besideDir ? await compareWith(besideDir, browser, files) : '';
    await writeFile(
      new URL('../EXTRACT.md', import.meta.url),
      reportOf(runs, await versionOf(browser)) + duel,
    );
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
  return runs.some(reachesTargets) ? 0 : 1;
}

async function measure(browser: ChromiumBrowser, files: readonly string[]): Promise<Figures> {
  const time = await measureTime(browser, files);
  const manager = await Manager.open(browser, '#extract');
  const { page } = manager;
  await watchLag(page);
  const longest = await longestTaskDuring(browser.session, async () => {
    await manager.extract(files);
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 300_000 });
  });
  const lag = await readLag(page);
  await page.close();
  const cancels: number[] = [];
  for (const share of [0, 0.1, 0.2, 0.3, 0.4])
    cancels.push(await measureCancel(browser, files, share));
  return { time, longest, lag, cancels };
}

/** Stops a run when this share of it is done. */
async function measureCancel(
  browser: ChromiumBrowser,
  files: readonly string[],
  share: number,
): Promise<number> {
  const manager = await Manager.open(browser, '#extract');
  const { page } = manager;
  await manager.extract(files);
  await page.getByRole('progressbar').waitFor();
  await page.waitForFunction((least) => {
    const bar = document.querySelector('[role=progressbar]');
    const [now, all] = [bar?.getAttribute('aria-valuenow'), bar?.getAttribute('aria-valuemax')];
    return Number(now) >= least * Number(all);
  }, share);
  const took = await page.evaluate(async () => {
    const buttons = [...document.querySelectorAll('button')];
    const startedAt = performance.now();
    buttons.find((button) => button.textContent === '停止')?.click();
    while (document.querySelector('[role=progressbar]'))
      await new Promise((next) => requestAnimationFrame(next));
    return performance.now() - startedAt;
  });
  await page.close();
  return took;
}

/** Lets the page note how late its event loop serves a message that it sends itself all the time. */
async function watchLag(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    let lastAt = performance.now();
    document.documentElement.dataset['lag'] = '0';
    port1.addEventListener('message', () => {
      const now = performance.now();
      const lag = Math.max(Number(document.documentElement.dataset['lag']), now - lastAt);
      document.documentElement.dataset['lag'] = String(lag);
      lastAt = now;
      setTimeout(() => {
        lastAt = performance.now();
        port2.postMessage(null);
      }, 4);
    });
    port1.start();
    port2.postMessage(null);
  });
}

async function readLag(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset['lag']));
}

async function versionOf(browser: ChromiumBrowser): Promise<string> {
  const { product } = await browser.session.send('Browser.getVersion');
  return product;
}

function reachesTargets({ time, longest, cancels }: Figures): boolean {
  return (
    time.seconds < TARGETS.seconds &&
    longest <= TARGETS.frame &&
    Math.max(...cancels) < TARGETS.cancel
  );
}

function lineOf({ time, longest, lag, cancels }: Figures): string {
  const cancel = Math.max(...cancels).toFixed(0);
  return `${SPEECHES} speeches: ${timeOf(time)}, longest task ${longest.toFixed(0)} ms, event loop at most ${lag.toFixed(0)} ms late, stopped within ${cancel} ms`;
}

function timeOf({ seconds, candidates }: Time): string {
  return `${seconds.toFixed(2)} s, ${candidates} candidates`;
}

function reportOf(runs: readonly Figures[], browser: string): string {
  const row = (name: string, target: string, value: (figures: Figures) => string): string =>
    `| ${name} | ${target} | ${runs.map(value).join(' | ')} |`;
  return `# 从文稿提取: ${SPEECHES} speeches of 10,000 characters at once

\`npm run bench:extract\`, in the library page of the built extension; ${browser}, ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), ${new Date().toISOString().slice(0, 10)}. The time is taken by the page's clock in a run of its own: tracing slows a run. \`-- --beside=DIR\` compares another build.

| | target | ${runs.map((_, at) => `run ${at + 1}`).join(' | ')} |
|---|---|${runs.map(() => '---|').join('')}
${row('from the choice of the files to the last candidate, s', `< ${TARGETS.seconds}`, ({ time }) => time.seconds.toFixed(1))}
${row('longest task on the page’s main thread, ms of processor time', `≤ ${TARGETS.frame}`, ({ longest }) => longest.toFixed(0))}
${row('event loop late by at most, ms of wall time', '', ({ lag }) => lag.toFixed(0))}
${row('stopped within, ms, the slowest of five', `< ${TARGETS.cancel}`, ({ cancels }) => Math.max(...cancels).toFixed(0))}
${row('candidates', '', ({ time }) => String(time.candidates))}
`;
}
