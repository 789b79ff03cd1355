import { expect, it } from 'vitest';
import { piecesWithin } from './within-length';

const pieces = ['一二', '', '三四', '五'].map((text) => ({ text }));

it.each<[number, number, boolean]>([
  [0, 0, true],
  [1, 1, true],
  [3, 2, true],
  [4, 3, true],
  [6, 4, false],
  [99, 4, false],
])('within %i characters, %i pieces are drawn; some left out: %s', (most, count, isCut) => {
  expect(piecesWithin(pieces, most)).toEqual({ drawn: pieces.slice(0, count), isCut });
});

it('a text without pieces is whole', () => {
  expect(piecesWithin([], 0)).toEqual({ drawn: [], isCut: false });
});
