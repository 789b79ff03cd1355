import { describe, expect, it } from 'vitest';
import { splitSentences } from '../sentence/clauses';
import { clausePieces } from '../sentence/pieces';
import type { Piece } from '../sentence/proposal';
import type { QualityReason } from '../types';
import { findSingles } from './singles';

function piecesOf(text: string): Piece[] {
  return splitSentences(text).flatMap((sentence) => clausePieces(text, sentence));
}

function singlesIn(text: string): Array<[string, QualityReason]> {
  return findSingles(piecesOf(text)).map(({ start, end, reason }) => [
    text.slice(start, end),
    reason,
  ]);
}

describe('findSingles', () => {
  it.each<[string, Array<[string, QualityReason]>]>([
    ['要抓落实，真抓实干。', [['真抓实干', 'idiom']]],
    ['不折不扣地贯彻意图，大家来办。', [['不折不扣地贯彻意图', 'idiom']]],
    ['突出“短、实、新、活”，大家来办。', [['突出“短、实、新、活”', 'number-summary']]],
    [
      '一百个公司可能对办公室主任有一百个要求。',
      [['一百个公司可能对办公室主任有一百个要求', 'antithesis']],
    ],
    ['点亮万家灯火，书写满城芬芳。', [['点亮万家灯火，书写满城芬芳', 'antithesis']]],
    ['要抓好工作，大家来办。', []],
    ['做好“三服务”，大家来办。', []],
    ['要抓学习；大家都要办好工作。', []],
    ['统筹工作，大家来办。', []],
    ['办公室的同志要不折不扣地把县委的决策部署和要求一项一项抓好，大家来办。', []],
  ])('finds in %s %j', (text, singles) => {
    expect(singlesIn(text)).toEqual(singles);
  });

  it('finds nothing in damaged clauses, nor a couplet with one', () => {
    const text = '点亮万家灯火，书写满城芬芳。';
    const [first, second] = piecesOf(text);
    if (!first || !second) throw new Error('no two clauses');
    expect(findSingles([first, second])).toHaveLength(1);
    expect(findSingles([first, { ...second, damaged: true }])).toEqual([]);
    expect(findSingles([{ ...first, damaged: true }, second])).toEqual([]);
  });

  it('is sure of little, but for a name given by its parts', () => {
    const text = '真抓实干，突出“短、实、新、活”。';
    const minor = findSingles(piecesOf(text)).map(({ isMinor = false }) => isMinor);
    expect(minor).toEqual([true, false]);
  });
});
