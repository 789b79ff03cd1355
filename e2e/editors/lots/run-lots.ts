import { saveCase } from './cases';
import { findFault, saidOf, type Played } from './judge-lot';
import { openPlayer, type Player } from './play';
import { describeSpec, type Spec } from './spec';

/** How the insertions of a run ended. */
export interface Run {
  /** How often each end was said, by kind of page. */
  shares: ReadonlyMap<string, ReadonlyMap<string, number>>;
  played: number;
  fallen: number;
}

/** Plays pages one after the other; prints those that fell with their smallest spec, which is kept. A browser that goes away is opened again. */
export async function runLots(
  specs: readonly Spec[],
  browser: 'chromium' | 'firefox',
): Promise<Run> {
  const shares = new Map<string, Map<string, number>>();
  let player = await openPlayer(browser);
  let played = 0;
  let fallen = 0;
  try {
    for (const [at, spec] of specs.entries()) {
      const line = `${at}: ${describeSpec(spec)}`;
      try {
        const result = await player.play(spec);
        played += 1;
        count(shares, spec, result);
        const fault = findFault(spec, result);
        if (fault === null) continue;
        fallen += 1;
        console.log(`✖ ${line}\n   ${fault}`);
        await shrinkAndKeep(player, spec, fault);
      } catch (error) {
        // Of the page that says nothing.
        console.log(`not played: ${line}: ${String(error)}`);
        await player.close().catch(() => undefined);
        player = await openPlayer(browser);
      }
    }
  } finally {
    await player.close();
  }
  return { shares, played, fallen };
}

function count(shares: Map<string, Map<string, number>>, spec: Spec, { said }: Played): void {
  const kind = `${spec.surface} ${spec.seen === 'itself' ? 'seen' : 'hidden'}`;
  const share = shares.get(kind) ?? new Map<string, number>();
  shares.set(kind, share);
  for (const each of said) share.set(saidOf(each), (share.get(saidOf(each)) ?? 0) + 1);
}

async function shrinkAndKeep(player: Player, spec: Spec, fault: string): Promise<void> {
  const smallest = await player.shrink(spec, fault);
  await saveCase(smallest.spec);
  console.log(`   smallest: ${describeSpec(smallest.spec)}\n   ${smallest.fault}`);
}
