import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file';
import { microsoftPinyinOf } from './testing/microsoft-pinyin';
import { readRows, wordsOf } from './testing/read-rows';

const PHRASES = [
  { code: 'tctz', words: '特此通知。' },
  { code: 'rq', words: '%yyyy%年%MM%月%dd%日' },
  { code: 'bfb', words: '提高5%左右，降低3%。' },
];

describe('Microsoft Pinyin', () => {
  it.each([true, false])('is read as Windows 10 writes it, since 1703: %s', async (isNewer) => {
    const { format, rows, faults } = await readRows('词.dat', microsoftPinyinOf(PHRASES, isNewer));
    expect(format).toBe('microsoft-pinyin');
    expect(wordsOf(rows)).toEqual(['特此通知。', '▸{日期}', '提高5%左右，降低3%。']);
    expect(rows.map(({ shortcut }) => shortcut)).toEqual(['tctz', 'rq', 'bfb']);
    expect(faults).toEqual([]);
  });

  it('gives what is whole of a file that was cut off', async () => {
    const { rows, faults } = await readRows('词.dat', microsoftPinyinOf(PHRASES).subarray(0, -4));
    expect(wordsOf(rows)).toEqual(['特此通知。', '▸{日期}']);
    expect(faults).toEqual([{ entry: 3, reason: 'bad-shape' }]);
  });

  it('trusts no offset and no count, wherever the file is damaged', async () => {
    const damage = fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(damage, async (places) => {
        const bytes = microsoftPinyinOf(PHRASES);
        for (const [at, byte] of places) if (at >= 8 && at < bytes.length) bytes[at] = byte;
        const reading = await readFile('词.dat', bytes);
        const count = reading.ok ? reading.rows.length + reading.faults.length : 0;
        expect(count).toBeLessThanOrEqual(bytes.length / 4 + 1);
      }),
      { numRuns: 500 },
    );
  });
});
