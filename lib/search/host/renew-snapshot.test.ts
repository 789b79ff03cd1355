import { describe, expect, it, vi } from 'vitest';
import { createIndex } from '../engine/create-index';
import { fromSnapshot } from '../engine/from-snapshot';
import { MemorySource } from '../testing/memory-source';
import { sampleDoc } from '../testing/sample-docs';
import { DOCS, withSnapshot, writeMany } from '../testing/test-page';
import { pinyinReader } from '../text/readings';
import { renewSnapshot } from './renew-snapshot';

/** What the stored snapshot finds, and the revision that it is of. */
async function renew(source: MemorySource, useSnapshot = true) {
  await renewSnapshot(source, useSnapshot, () => {});
  const index = fromSnapshot(source.stored?.snapshot, pinyinReader);
  const find = (query: string) => index?.search(query).map(({ id }) => id);
  return { find, revision: source.stored?.revision };
}

async function spoil(source: MemorySource, change: object): Promise<void> {
  const snapshot = await createIndex(DOCS).toSnapshot();
  source.stored = { revision: source.revision, snapshot: { ...snapshot, ...change } };
}

async function damagedBody(): Promise<ArrayBuffer> {
  const { body } = await createIndex(DOCS).toSnapshot();
  new Uint8Array(body).fill(7, -8);
  return body;
}

describe('the snapshot', () => {
  it('is brought to the library’s revision by what was written since', async () => {
    const source = await withSnapshot();
    source.write(sampleDoc('poor', '耐得住寂寞'));
    source.write(sampleDoc('new', '善作善成'));
    source.remove('long');
    const { find, revision } = await renew(source);
    expect(source).toMatchObject({ readings: 0, caughtUp: 3 });
    expect(revision).toBe(source.revision);
    expect(['寂寞', 'zscs', '久久为功', 'csqx'].map(find)).toEqual([
      ['poor'],
      ['new'],
      [],
      ['hub'],
    ]);
  });

  it.each<[string, (source: MemorySource) => unknown]>([
    ['is missing', (source) => (source.stored = null)],
    ['is of another version', (source) => spoil(source, { version: '0' })],
    ['came back cut off', (source) => spoil(source, { body: new ArrayBuffer(64) })],
    ['came back damaged', async (source) => spoil(source, { body: await damagedBody() })],
    [
      'is of a later revision than the library',
      (source) => Object.assign(source.stored ?? {}, { revision: 9 }),
    ],
    [
      'is older than the log',
      (source) => (Object.assign(source.stored ?? {}, { revision: 0 }), source.forget(3)),
    ],
    [
      'can’t be read',
      (source) => (source.readSnapshot = () => Promise.reject(new Error('a broken file'))),
    ],
  ])('is made of all documents where it %s', async (_, change) => {
    const source = await withSnapshot();
    await change(source);
    const { find, revision } = await renew(source);
    expect(source.readings).toBe(1);
    expect([revision, find('csqx')]).toEqual([3, ['hub']]);
    expect(source.stored?.snapshot).toStrictEqual(await createIndex(DOCS).toSnapshot());
  });

  it('is made of all documents where the stored one may not be used', async () => {
    const source = await withSnapshot();
    expect((await renew(source, false)).find('csqx')).toEqual(['hub']);
    expect(source.readings).toBe(1);
  });

  it('is made of all documents where most of them have changed, as after an import', async () => {
    const source = await withSnapshot();
    writeMany(source, 501);
    const { find, revision } = await renew(source);
    expect([source.readings, revision]).toEqual([1, source.revision]);
    expect(find('csqx')).toEqual(['hub']);
    expect(find('xinxiede')).toContain('new 0');
  });

  it('holds what was written while all documents were read', async () => {
    const source = new MemorySource(DOCS);
    const held: Array<() => void> = [];
    source.hold = new Promise((resolve) => held.push(resolve));
    const renewing = renew(source);
    await vi.waitFor(() => expect(source.readings).toBe(1));
    source.write(sampleDoc('new', '善作善成'));
    held.forEach((goOn) => goOn());
    expect((await renewing).find('zscs')).toEqual(['new']);
    expect(source.stored?.revision).toBe(4);
  });

  it('is made with signs of life, and returned where the disk is full', async () => {
    const source = new MemorySource(DOCS);
    source.writeSnapshot = () => Promise.reject(new Error('the disk is full'));
    const onWork = vi.fn();
    const { revision, snapshot } = await renewSnapshot(source, true, onWork);
    expect([revision, snapshot]).toStrictEqual([3, await createIndex(DOCS).toSnapshot()]);
    expect(onWork).toHaveBeenCalled();
  });

  it('is not made where the library can’t be read', async () => {
    const source = new MemorySource(DOCS);
    source.readAll = () => Promise.reject(new Error('the database was closed'));
    await expect(renewSnapshot(source, true, () => {})).rejects.toThrow('was closed');
  });
});
