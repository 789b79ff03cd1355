import { describe, expect, it } from 'vitest';
import { isInShared } from '.';
import { playHistory } from './testing/random-history';

/** `BIJIA_HISTORIES=1000` plays as many. */
const HISTORIES = Number(process.env['BIJIA_HISTORIES'] ?? 40);

describe('five devices over one folder that fails, tears, loses and puts back files', () => {
  it(
    `end equal, with every text that is shared and none that is not, in ${HISTORIES} histories`,
    async () => {
      for (let seed = 1; seed <= HISTORIES; seed += 1) {
        const { devices } = await playHistory(seed, 150);
        const shared = new Map(devices.flatMap((device) => [...device.shared()]));
        const wanted = [...shared].toSorted(([a], [b]) => (a < b ? -1 : 1));
        for (const device of devices) {
          const shown = [...device.office().values()].map((one) => [
            one.id,
            one.kind === 'phrase' ? one.text : one.body,
          ]);
          expect(shown, `seed ${seed}, device ${device.name}`).toEqual(wanted);
        }
      }
    },
    HISTORIES * 1000 + 20_000,
  );

  it('share by folder what lies in a shared one, and nothing that its owner never agreed to', async () => {
    let byFolder = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const { devices } = await playHistory(seed, 150);
      const agreed = new Set(devices.flatMap((device) => [...device.agreed]));
      for (const device of devices) {
        const own = device.sharedByFolder();
        byFolder += own.length;
        for (const { folder } of own) expect(isInShared(folder, device.folders)).toBe(true);
        for (const id of device.office().keys()) expect(agreed).toContain(id);
      }
    }
    expect(byFolder).toBeGreaterThan(0);
  }, 60_000);

  it('write nothing into each other’s library', async () => {
    const { devices } = await playHistory(7, 150);
    for (const { name, work } of devices)
      for (const { device } of work.records.snippets) expect(device).toBe(name);
  });
});
