import { expect, it } from 'vitest';
import { runTorture } from './torture/run-torture';

const KILLS = 20;

it(`nothing that was said to be saved, imported, deleted or restored is lost or half done in ${KILLS} kills`, async () => {
  const { acts, faults } = await runTorture(KILLS, 7);
  expect(faults).toEqual([]);
  expect([...acts.keys()].toSorted()).toEqual(['delete', 'import', 'restore', 'save']);
}, 300_000);
