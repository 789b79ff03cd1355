import { parseArgs } from 'node:util';
import { findFault, saidOf } from './judge-lot';
import { openPlayer } from './play';
import { describeSpec, drawSpecs } from './spec';

/** Plays so many pages made by lot, prints what fell, simplified, and how the insertions were said to end, by kind; 1 when any fell. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      skip: { type: 'string', default: '0' },
      browser: { type: 'string', default: 'chromium' },
    },
    strict: false,
  });
  const specs = drawSpecs(Number(values['count']), Number(values['seed'])).slice(
    Number(values['skip']),
  );
  const player = await openPlayer(values['browser'] === 'firefox' ? 'firefox' : 'chromium');
  const shares = new Map<string, Map<string, number>>();
  let fallen = 0;
  let unplayed = 0;
  try {
    for (const [at, spec] of specs.entries()) {
      const played = await player.play(spec).catch((error: unknown) => String(error));
      // The browser or its panel went away: of the page that says nothing.
      if (typeof played === 'string') {
        console.log(`not played: ${at}: ${describeSpec(spec)}: ${played}`);
        unplayed += 1;
        continue;
      }
      const kind = `${spec.surface} ${spec.seen === 'itself' ? 'seen' : 'hidden'}`;
      const share = shares.get(kind) ?? new Map<string, number>();
      shares.set(kind, share);
      for (const said of played.said) share.set(saidOf(said), (share.get(saidOf(said)) ?? 0) + 1);
      const fault = findFault(spec, played);
      if (fault === null) continue;
      fallen += 1;
      const smallest = await player.shrink(spec, fault);
      console.log(`✖ ${at}: ${describeSpec(spec)}\n   ${fault}`);
      console.log(`   smallest: ${describeSpec(smallest.spec)}\n   ${smallest.fault}`);
    }
  } finally {
    await player.close();
  }
  for (const [kind, share] of shares) {
    const total = [...share.values()].reduce((sum, each) => sum + each, 0);
    const parts = [...share].map(
      ([end, count]) => `${end} ${((100 * count) / total).toFixed(0)} %`,
    );
    console.log(`${kind} (${total}): ${parts.join(', ')}`);
  }
  console.log(`${specs.length - unplayed} pages played, ${fallen} with a fault`);
  return fallen === 0 ? 0 : 1;
}
