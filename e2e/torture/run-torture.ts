import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createRandom } from '@/lib/search/testing/random';
import { type ChromiumBrowser, launchChromium } from '../harness';
import { Manager } from '../manager-driver';
import { act } from './acts';
import { readLibrary, type StoredTexts } from './read-library';

/** Milliseconds after the page's word within which the browser is killed. */
const LATEST = 40;

/** What a run of kills came to. */
export interface TortureResult {
  /** How often each act was done and followed by a kill. */
  acts: Map<string, number>;
  /** What was lost, half done or came back, with its round. */
  faults: string[];
}

/**
 * Kills the browser again and again, each time 0 to 40 ms after the library's page has said that an act drawn by lot is done, and
 * compares what is on the disk at the next start with what was said. Acts and moments follow from the seed.
 */
export async function runTorture(rounds: number, seed: number): Promise<TortureResult> {
  const random = createRandom(seed);
  const home = await mkdtemp(join(tmpdir(), 'bijia-torture-'));
  const result: TortureResult = { acts: new Map(), faults: [] };
  let texts: StoredTexts = { standing: [], trashed: [] };
  let last = 'start';
  try {
    for (let round = 1; round <= rounds + 1; round += 1) {
      const browser = await launchChromium({ home });
      const manager = await Manager.open(browser);
      const stored = await readLibrary(manager.page);
      for (const fault of compare(texts, stored)) {
        result.faults.push(`round ${round - 1}, ${last}: ${fault}`);
      }
      if (round > rounds) {
        await browser.close();
        break;
      }
      // What is on the disk now, so that a fault is counted once.
      const done = await act(manager, stored, random);
      ({ name: last, texts } = done);
      result.acts.set(last, (result.acts.get(last) ?? 0) + 1);
      await wait(random.below(LATEST + 1));
      await kill(browser);
    }
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  return result;
}

/** Ends the browser and all its processes as a power cut would. */
async function kill(browser: ChromiumBrowser): Promise<void> {
  const { processInfo } = await browser.session.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('The browser does not give its process.');
  const closed = new Promise((resolve) => browser.context.once('close', resolve));
  // It leads a process group of its own.
  process.kill(-pid, 'SIGKILL');
  await closed;
}

function compare(said: StoredTexts, stored: StoredTexts): string[] {
  const faults: string[] = [];
  for (const list of ['standing', 'trashed'] as const) {
    const [wanted, found] = [new Set(said[list]), new Set(stored[list])];
    for (const text of said[list]) if (!found.has(text)) faults.push(`${text} is not ${list}`);
    for (const text of stored[list]) if (!wanted.has(text)) faults.push(`${text} is ${list}`);
    if (stored[list].length !== found.size) faults.push(`something is twice ${list}`);
  }
  return faults;
}
