import { describe, expect, it } from 'vitest';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { LIBRARY } from '../testing/office-device';
import { file, later, MINUTE, now, pair, putFile, shareMany } from '../testing/office-pair';
import { writeMarker } from '../testing/written-files';

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

  it('where a listing is cut at 750: what it lacks is not missing, and stays', async () => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 2);
    const whole = { ...server.folder };
    for (let at = 0; at < 760; at += 1)
      await putFile(server, `0-${String(at).padStart(3, '0')}`, { snippets: [], tombstones: [] });
    server.folder.list = async (path) => {
      const listed = await whole.list(path);
      if (!listed.ok) return listed;
      const files = listed.value.files.toSorted((x, y) => (x.name < y.name ? -1 : 1));
      return { ok: true, value: { ...listed.value, files: files.slice(0, 750) } };
    };
    const end = await b.round(later());
    expect(end).toMatchObject({ fault: null, isCut: true });
    expect(b.files.find(({ name }) => name === 'a.bijia')).toMatchObject({ fault: null });
    expect(b.office().size).toBe(2);
  });

  it('where a file deletes 20,000 at once, until a person lets it', async () => {
    const { server, b } = await pair();
    const snippets = Array.from({ length: 20_000 }, (_, at) => {
      const id = `a-${at}`;
      return sampleSnippet(`第${at}条`, { id, createdAt: now(), updatedAt: now(), device: 'a' });
    });
    await putFile(server, 'a', { snippets, tombstones: [] });
    await b.round(later());
    expect(b.office().size).toBe(20_000);
    const tombstones = snippets.map(({ id }) => ({ id, deletedAt: now(), device: 'a', texts: {} }));
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
    const ahead = now() + 30 * 24 * 60 * MINUTE;
    const snippets = [
      sampleSnippet('下个月', { id: 'a-1', updatedAt: ahead }),
      sampleSnippet('今天', { id: 'a-2', updatedAt: now() }),
    ];
    await putFile(server, 'a', { snippets, tombstones: [] });
    await b.round(later());
    expect([...b.office().keys()]).toEqual(['a-2']);
    expect(b.files).toMatchObject([{ aside: 1 }]);
  });
});
