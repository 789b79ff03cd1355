import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFault } from './judge-lot';
import { openPlayer, type Player } from './play';
import { describeSpec, drawSpecs, type Spec } from './spec';

/* The long run is `npm run lots`. */
describe('editors made by lot', () => {
  let player: Player;
  beforeAll(async () => {
    player = await openPlayer();
  });
  afterAll(() => player.close());

  const specs = drawSpecs(64, 20261128)
    .filter(isShown)
    .map((spec, at) => ({
      spec,
      name: `${at}: ${describeSpec(spec)}`,
    }));
  it.each(specs)('nothing false is said of $name', async ({ spec }) => {
    expect(findFault(spec, await player.play(spec))).toBeNull();
  });
});

/** The status line is the second act's by the time at which the page changes the first. */
function isShown({ act, changes }: Spec): boolean {
  return act !== 'twice' || !['later', 'dropped'].includes(changes);
}
