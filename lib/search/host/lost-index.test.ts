import { describe, expect, it } from 'vitest';
import { readSections } from '../snapshot/sections';
import type { MemorySource } from '../testing/memory-source';
import { sampleDoc } from '../testing/sample-docs';
import {
  openPage,
  openWithIdleWorkers,
  restUntil,
  withSnapshot,
  workerOf,
  writeMany,
  stopClock,
} from '../testing/test-page';

stopClock();

/** The body of the stored snapshot. */
function storedBody(source: MemorySource): ArrayBuffer {
  const body: unknown = Reflect.get(Object(source.stored?.snapshot), 'body');
  if (!(body instanceof ArrayBuffer)) throw new Error('nothing is stored');
  return body;
}

describe('an index that is lost', () => {
  it('for too much was written at once, is made by a worker, and exact match answers meanwhile', async () => {
    const source = await withSnapshot();
    const { client, find, workers } = openWithIdleWorkers(source);
    await client.ready;
    writeMany(source, 600);
    client.follow(source.revision);
    expect(await find('第599条')).toEqual(['new 599']);
    await (await workerOf(workers)).work(source);
    expect(await find('csqx')).toEqual(['hub']);
    expect(source.stored?.revision).toBe(source.revision);
  });

  it('for the way to the library’s revision is not known, is made again', async () => {
    const source = await withSnapshot();
    const { client, find, workers } = openPage(source);
    await client.ready;
    source.write(sampleDoc('new', '善作善成'));
    source.write(sampleDoc('other', '善始善终'));
    source.forget(source.revision);
    client.follow(source.revision);
    expect(await find('zscs')).toEqual(['new']);
    expect(workers).toHaveLength(1);
  });

  it('for its snapshot came back damaged, is made of all documents and stored', async () => {
    const source = await withSnapshot();
    const good = new Uint8Array(storedBody(source)).slice();
    new Uint8Array(storedBody(source)).fill(7, -8);
    const { client, find, workers } = openPage(source);
    expect(await client.ready).toBe('index');
    expect(source.readings).toBe(0);
    await restUntil(() => expect(new Uint8Array(storedBody(source))).toEqual(good));
    expect(source.readings).toBe(1);
    expect(await find('csqx')).toEqual(['hub']);
    expect(workers).toHaveLength(1);
  });

  it('for a query fails on it, is made again before that is answered', async () => {
    const source = await withSnapshot();
    breakTexts(storedBody(source));
    const { client, find, workers } = openPage(source);
    expect(await client.ready).toBe('index');
    expect(await find('csqx')).toEqual(['hub']);
    expect(workers).toHaveLength(1);
  });
});

/** Damages a snapshot so that it opens, and no document of it can be made. */
function breakTexts(body: ArrayBuffer): void {
  const sections = readSections(body);
  for (let strings = 0; strings < 4; strings += 1) {
    sections.u32();
    sections.u16();
  }
  sections.u32().fill(99);
}
