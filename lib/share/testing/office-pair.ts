import { memoryServer, type MemoryServer } from './memory-folder';
import { LIBRARY, OfficeDevice } from './office-device';
import { writeDeviceFile, writeMarker } from './written-files';

/** In ms. */
export const MINUTE = 60_000;
let time = 1_700_000_000_000;
/** The clock of the tests, epoch ms. */
export const now = () => time;
/** Moves the clock on and returns its time. */
export const later = (by = MINUTE) => (time += by);

/** Devices that share one folder, each after its first round. */
async function office(...names: string[]) {
  const server = memoryServer(now);
  await server.folder.put('bijia.json', writeMarker({ library: LIBRARY, name: '办公室' }));
  const devices = names.map((name) => new OfficeDevice(name, 0, server.folder));
  for (const device of devices) await device.round(later());
  return { server, devices };
}

/** Two of them. */
export async function pair() {
  const { server, devices } = await office('a', 'b');
  const [a, b] = devices;
  if (!a || !b) throw new Error('two devices');
  return { server, a, b };
}

/** The file of a device. */
export const file = (server: MemoryServer, name: string) => server.files.get(`d/${name}.bijia`);

/** Shares this many new entries of a device and lets the other see them. */
export async function shareMany(
  one: OfficeDevice,
  other: OfficeDevice,
  count: number,
): Promise<void> {
  for (let at = 0; at < count; at += 1) one.work.create(later());
  for (const { id } of one.work.records.snippets) one.share(later(), id);
  await one.round(later());
  await other.round(later());
}

/** Puts a device's file with this content into the folder. */
export async function putFile(server: MemoryServer, name: string, content: unknown): Promise<void> {
  const { bytes } = await writeDeviceFile(content, name, now());
  await server.folder.put(`d/${name}.bijia`, bytes);
}
