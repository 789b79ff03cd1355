import { expect, it } from 'vitest';
import { piecesWithin } from './within-length';

const pieces = ['一二', '', '三四', '五'].map((text) => ({ text }));

it.each<[number, number, boolean]>([
  [0, 0, true],
  [2, 1, true],
  [3, 2, true],
  [5, 3, true],
  [6, 4, false],
  [99, 4, false],
])('within %i characters, %i pieces are drawn; some left out: %s', (most, count, isCut) => {
  expect(piecesWithin(pieces, most)).toEqual({ drawn: pieces.slice(0, count), isCut });
});

it('a piece that is longer than what is left is cut, never within a character', () => {
  const long = { kind: 'text', text: `长𠮷${'长'.repeat(200_000)}` };
  const drawn = (most: number) => piecesWithin([{ kind: 'slot', text: '空' }, long], most).drawn;
  expect(drawn(2).at(-1)).toEqual({ kind: 'text', text: '长' });
  expect(drawn(3).at(-1)).toEqual({ kind: 'text', text: '长' });
  expect(drawn(4).at(-1)).toEqual({ kind: 'text', text: '长𠮷' });
  expect(piecesWithin([long], 4000)).toMatchObject({ isCut: true });
});

it('a text without pieces is whole', () => {
  expect(piecesWithin([], 0)).toEqual({ drawn: [], isCut: false });
});
