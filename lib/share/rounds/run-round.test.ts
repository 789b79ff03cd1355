import { describe, expect, it } from 'vitest';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { file, later, now, pair, putFile, shareMany } from '../testing/office-pair';

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
    await a.round(now());
    await b.round(now());
    // The same length and marks: of a server that counts whole seconds.
    const listed = file(server, 'a');
    a.work.edit(later(500), 0);
    await a.round(now());
    const written = file(server, 'a');
    if (listed && written) written.etag = listed.etag;
    await b.round(later());
    const [shown] = b.office().values();
    expect(shown).toMatchObject({ text: 'a-1 a 改 3' });
  });
});

describe('what a file of another can’t do', () => {
  it('delete what somebody else shares', async () => {
    const { server, a, b } = await pair();
    await shareMany(a, b, 2);
    const tombstones = [{ id: 'a-1', deletedAt: now(), device: 'x', texts: {} }];
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
    const snippets = [sampleSnippet('另一台', { id: 'twin', updatedAt: now(), device: 'a' })];
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
