import { isInFolder } from '@/lib/entry';
import { createRandom } from '@/lib/search/testing/random';
import { DEVICES_PATH, MARKER_PATH, writeMarker } from '../format/marker';
import type { FolderFault } from '../shared-folder';
import { memoryServer, type MemoryServer } from './memory-folder';
import { LIBRARY, OfficeDevice } from './office-device';

const MINUTE = 60_000;
const FOLDERS = ['甲', '甲/一', '乙'];
const FAULTS: readonly FolderFault[] = [
  'busy',
  'locked',
  'not-found',
  'not-webdav',
  'offline',
  'refused',
  'server-full',
];

/** What a history came to. */
export interface History {
  devices: OfficeDevice[];
  server: MemoryServer;
}

/**
 * Plays `steps` of five devices with clocks up to ten minutes apart over one folder that fails, tears, loses and puts back files; then a
 * quiet time in which all is well again.
 */
export async function playHistory(seed: number, steps: number): Promise<History> {
  const { fraction: random, below: upTo } = createRandom(seed);
  let now = 1_700_000_000_000;
  const server = memoryServer(() => now + 10 * MINUTE);
  const marker = () =>
    server.folder.put(MARKER_PATH, writeMarker({ library: LIBRARY, name: '办' }));
  await marker();
  const devices = ['a', 'b', 'c', 'd', 'e'].map(
    (name) => new OfficeDevice(name, upTo(20 * MINUTE) - 10 * MINUTE, server.folder),
  );

  for (let step = 0; step < steps; step += 1) {
    now += upTo(2 * MINUTE) + 1;
    const device = devices[upTo(devices.length)];
    if (device) await act(device, now, random);
    if (random() < 0.1) disturb(server, random);
  }
  server.fail = () => null;
  server.spoil = (bytes) => bytes;
  await marker();
  // The first repairs what was torn, the second fetches it, the third and fourth what was unsettled or held back.
  for (let round = 0; round < 4; round += 1)
    for (const device of devices) {
      now += MINUTE;
      // A person has seen what the brakes held back.
      const braked = device.files.filter(({ fault }) => fault?.startsWith('braked'));
      device.released = new Set(braked.map(({ name }) => name));
      await device.round(now);
    }
  return { devices, server };
}

async function act(device: OfficeDevice, now: number, random: () => number): Promise<void> {
  const pick = Math.floor(random() * 1000);
  const { work } = device;
  const folder = FOLDERS[pick % FOLDERS.length];
  const acts: ReadonlyArray<() => unknown> = [
    () => work.create(now),
    () => work.create(now),
    () => work.edit(now, pick),
    () => work.edit(now, pick),
    () => work.trash(now, pick),
    () => work.restore(now, pick),
    () => random() < 0.3 && work.emptyTrash(),
    () => device.share(now, device.pick(pick)?.id ?? 'none'),
    () => device.share(now, device.pick(pick)?.id ?? 'none'),
    () => device.unshare(now, device.rows[pick % Math.max(device.rows.length, 1)]?.id ?? 'none'),
    () => {
      // By an act that says that the folder is shared, or by one that does not.
      work.move(now, pick, folder);
      const moved = device.pick(pick);
      if (moved && random() < 0.5) device.shareInFolders(now, moved.id);
    },
    () => work.move(now, pick),
    () => {
      const to = FOLDERS[Math.floor(random() * FOLDERS.length)];
      if (folder === undefined || to === undefined || isInFolder(to, folder)) return;
      device.moveFolder(now, folder, to);
    },
    () => device.shareFolder(now, folder ?? '甲', random() < 0.6),
    () => device.round(now),
    () => device.round(now),
    () => device.round(now),
  ];
  await acts[Math.floor(random() * acts.length)]?.();
}

/** Something goes wrong with the server, or is well again. */
function disturb(server: MemoryServer, random: () => number): void {
  const devices = [...server.files.keys()].filter((path) => path.startsWith(`${DEVICES_PATH}/`));
  const some = devices[Math.floor(random() * devices.length)];
  const file = some === undefined ? undefined : server.files.get(some);
  const troubles: ReadonlyArray<() => void> = [
    () => {
      const reason = FAULTS[Math.floor(random() * FAULTS.length)] ?? 'offline';
      server.fail = () => (random() < 0.3 ? reason : null);
    },
    () => (server.fail = () => null),
    () => (server.spoil = (bytes) => (random() < 0.3 ? null : bytes)),
    () => (server.spoil = (bytes) => (random() < 0.2 ? bytes.slice(0, -7) : bytes)),
    () => (server.spoil = (bytes) => bytes),
    () => some !== undefined && server.files.delete(some),
    () => server.files.clear(),
    () => server.folders.delete(DEVICES_PATH),
    () =>
      some !== undefined && file && server.files.set(some, { ...file, bytes: new Uint8Array(9) }),
  ];
  troubles[Math.floor(random() * troubles.length)]?.();
}
