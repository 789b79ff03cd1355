import { writeFile } from 'node:fs/promises';
import { DEVICES_PATH, MARKER_PATH, writeMarker } from '@/lib/share/format/marker';
import { writeDeviceFile } from '@/lib/share/format/device-file';
import { webdavFolder } from '@/lib/share/folders/webdav/webdav-folder';
import type { SharedFolder } from '@/lib/share';
import { REAL_SERVERS } from '@/lib/share/testing/real-servers';
import { LIBRARY, OfficeDevice } from '@/lib/share/testing/office-device';
import { startBadServer } from '@/lib/share/testing/bad-server';
import { officeSnippets } from './sample-entries';

/** What went to and from a folder: requests, and bytes of bodies both ways; without headers and TLS. */
interface Counted {
  requests: number;
  bytes: number;
}

/** Counts every request of this process, with the bytes of its body and of the answer's. */
function countRequests(): Counted {
  const counted: Counted = { requests: 0, bytes: 0 };
  const fetchPlain = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await fetchPlain(input, init);
    const body = init?.body;
    counted.requests += 1;
    counted.bytes += typeof body === 'string' ? body.length : 0;
    counted.bytes += body instanceof Uint8Array ? body.length : 0;
    counted.bytes += (await response.clone().arrayBuffer()).byteLength;
    return response;
  };
  return counted;
}

const COUNTED = countRequests();
const NOW = Date.now();

/** Fills a folder with the files of `devices` devices, each of which shares `entries` entries. Returns the mean size of a file in bytes. */
async function fill(folder: SharedFolder, devices: number, entries: number): Promise<number> {
  await folder.mkdir(DEVICES_PATH);
  await folder.put(MARKER_PATH, writeMarker({ library: LIBRARY, name: '办公室' }));
  let size = 0;
  for (let at = 0; at < devices; at += 1) {
    const snippets = officeSnippets(entries, at, NOW);
    const facts = { device: `d${at}`, product: '0', time: NOW, who: `第${at}位` };
    const { bytes } = await writeDeviceFile({ snippets, tombstones: [] }, facts);
    size += bytes.length;
    await folder.put(`${DEVICES_PATH}/d${at}.bijia`, bytes);
  }
  return size / devices;
}

interface Measured {
  devices: number;
  entries: number;
  fileSize: number;
  joining: Counted & { ms: number };
  idle: Counted & { ms: number };
  /** A round in which every tenth device has changed one entry. */
  busy: Counted & { ms: number };
}

async function measure(url: string, devices: number, entries: number): Promise<Measured> {
  const plain = webdavFolder(url, null);
  const fileSize = await fill(plain, devices - 1, entries);
  const device = new OfficeDevice('joining', 0, plain);
  const round = async (now: number) => {
    Object.assign(COUNTED, { requests: 0, bytes: 0 });
    const begun = performance.now();
    const end = await device.round(now);
    if (end.fault) throw new Error(end.fault.reason);
    return { ...COUNTED, ms: performance.now() - begun };
  };
  const joining = await round(NOW + 60_000);
  // What was just written is read once more; a round after that is what every ten minutes costs.
  await waitUntilSettled(plain);
  await round(NOW + 120_000);
  const idle = await round(NOW + 180_000);
  for (let at = 0; at < devices - 1; at += 10) {
    const snippets = officeSnippets(entries, at, NOW + 200_000);
    const facts = { device: `d${at}`, product: '0', time: NOW, who: `第${at}位` };
    const { bytes } = await writeDeviceFile({ snippets, tombstones: [] }, facts);
    await plain.put(`${DEVICES_PATH}/d${at}.bijia`, bytes);
  }
  const busy = await round(NOW + 240_000);
  return { devices, entries, fileSize, joining, idle, busy };
}

/** Until the server's clock is three seconds past the last write. */
async function waitUntilSettled(folder: SharedFolder): Promise<void> {
  for (;;) {
    const listed = await folder.list(DEVICES_PATH);
    if (!listed.ok) throw new Error(listed.reason);
    const { files, now = Infinity } = listed.value;
    if (files.every(({ modified = 0 }) => modified + 3000 <= now)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function kb(bytes: number): string {
  return `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
}

function row({ devices, entries, fileSize, joining, idle, busy }: Measured): string {
  const cell = ({ requests, bytes, ms }: Measured['idle']) =>
    `${requests} · ${kb(bytes)} · ${Math.round(ms)} ms`;
  const total = (devices - 1) * entries;
  return `| ${devices} | ${total.toLocaleString('en')} | ${kb(fileSize)} | ${cell(joining)} | ${cell(idle)} | ${cell(busy)} |`;
}

/** Measures rounds of offices of several sizes over Apache, or over a server of our own where it is not installed. */
export async function main(): Promise<number> {
  const apache = REAL_SERVERS.find(({ name, missing }) => /Apache/.test(name) && missing === null);
  const sizes = [
    [3, 200],
    [20, 200],
    [200, 200],
    [21, 5000],
  ] as const;
  const rows: string[] = [];
  for (const [devices, entries] of sizes) {
    const server = apache ? await apache.start() : await startBadServer();
    try {
      rows.push(row(await measure(server.url, devices, entries)));
      console.log(rows.at(-1));
    } finally {
      await server.close();
    }
  }
  const table = [
    '| devices | entries in all | a device’s file | first joining | a round, nothing new | a round, every tenth file changed |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
  const over = apache ? 'Apache mod_dav on this machine' : 'a server of our own';
  await writeFile(
    new URL('../SHARE-MEASURED.md', import.meta.url),
    `# Rounds as measured\n\nBy \`npm run bench:share\` over ${over}: requests · bytes of bodies, both ways · time.\n\n${table}\n`,
  );
  return 0;
}
