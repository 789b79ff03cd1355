import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text';
import { pinyinReader } from './readings';
import { FAR, offsetsIn, unitsOf } from './units';
import { sampleDoc } from '../testing/sample-docs';

/** Texts with what is dropped, what becomes several units, and long runs of either. */
const field = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('承上', '㈱', '𠮷', '，'.repeat(FAR - 1), ' '.repeat(FAR), '_'.repeat(700)),
    ),
  )
  .map((parts) => parts.join(''));

describe('the offsets of units', () => {
  it('come back from their gaps, of the text and of the title', () => {
    fc.assert(
      fc.property(field, field, (text, title) => {
        const { gaps, textLength } = unitsOf({ ...sampleDoc('a', text), title }, pinyinReader);
        expect(offsetsIn(text, gaps.subarray(0, textLength))).toEqual(foldText(text).offsets);
        expect(offsetsIn(title, gaps.subarray(textLength + 1))).toEqual(foldText(title).offsets);
      }),
    );
  });
});
