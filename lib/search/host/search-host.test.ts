import { afterEach, describe, expect, it, vi } from 'vitest';
import { createIndex } from '../engine/create-index';
import { MemorySource } from '../testing/memory-source';
import { sampleDoc } from '../testing/sample-docs';
import { createSearchHost } from './search-host';
import { connect, DOCS, withSnapshot } from '../testing/test-host';

async function openOver(source: MemorySource) {
  const host = createSearchHost(source);
  const page = connect(host);
  await page.ready();
  return { host, page };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('search', () => {
  it('opens the stored snapshot and reads only what was written since', async () => {
    const source = withSnapshot();
    source.write(sampleDoc('poor', '耐得住寂寞'));
    source.write(sampleDoc('new', '善作善成'));
    source.remove('long');
    const { page } = await openOver(source);
    expect(source).toMatchObject({ readings: 0, caughtUp: 3 });
    expect((await page.ask('寂寞')).ids).toEqual(['poor']);
    expect((await page.ask('zscs')).ids).toEqual(['new']);
    expect((await page.ask('久久为功')).ids).toEqual([]);
    expect((await page.ask('枢纽')).ids).toEqual(['hub']);
  });

  it.each<[string, (source: MemorySource) => void]>([
    ['is missing', (source) => (source.stored = null)],
    ['is of another version', (source) => spoil(source, { version: '0' })],
    ['came back cut off', (source) => spoil(source, { body: new ArrayBuffer(64) })],
    ['is of a later revision than the library', (source) => date(source, 9)],
    ['is older than the log', (source) => (date(source, 0), source.forget(3))],
  ])('reads everything where the snapshot %s', async (_, change) => {
    const source = withSnapshot();
    change(source);
    const { page } = await openOver(source);
    expect(source.readings).toBe(1);
    expect((await page.ask('csqx')).ids).toEqual(['hub']);
  });

  it('reads everything where what is stored is not to be trusted', async () => {
    const source = withSnapshot();
    const page = connect(createSearchHost(source, { useSnapshot: false }));
    await page.ready();
    expect(source.readings).toBe(1);
  });

  it('reads everything where the store fails', async () => {
    const source = withSnapshot();
    source.readSnapshot = () => Promise.reject(new Error('a broken file'));
    const { page } = await openOver(source);
    expect((await page.ask('csqx')).ids).toEqual(['hub']);
  });

  it('answers by exact match while it reads, and knows what was written meanwhile when it is ready', async () => {
    const source = new MemorySource(DOCS);
    const held: Array<() => void> = [];
    source.hold = new Promise((resolve) => held.push(resolve));
    const page = connect(createSearchHost(source));
    expect(await page.ask('启下')).toEqual({ ids: ['hub'], isWhole: false });
    expect(page.has('ready')).toBe(false);
    source.write(sampleDoc('new', '善作善成'));
    held.forEach((goOn) => goOn());
    await page.ready();
    expect(await page.ask('zscs')).toEqual({ ids: ['new'], isWhole: true });
  });

  it('answers what was asked before it was open', async () => {
    const page = connect(createSearchHost(withSnapshot()));
    expect(await page.ask('csqx')).toEqual({ ids: ['hub'], isWhole: true });
  });

  it('never answers of an earlier revision than the page knows', async () => {
    const source = withSnapshot();
    const { page } = await openOver(source);
    source.write(sampleDoc('new', '善作善成'));
    expect((await page.ask('善成', source.revision)).ids).toEqual(['new']);
    source.remove('new');
    expect((await page.ask('善成', source.revision)).ids).toEqual([]);
  });

  it('reads everything again where the way to the library’s revision is lost', async () => {
    const source = withSnapshot();
    const { page } = await openOver(source);
    source.write(sampleDoc('new', '善作善成'));
    source.write(sampleDoc('other', '善始善终'));
    source.forget(source.revision);
    page.take({ type: 'follow', revision: source.revision });
    await vi.waitFor(() => expect(source.readings).toBe(1));
    expect((await page.ask('善成', source.revision)).ids).toEqual(['new']);
  });

  it('is one for several pages, and outlives each', async () => {
    const source = withSnapshot();
    const { host, page } = await openOver(source);
    const other = connect(host);
    await other.ready();
    page.take({ type: 'leave' });
    expect((await other.ask('csqx')).ids).toEqual(['hub']);
    expect(source.readings).toBe(0);
  });

  it('tells every page when it can’t go on, those that come later too', async () => {
    const source = new MemorySource(DOCS);
    source.readAll = () => Promise.reject(new Error('the database was closed'));
    const host = createSearchHost(source);
    const page = connect(host);
    await vi.waitFor(() => expect(page.has('failed')).toBe(true));
    expect(connect(host).has('failed')).toBe(true);
  });
});

const rest = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('what is kept', () => {
  it('is the first entries after a pause, and the index after a rest', async () => {
    vi.useFakeTimers();
    const source = new MemorySource(DOCS);
    const page = connect(createSearchHost(source));
    await vi.waitFor(() => expect(page.has('ready')).toBe(true));
    await rest(400);
    void page.ask('承');
    await rest(400);
    expect(source).toMatchObject({ first: null, stored: null });
    await rest(200);
    expect(source.first?.result.hits).toHaveLength(3);
    expect(source.stored).toBeNull();
    await rest(1600);
    expect(source.stored?.revision).toBe(source.revision);
  });

  it('is not an index whose snapshot came back changed: that is built anew and stored', async () => {
    vi.useFakeTimers();
    const source = withSnapshot();
    const { body } = createIndex(DOCS).toSnapshot();
    new Uint8Array(body).fill(7, -8);
    spoil(source, { body });
    const page = connect(createSearchHost(source));
    await vi.waitFor(() => expect(page.has('ready')).toBe(true));
    expect(source.readings).toBe(0);
    await rest(60_000);
    expect(source.readings).toBe(1);
    expect((await page.ask('csqx')).ids).toEqual(['hub']);
    await rest(60_000);
    expect(source.stored?.snapshot).toEqual(createIndex(DOCS).toSnapshot());
  });

  it('is of the revision that it names, after edits too', async () => {
    vi.useFakeTimers();
    const source = withSnapshot();
    const page = connect(createSearchHost(source));
    await vi.waitFor(() => expect(page.has('ready')).toBe(true));
    await rest(60_000);
    expect(source.stored?.revision).toBe(3);
    source.write(sampleDoc('new', '善作善成'));
    page.take({ type: 'follow', revision: source.revision });
    await rest(60_000);
    expect(source.stored?.revision).toBe(4);
    expect(source.first).toMatchObject({ revision: 4, result: { total: 4 } });
  });
});

function spoil(source: MemorySource, change: object): void {
  source.stored = {
    revision: source.revision,
    snapshot: { ...createIndex(DOCS).toSnapshot(), ...change },
  };
}

function date(source: MemorySource, revision: number): void {
  source.stored = { revision, snapshot: createIndex(DOCS).toSnapshot() };
}
