import { describe, expect, it } from 'vitest';
import { splitSentences } from './clauses';
import type { Sentence } from './clauses';
import { clausePieces, memberPieces, quotedPieces, unitPieces } from './pieces';
import type { Piece } from './proposal';

const TEXT = '要办文、办会，学习、工作：忠诚；务实。';

/** Pieces with the mark in front of each, damaged ones in brackets; checks that each stands where it says. */
function show(text: string, pieces: readonly Piece[]): string[] {
  return pieces.map((piece) => {
    expect(text.slice(piece.start, piece.end)).toBe(piece.text);
    return piece.before + (piece.damaged ? `[${piece.text}]` : piece.text);
  });
}

const read = (text: string, find: (text: string, sentence: Sentence) => Piece[]): string[] =>
  splitSentences(text).flatMap((sentence) => show(text, find(text, sentence)));

describe('pieces of a sentence', () => {
  it.each([
    ['units', unitPieces, ['要办文', '、办会', '，学习', '、工作', '：忠诚', '；务实']],
    ['clauses', clausePieces, ['要办文、办会', '，学习、工作', '：忠诚', '；务实']],
    ['members', memberPieces, ['要办文、办会，学习、工作', '：忠诚', '；务实']],
  ])('are its %s', (_, find, expected) => {
    expect(read(TEXT, find)).toEqual(expected);
  });

  it('have no mark in front at the head of any sentence', () => {
    expect(read('办文，办会。学习，工作。', unitPieces)).toEqual([
      '办文',
      '，办会',
      '学习',
      '，工作',
    ]);
  });

  it.each([
    ['units', unitPieces, ['[予以]', '，办会', '；学习']],
    ['members', memberPieces, ['[予以，办会]', '；学习']],
  ])('are damaged where one of their %s is', (_, find, expected) => {
    expect(read('予以，办会；学习。', find)).toEqual(expected);
  });
});

const quoted = (text: string): string[][] =>
  splitSentences(text).flatMap((sentence) =>
    quotedPieces(text, sentence).map((list) => show(text, list)),
  );

describe('quotedPieces', () => {
  it.each([
    ['做到“不推诿，不扯皮；讲团结”。', [['不推诿', '，不扯皮', '；讲团结']]],
    [
      '讲“真话、实话”，办“好事、实事”。',
      [
        ['真话', '、实话'],
        ['好事', '、实事'],
      ],
    ],
    ['做到“一心一意为人民”。', []],
    ['做好“三服务”。', []],
    ['不推诿，不扯皮。', []],
  ])('divides what %s quotes', (text, lists) => {
    expect(quoted(text)).toEqual(lists);
  });

  it('is damaged where its unit is', () => {
    expect(quoted('引发上的“断档，停顿”，再办。')).toEqual([['[断档]', '，[停顿]']]);
  });
});
