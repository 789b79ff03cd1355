import { describe, expect, it } from 'vitest';
import { deflatedZipOf, zipOf } from '../../testing/zip';
import { LARGEST_UNPACKED, ZipError, openZip } from './read-zip';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const faultOf = (error: unknown): unknown => (error instanceof ZipError ? error.fault : error);

describe('openZip', () => {
  it.each(['stored', 'deflated'])('reads parts that are %s', async (kind) => {
    const parts = { 'a.txt': '同志们', 'word/b.xml': '<b/>'.repeat(100) };
    const zip = openZip(kind === 'stored' ? zipOf(parts) : await deflatedZipOf(parts));
    expect(zip?.names).toEqual(['a.txt', 'word/b.xml']);
    expect(text(await zip?.read('a.txt'))).toBe('同志们');
    expect(text(await zip?.read('Word/B.xml'))).toBe('<b/>'.repeat(100));
  });

  it('unpacks no more than the limit, over all its parts', async () => {
    const half = new Uint8Array(0.6 * LARGEST_UNPACKED);
    const zip = openZip(await deflatedZipOf({ a: half, b: half }));
    await expect(zip?.read('a')).resolves.toHaveLength(half.length);
    expect(await zip?.read('b').catch(faultOf)).toBe('too-large');
  });

  it('draws on the budget of the document around it', async () => {
    const budget = { left: 10 };
    expect(text(await openZip(zipOf({ a: '12345678' }), budget)?.read('a'))).toBe('12345678');
    expect(budget.left).toBe(2);
    expect(
      await openZip(zipOf({ a: '123' }), budget)
        ?.read('a')
        .catch(faultOf),
    ).toBe('too-large');
  });

  it.each([
    ['a method that is unknown', 12],
    ['a stream that breaks off', 8],
  ])('refuses %s', async (_, method) => {
    const content = 'aaaa';
    const directory = 31 + content.length;
    const bytes = zipOf({ a: content }).with(directory + 10, method);
    expect(await openZip(bytes)?.read('a').catch(faultOf)).toBe('broken');
  });

  it('opens nothing that is no zip', () => {
    expect(openZip(new TextEncoder().encode('PK\u0003\u0004, and no directory'))).toBeUndefined();
    expect(openZip(new Uint8Array())).toBeUndefined();
  });
});
