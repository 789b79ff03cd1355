import { describe, expect, it } from 'vitest';
import { findCycles } from './find-cycles';

/** Reads `ab bc`: a imports b, b imports c. */
const importsOf = (pairs: string) => pairs.split(' ').map(([from = '', to = '']) => ({ from, to }));

describe('findCycles', () => {
  it.each([
    ['no cycle', 'ab bc ac dc', []],
    ['two files that import each other', 'ab ba', ['a imports b', 'b imports a']],
    [
      'three, and nothing of what they import or are imported by',
      'xa ab bc ca cy yz',
      ['a imports b', 'b imports c', 'c imports a'],
    ],
    ['a file that imports itself', 'aa ab', ['a imports a']],
  ])('finds %s', (_, pairs, found) => {
    expect(findCycles(importsOf(pairs))).toEqual(found);
  });
});
