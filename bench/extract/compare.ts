import { resolve } from 'node:path';
import { type ChromiumBrowser, launchChromium } from '../../e2e/harness';
import { percentile } from '../insert/percentile';
import { measureTime, type Time } from './measure-time';

const TURNS = 12;

/** Measures a build, unpacked in a folder, by turns with the one in `browser`; says how many candidates per second each finds. */
export async function compareWith(
  folder: string,
  browser: ChromiumBrowser,
  files: readonly string[],
): Promise<string> {
  const other = await launchChromium({ extensionDir: resolve(folder) });
  const rates: Array<{ own: number; other: number }> = [];
  try {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const rate = { own: 0, other: 0 };
      // Who is first changes: a machine may be slower by the minute.
      const order = [['own', browser] as const, ['other', other] as const];
      for (const [name, one] of turn % 2 === 0 ? order : order.toReversed())
        rate[name] = rateOf(await measureTime(one, files));
      rates.push(rate);
      console.log(
        `${rate.own.toFixed(0)} candidates per second, the other ${rate.other.toFixed(0)}`,
      );
    }
  } finally {
    await other.close();
  }
  const own = percentile(
    rates.map((rate) => rate.own),
    50,
  );
  const others = percentile(
    rates.map((rate) => rate.other),
    50,
  );
  const words = `Candidates per second, medians of ${TURNS} turns: ${own.toFixed(0)}, the other build’s ${others.toFixed(0)}: ${(own / others).toFixed(2)} times as many.`;
  console.log(words);
  return `\n${words}\n`;
}

function rateOf({ seconds, candidates }: Time): number {
  return candidates / seconds;
}
