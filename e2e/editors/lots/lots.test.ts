import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCases } from './cases';
import { findFault } from './judge-lot';
import { openPlayer, type Player } from './play';
import { describeSpec, drawSpecs, type Spec } from './spec';

/* The long run is `npm run lots`. */
describe('editors made by lot', async () => {
  let player: Player;
  beforeAll(async () => {
    player = await openPlayer();
  });
  afterAll(() => player.close());

  const kept = (await readCases()).map(nameSpec);
  const drawn = drawSpecs(40, 20261128).map(nameSpec);

  it.each(kept)('nothing false is said any more of $name', async ({ spec }) => {
    expect(findFault(spec, await player.play(spec))).toBeNull();
  });

  it.each(drawn)('nothing false is said of $name', async ({ spec }) => {
    expect(findFault(spec, await player.play(spec))).toBeNull();
  });
});

function nameSpec(spec: Spec): { spec: Spec; name: string } {
  return { spec, name: describeSpec(spec) };
}
