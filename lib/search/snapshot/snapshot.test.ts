import { afterEach, describe, expect, it, vi } from 'vitest';
import { isIntact } from './snapshot';
import { createIndex } from '../engine/create-index';

afterEach(() => vi.restoreAllMocks());

/** A snapshot of as many bytes. */
async function snapshotOf(size: number) {
  const stored = await createIndex([]).toSnapshot();
  return { ...stored, size, body: new ArrayBuffer(size) };
}

describe('the digest of a snapshot', () => {
  it('is calculated over parts, of which none holds a page up', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest');
    await isIntact(await snapshotOf(20_000_000));
    const lengths = digest.mock.calls.map(([, bytes]) => bytes.byteLength);
    expect(Math.max(...lengths)).toBeLessThan(5_000_000);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeGreaterThanOrEqual(20_000_000);
  });

  it('is calculated in a task for each part, also where the browser has each at once', async () => {
    vi.spyOn(crypto.subtle, 'digest').mockResolvedValue(new ArrayBuffer(32));
    const snapshot = await snapshotOf(20_000_000);
    let tasks = 0;
    let isOver = false;
    const count = () => {
      tasks += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    await isIntact(snapshot);
    isOver = true;
    expect(tasks).toBeGreaterThanOrEqual(4);
  });

  it.each([0, 1, 4_194_303, 4_194_304, 8_999_999])(
    'is another where byte %i is another',
    async (at) => {
      const snapshot = await snapshotOf(9_000_000);
      const digests = new Set<string>();
      const digest = vi.spyOn(crypto.subtle, 'digest');
      for (const value of [0, 1]) {
        new Uint8Array(snapshot.body)[at] = value;
        await isIntact(snapshot);
        const last = await digest.mock.results.at(-1)?.value;
        digests.add(new Uint8Array(last as ArrayBuffer).join());
      }
      expect(digests.size).toBe(2);
    },
  );
});
