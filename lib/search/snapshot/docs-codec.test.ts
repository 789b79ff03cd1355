import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeStrings, encodeStrings } from './docs-codec';
import { joinSections, readSections } from './sections';

const strings = fc.array(
  fc.oneof(
    fc.constant(undefined),
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constant('\ud83d'),
  ),
  { minLength: 1000, maxLength: 1100 },
);

it('strings come back, read one by one and in runs, in whatever order', () => {
  fc.assert(
    fc.property(strings, fc.array(fc.nat(1200), { maxLength: 50 }), (written, places) => {
      const read = decodeStrings(readSections(joinSections(encodeStrings(written))));
      const inRuns = read.inRuns();
      for (const place of [...places, 511, 512, written.length - 1, -1]) {
        expect(read.at(place)).toBe(written[place]);
        expect(inRuns(place)).toBe(written[place]);
      }
    }),
  );
});
