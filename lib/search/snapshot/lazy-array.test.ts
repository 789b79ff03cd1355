import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { lazyArray } from './lazy-array';

it('makes each item once, when it is first looked at', () => {
  const made: number[] = [];
  const items = lazyArray(5, (at) => {
    made.push(at);
    return `item ${at}`;
  });
  expect([items.length, made]).toEqual([5, []]);
  expect([items[3], items[3], items[5], items[-1]]).toEqual([
    'item 3',
    'item 3',
    undefined,
    undefined,
  ]);
  items[1] = 'another';
  expect(items.map((item) => item.length)).toEqual([6, 7, 6, 6, 6]);
  expect(made).toEqual([3, 0, 2, 4]);
});

it('is read like any other array', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(fc.nat(20)), (numbers, looks) => {
      const lazy = lazyArray(numbers.length, (at) => numbers[at]);
      for (const at of looks) expect(lazy[at]).toBe(numbers[at]);
      expect([...lazy]).toEqual(numbers);
      expect(lazy.findIndex((item) => item === numbers.at(-1))).toBe(
        numbers.findIndex((item) => item === numbers.at(-1)),
      );
      expect(lazy.slice(1).filter((item) => item !== 0)).toEqual(
        numbers.slice(1).filter((item) => item !== 0),
      );
      expect(Array.isArray(lazy)).toBe(true);
    }),
  );
});
