import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFault } from './judge-lot';
import { openPlayer, type Player } from './play';
import { describeSpec, drawSpecs } from './spec';

/* The long run is `npm run lots`. */
describe('editors made by lot', () => {
  let player: Player;
  beforeAll(async () => {
    player = await openPlayer();
  });
  afterAll(() => player.close());

  const specs = drawSpecs(60, 20261128).map((spec, at) => ({
    spec,
    name: `${at}: ${describeSpec(spec)}`,
  }));
  it.each(specs)('nothing false is said of $name', async ({ spec }) => {
    expect(findFault(spec, await player.play(spec))).toBeNull();
  });
});
