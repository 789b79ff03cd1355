import { describe, expect, it } from 'vitest';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { writeMarker, writeDeviceFile } from '../testing/written-files';
import { memoryServer, type MemoryServer } from '../testing/memory-folder';
import { LIBRARY, OfficeDevice } from '../testing/office-device';

const MINUTE = 60_000;
let now = 1_700_000_000_000;
const later = () => (now += MINUTE);

async function office(...names: string[]) {
  const server = memoryServer(() => now);
  await server.folder.put('bijia.json', writeMarker({ library: LIBRARY, name: '办公室' }));
  const devices = names.map((name) => new OfficeDevice(name, 0, server.folder));
  for (const device of devices) await device.round(later());
  return { server, devices };
}

async function pair() {
  const { server, devices } = await office('a', 'b');
  const [a, b] = devices;
  if (!a || !b) throw new Error('two devices');
  return { server, a, b };
}

const file = (server: MemoryServer, name: string) => server.files.get(`d/${name}.bijia`);

/** Shares this many new entries of a device and lets the other see them. */
async function shareMany(one: OfficeDevice, other: OfficeDevice, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) one.work.create(later());
  for (const { id } of one.work.records.snippets) one.share(later(), id);
  await one.round(later());
  await other.round(later());
}

/** Puts a device's file with this content into the folder. */
async function putFile(server: MemoryServer, name: string, content: unknown): Promise<void> {
  const { bytes } = await writeDeviceFile(content, name, now);
  await server.folder.put(`d/${name}.bijia`, bytes);
}

describe('a round', () => {
  it('brings what one shares to the other, and nothing that is not shared', async () => {
    const { a, b } = await pair();
    a.work.create(later());
    a.work.create(later());
    a.share(later(), 'a-1');
    await a.round(later());
    await b.round(later());
    expect([...b.office().keys()]).toEqual(['a-1']);
  });

  it('takes back what is shared no more, and brings it again', async () => {
    const { a, b } = await pair();
    await shareMany(a, b, 1);
    a.unshare(later(), 'a-1');
    await a.round(later());
    await b.round(later());
    expect(b.office().size).toBe(0);
    a.share(later(), 'a-1');
    await a.round(later());
    await b.round(later());
    expect(b.office().size).toBe(1);
  });

  it('costs two requests where nothing has changed', async () => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 3);
    await b.round(later());
    server.calls = 0;
    await b.round(later());
    expect(server.calls).toBe(2);
  });

  it('reads again what was written in the three seconds before', async () => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 1);
    a.work.edit(later(), 0);
    await a.round(now);
    await b.round(now);
    // The same length and marks: of a server that counts whole seconds.
    const listed = file(server, 'a');
    a.work.edit((now += 500), 0);
    await a.round(now);
    const written = file(server, 'a');
    if (listed && written) written.etag = listed.etag;
    await b.round(later());
    const [shown] = b.office().values();
    expect(shown).toMatchObject({ text: 'a-1 a 改 3' });
  });
});

describe('brakes: everything is kept and it is said', () => {
  it('where the folder is emptied', async () => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 8);
    server.files.clear();
    server.folders.delete('d');
    const end = await b.round(later());
    expect(end.fault).toEqual({ reason: 'marker-missing' });
    expect(b.office().size).toBe(8);
    expect(server.files.size).toBe(0);
  });

  it('where the folder is gone', async () => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 2);
    server.fail = () => 'not-found';
    expect((await b.round(later())).fault).toEqual({ reason: 'folder-gone' });
    expect(b.office().size).toBe(2);
  });

  it.each([
    [
      'another office’s',
      writeMarker({ library: 'another-office', name: '财务处' }),
      'foreign-marker',
    ],
    ['no marker', new TextEncoder().encode('{"name":"bijia.json"}'), 'foreign-marker'],
    ['of a later version', writeMarker({ library: LIBRARY, name: '办' }, 2), 'newer-version'],
  ] as const)('where the marker is %s, and nothing is written', async (_, marker, reason) => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 2);
    await server.folder.put('bijia.json', marker);
    a.work.edit(later(), 0);
    const before = file(server, 'a')?.bytes;
    expect((await a.round(later())).fault).toEqual({ reason });
    expect(file(server, 'a')?.bytes).toBe(before);
    await b.round(later());
    expect(b.office().size).toBe(2);
  });

  it('where a file is gone', async () => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 2);
    server.files.delete('d/a.bijia');
    await b.round(later());
    expect(b.files).toMatchObject([{ name: 'a.bijia', fault: 'missing' }]);
    expect(b.office().size).toBe(2);
    // Its owner puts it back.
    await a.round(later());
    await b.round(later());
    expect(b.files).toMatchObject([{ fault: null }]);
  });

  it('where a file is shrunken without a word of it', async () => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 8);
    await putFile(server, 'a', { snippets: [], tombstones: [] });
    await b.round(later());
    expect(b.files).toMatchObject([{ fault: 'shrunken' }]);
    expect(b.office().size).toBe(8);
  });

  it.each([
    ['torn', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2), 'broken-gzip'],
    ['empty', () => new Uint8Array(), 'broken-gzip'],
    ['none of ours', () => new TextEncoder().encode('{}'), 'broken-gzip'],
    ['of 26 MB', () => new Uint8Array(26_000_000), 'too-large'],
  ] as const)('where a file is %s', async (_, spoil, fault) => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 2);
    const stands = file(server, 'a');
    if (stands) await server.folder.put('d/a.bijia', spoil(stands.bytes));
    await b.round(later());
    expect(b.files).toMatchObject([{ fault }]);
    expect(b.office().size).toBe(2);
  });

  it('where a file deletes 20,000 at once, until a person lets it', async () => {
    const { server, b } = await pair();
    const snippets = Array.from({ length: 20_000 }, (_, at) => {
      const id = `a-${at}`;
      return sampleSnippet(`第${at}条`, { id, createdAt: now, updatedAt: now, device: 'a' });
    });
    await putFile(server, 'a', { snippets, tombstones: [] });
    await b.round(later());
    expect(b.office().size).toBe(20_000);
    const tombstones = snippets.map(({ id }) => ({ id, deletedAt: now, device: 'a', texts: {} }));
    await putFile(server, 'a', { snippets: [], tombstones });
    for (let round = 0; round < 2; round += 1) await b.round(later());
    expect(b.files).toMatchObject([{ fault: 'braked-gone' }]);
    expect(b.office().size).toBe(20_000);
    b.released.add('a.bijia');
    await b.round(later());
    expect(b.office().size).toBe(0);
  }, 60_000);

  it('where a clock is a month ahead: its records wait', async () => {
    const { server, b } = await pair();
    const ahead = now + 30 * 24 * 60 * MINUTE;
    const snippets = [
      sampleSnippet('下个月', { id: 'a-1', updatedAt: ahead }),
      sampleSnippet('今天', { id: 'a-2', updatedAt: now }),
    ];
    await putFile(server, 'a', { snippets, tombstones: [] });
    await b.round(later());
    expect([...b.office().keys()]).toEqual(['a-2']);
    expect(b.files).toMatchObject([{ aside: 1 }]);
  });
});

describe('what a file of another can’t do', () => {
  it('delete what somebody else shares', async () => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 2);
    const tombstones = [{ id: 'a-1', deletedAt: now, device: 'x', texts: {} }];
    await putFile(server, 'x', { snippets: [], tombstones });
    await b.round(later());
    expect([...b.office().keys()]).toEqual(['a-1', 'a-2']);
  });

  it('write over what is put elsewhere, or be taken for a device by another name', async () => {
    const { server, b } = await pair();
    for (const name of ['../a.bijia', '.bijia', 'a.bijia.part', 'A B.bijia', 'a.json'])
      server.files.set(`d/${name}`, { bytes: new Uint8Array(3), modified: 0, etag: 1 });
    await b.round(later());
    expect(b.files.map(({ name }) => name)).toEqual(['a.bijia']);
  });
});

describe('this device’s file', () => {
  it('is written again where it was torn, taken away or put back', async () => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 2);
    server.files.delete('d/a.bijia');
    await a.round(later());
    expect(file(server, 'a')?.bytes.length).toBe(a.published?.length);
    await server.folder.put('d/a.bijia', new Uint8Array(10));
    await a.round(later());
    await b.round(later());
    expect(b.files).toMatchObject([{ fault: null }]);
  });

  it('is written again, in a folder made again, where that was removed beside the marker', async () => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 2);
    for (const name of ['d/a.bijia', 'd/b.bijia']) server.files.delete(name);
    server.folders.delete('d');
    await a.round(later());
    await b.round(later());
    expect(server.files.size).toBe(3);
    expect(b.files).toMatchObject([{ fault: null }]);
  });

  it('is left alone where another installation writes it too', async () => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 2);
    await a.round(later());
    const snippets = [sampleSnippet('另一台', { id: 'twin', updatedAt: now, device: 'a' })];
    await putFile(server, 'a', { snippets, tombstones: [] });
    expect((await a.round(later())).fault).toEqual({ reason: 'twin' });
  });

  it('keeps what the library has lost: no tombstone says that it was deleted', async () => {
    const { a, b } = await pair();
    await shareMany(a, b, 8);
    a.work.records = { ...a.work.records, snippets: [] };
    await a.round(later());
    await b.round(later());
    expect(b.office().size).toBe(8);
    expect(b.files).toMatchObject([{ fault: null }]);
  });
});
