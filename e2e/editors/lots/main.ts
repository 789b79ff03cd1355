import { parseArgs } from 'node:util';
import { runLots } from './run-lots';
import { drawSpecs } from './spec';

/**
 * Plays pages made by lot (`--count`, `--seed`, `--browser chromium|firefox`; `--skip` leaves out the first), prints what fell, simplified, and how the
 * insertions were said to end, by kind. Returns 1 when any fell or could not be played.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      skip: { type: 'string', default: '0' },
      browser: { type: 'string', default: 'chromium' },
    },
  });
  const { browser } = values;
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Error(`--browser is chromium or firefox, not ${browser}`);
  const specs = drawSpecs(Number(values.count), Number(values.seed)).slice(Number(values.skip));
  const { shares, played, fallen } = await runLots(specs, browser);
  for (const [kind, share] of shares) {
    const total = [...share.values()].reduce((sum, each) => sum + each, 0);
    const parts = [...share].map(
      ([end, times]) => `${end} ${((100 * times) / total).toFixed(0)} %`,
    );
    console.log(`${kind} (${total}): ${parts.join(', ')}`);
  }
  console.log(`${played} of ${specs.length} pages played, ${fallen} with a fault`);
  return fallen === 0 && played === specs.length ? 0 : 1;
}
