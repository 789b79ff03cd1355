import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkedPiece, markPieces, markText, startNearMark } from './highlight';

/** Pieces as one line: chips in ‹›, marks in []. */
function draw(pieces: MarkedPiece[]): string {
  return pieces
    .map(({ kind, segments }) => {
      const text = segments.map((it) => (it.isMarked ? `[${it.text}]` : it.text)).join('');
      return kind === 'text' ? text : `‹${text}›`;
    })
    .join('');
}

const text = (content: string) => ({ kind: 'text' as const, text: content });
const slot = (content: string) => ({ kind: 'slot' as const, text: content });

describe('marking pieces', () => {
  it.each([
    ['nothing', [], '要做到‹精细›。'],
    ['inside a text', [[1, 3]], '要[做到]‹精细›。'],
    ['from a text into a chip', [[2, 4]], '要做[到]‹[精]细›。'],
    ['a whole chip and what follows', [[3, 6]], '要做到‹[精细]›[。]'],
    [
      'two places',
      [
        [0, 1],
        [5, 6],
      ],
      '[要]做到‹精细›[。]',
    ],
    ['beyond the end', [[4, 90]], '要做到‹精[细]›[。]'],
  ] as const)('marks %s', (_, ranges, drawn) => {
    expect(draw(markPieces([text('要做到'), slot('精细'), text('。')], ranges))).toBe(drawn);
  });

  it('loses and doubles no character, wherever the ranges lie', () => {
    const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [a, a + b] as const);
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(range), (texts, ranges) => {
        const pieces = markPieces(
          texts.map(text),
          ranges.toSorted((a, b) => a[0] - b[0]),
        );
        const joined = pieces.flatMap((piece) => piece.segments.map((it) => it.text)).join('');
        expect(joined).toBe(texts.join(''));
      }),
    );
  });

  it('marks one plain text the same way', () => {
    expect(markText('承上启下', [[1, 3]])).toEqual([
      { text: '承', isMarked: false },
      { text: '上启', isMarked: true },
      { text: '下', isMarked: false },
    ]);
  });
});

describe('a long text', () => {
  const long = '零一二三四五六七八九'.repeat(6);

  it('starts near its first mark when that stands far behind', () => {
    const pieces = markPieces([text(long)], [[52, 54]]);
    expect(draw(startNearMark(pieces, 48))).toBe('…二三四五六七八九零一[二三]四五六七八九');
  });

  it('starts at its beginning when the mark is seen anyway', () => {
    const pieces = markPieces([text(long)], [[40, 42]]);
    expect(startNearMark(pieces, 48)).toBe(pieces);
  });

  it('keeps a chip whole at the cut', () => {
    const pieces = markPieces(
      [text(long.slice(0, 45)), slot('精细的工作'), text('要落实')],
      [[50, 52]],
    );
    expect(draw(startNearMark(pieces, 48))).toBe('…零一二三四‹精细的工作›[要落]实');
  });
});
