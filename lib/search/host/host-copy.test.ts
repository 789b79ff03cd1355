import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MemorySource } from '../testing/memory-source';
import { sampleDoc } from '../testing/sample-docs';
import { createSearchHost } from './search-host';
import { connect, withSnapshot } from '../testing/test-host';

afterEach(() => {
  vi.useRealTimers();
});

const rest = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A page with a host of its own over `source`, and a worker over the same that stores for it. */
function openCopy(source: MemorySource) {
  const idle: Array<() => void> = [];
  const worker = createSearchHost(source);
  const store = vi.fn(
    (revision: number) =>
      new Promise<void>((resolve) => {
        const take = worker.connect(({ type }) => {
          if (type !== 'stored') return;
          take({ type: 'leave' });
          resolve();
        });
        take({ type: 'store', revision });
      }),
  );
  const asCopy = { store, whenIdle: (act: () => void) => void idle.push(act) };
  const host = createSearchHost(source, { asCopy });
  return { host, page: connect(host), idle, store };
}

function writeMany(source: MemorySource, count: number): void {
  for (let at = 0; at < count; at += 1) source.write(sampleDoc(`new ${at}`, `新写的第${at}条`));
}

describe('a host as a page’s own copy', () => {
  it('opens what is stored, with what was written since', async () => {
    const source = withSnapshot();
    source.write(sampleDoc('new', '善作善成'));
    const { page } = openCopy(source);
    await page.ready();
    expect((await page.ask('zscs')).ids).toEqual(['new']);
    expect((await page.ask('csqx')).ids).toEqual(['hub']);
  });

  it('answers within the call, unless the library has gone on', async () => {
    const source = withSnapshot();
    const { host, page } = openCopy(source);
    expect(host.answerNow('csqx', {}, 0)).toBeNull();
    await page.ready();
    expect(host.answerNow('csqx', {}, source.revision)?.hits[0]?.id).toBe('hub');
    expect(host.answerNow('csqx', {}, source.revision + 1)).toBeNull();
  });

  it('reads Chinese only once the page has nothing else to do', async () => {
    const { page, idle } = openCopy(withSnapshot());
    await page.ready();
    expect((await page.ask('城尚岂夏')).ids).toEqual([]);
    idle.forEach((act) => act());
    await vi.waitFor(async () => expect((await page.ask('城尚岂夏')).ids).toEqual(['hub']));
  });

  it.each<[string, (source: MemorySource) => void]>([
    ['there is nothing to open', (source) => (source.stored = null)],
    ['too much was written since', (source) => writeMany(source, 600)],
  ])('fails where %s, and reads no library', async (_, change) => {
    const source = withSnapshot();
    change(source);
    const { page } = openCopy(source);
    await vi.waitFor(() => expect(page.has('failed')).toBe(true));
    expect(source.readings).toBe(0);
  });

  it('fails when too much is written at once, for another to go on', async () => {
    const source = withSnapshot();
    const { page } = openCopy(source);
    await page.ready();
    writeMany(source, 600);
    page.take({ type: 'follow', revision: source.revision });
    await vi.waitFor(() => expect(page.has('failed')).toBe(true));
  });

  it('fails when what it opened came back changed', async () => {
    vi.useFakeTimers();
    const source = withSnapshot();
    const body: unknown = Reflect.get(Object(source.stored?.snapshot), 'body');
    if (body instanceof ArrayBuffer) new Uint8Array(body).fill(7, -8);
    const { page } = openCopy(source);
    await vi.waitFor(() => expect(page.has('ready')).toBe(true));
    await rest(60_000);
    expect(page.has('failed')).toBe(true);
  });

  it('has its edits stored by the worker, and opens what that has stored', async () => {
    vi.useFakeTimers();
    const source = withSnapshot();
    const { page, store } = openCopy(source);
    await vi.waitFor(() => expect(page.has('ready')).toBe(true));
    source.write(sampleDoc('new', '善作善成'));
    page.take({ type: 'follow', revision: source.revision });
    const opened = vi.spyOn(source, 'readSnapshot');
    await rest(60_000);
    expect(store).toHaveBeenCalledExactlyOnceWith(4);
    expect(source.stored?.revision).toBe(4);
    // The worker’s opening, and the copy’s after it.
    expect(opened).toHaveBeenCalledTimes(2);
    expect((await page.ask('zscs')).ids).toEqual(['new']);
  });
});

it('a host that nobody is connected to lets its index go, and opens it again for the next page', async () => {
  vi.useFakeTimers();
  const source = withSnapshot();
  const host = createSearchHost(source);
  const opened = vi.spyOn(source, 'readSnapshot');
  const page = connect(host);
  await vi.waitFor(() => expect(page.has('ready')).toBe(true));
  page.take({ type: 'leave' });
  await rest(60_000);
  const other = connect(host);
  expect(other.has('ready')).toBe(false);
  expect((await other.ask('csqx')).ids).toEqual(['hub']);
  expect(opened).toHaveBeenCalledTimes(2);
});
