import { describe, expect, it } from 'vitest';
import { createIndex } from './create-index';
import { SAMPLE_DOCS, sampleDoc } from '../testing/sample-docs';
import type { SearchIndex } from '../types';

const first = (query: string, within: SearchIndex) => within.search(query)[0]?.id;

describe('a pasted text', () => {
  const long = Array.from({ length: 800 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7)).join(
    '',
  );

  it('of 10,000 characters finds its entry', () => {
    const within = createIndex([...SAMPLE_DOCS, sampleDoc('long', long)]);
    expect(first(long.repeat(13).slice(0, 10_000), within)).toBe('long');
    expect(first(`${SAMPLE_DOCS[0]?.text}${'。'.repeat(10_000)}`, within)).toBe('hub');
  });

  it.each(['😀'.repeat(5000), 'a'.repeat(10_000), '\ud800', '\u0000', '1 '.repeat(5000), "''''"])(
    'never throws (%#)',
    (query) => {
      expect(createIndex(SAMPLE_DOCS).search(query).length).toBeLessThanOrEqual(50);
    },
  );
});
