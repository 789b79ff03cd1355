import { expect, it } from 'vitest';
import { openChromium } from './torture/chromium';
import { openFirefox } from './torture/firefox';
import { runTorture } from './torture/run-torture';

const KILLS = 20;
/** Fewer: it takes long to start. */
const FIREFOX_KILLS = 6;

it(`nothing that was said to be saved, imported, deleted or restored is lost or half done in ${KILLS} kills`, async () => {
  const { acts, faults } = await runTorture(openChromium, KILLS, 7);
  expect(faults).toEqual([]);
  expect([...acts.keys()].toSorted()).toEqual(['delete', 'import', 'restore', 'save']);
}, 900_000);

it(`nor what is saved, deleted or restored in Firefox’s sidebar in ${FIREFOX_KILLS} kills`, async () => {
  const { acts, faults } = await runTorture(openFirefox, FIREFOX_KILLS, 3);
  expect(faults).toEqual([]);
  expect([...acts.keys()].toSorted()).toEqual(['delete', 'restore', 'save']);
}, 900_000);
