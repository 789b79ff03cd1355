import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createRandom } from '@/lib/search/testing/random';
import type { StoredTexts } from './read-library';
import type { OpenTortured } from './tortured-browser';

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
 * Kills the browser again and again, each time 0 to 40 ms after its page has said that a random act is done, and
 * compares what is on the disk at the next start with what was said. Acts and moments follow from the seed.
 */
export async function runTorture(
  open: OpenTortured,
  rounds: number,
  seed: number,
): Promise<TortureResult> {
  const random = createRandom(seed);
  const home = await mkdtemp(join(tmpdir(), 'bijia-torture-'));
  const result: TortureResult = { acts: new Map(), faults: [] };
  let texts: StoredTexts = { standing: [], trashed: [] };
  let last = 'start';
  try {
    for (let round = 1; round <= rounds + 1; round += 1) {
      const browser = await open(home);
      const stored = await browser.read();
      for (const fault of compare(texts, stored)) {
        result.faults.push(`round ${round - 1}, ${last}: ${fault}`);
      }
      if (round > rounds) {
        await browser.close();
        break;
      }
      // What is on the disk now, so that a fault is counted once.
      const done = await browser.act(stored, random);
      ({ name: last, texts } = done);
      result.acts.set(last, (result.acts.get(last) ?? 0) + 1);
      await wait(random.below(LATEST + 1));
      await browser.kill();
    }
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  return result;
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
