import { parseArgs } from 'node:util';
import { openChromium } from './chromium';
import { openFirefox } from './firefox';
import { runTorture } from './run-torture';

/** Kills the `--browser` (chromium, or firefox) `--rounds` times (default 200) by `--seed`, after npm run build; prints what was lost and returns 1 where anything was. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      browser: { type: 'string', default: 'chromium' },
    },
  });
  const { acts, faults } = await runTorture(
    values.browser === 'firefox' ? openFirefox : openChromium,
    Number(values.rounds),
    Number(values.seed),
  );
  for (const fault of faults) console.log(fault);
  const counts = [...acts].map(([name, count]) => `${name} ${count}`).join(', ');
  console.log(`${values.browser}: ${values.rounds} kills (${counts}): ${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}
