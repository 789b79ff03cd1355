import { describe, expect, it } from 'vitest';
import type { FillValues, OutlinePart } from '@/lib/pattern';
import { partsWith, withChosen, withPartChosen } from './outline-choice';

const parts: OutlinePart[] = [0, 1, 2, 3, 2, 1, 2, 0].map((level, place) => ({
  place,
  level,
  title: `${place}`,
}));
const values: FillValues = { slots: {}, groups: [] };
const [salutation, first, , , , second] = parts;

describe('choosing parts of an outline', () => {
  it.each([
    [first, [1, 2, 3, 4]],
    [second, [5, 6]],
    [salutation, [0]],
    [parts[3], [3]],
  ])('a heading goes with those below it: %j', (part, places) => {
    expect(part && partsWith(parts, part).map(({ place }) => place)).toEqual(places);
  });

  it('leaves a heading out with those below it, and takes them in again', () => {
    if (!first) throw new Error('no part');
    const left = withPartChosen(values, parts, first, false);
    expect(left.without).toEqual([1, 2, 3, 4]);
    expect(withPartChosen(left, parts, first, true)).toEqual(values);
  });

  it('takes one alone', () => {
    if (!second) throw new Error('no part');
    const alone = withChosen(values, parts, partsWith(parts, second));
    expect(alone.without).toEqual([0, 1, 2, 3, 4, 7]);
    expect(withChosen(alone, parts, parts)).toEqual(values);
  });
});
