import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../sentence/clauses';
import { clausePieces } from '../sentence/pieces';
import { findSpans } from './spans';

/** The spans of a text's first sentence; `seams` are offsets. */
function spansIn(text: string, seams: readonly number[] = []): string[] {
  const [sentence] = splitSentences(text);
  if (!sentence) return [];
  const clauses = clausePieces(text, sentence);
  const marks = clauses.map(({ end }) => text.charAt(end));
  return findSpans(clauses, marks, new Set(seams)).map(({ start, end }) => text.slice(start, end));
}

describe('findSpans', () => {
  it.each([
    [
      'behind a semicolon',
      '办公室是沟通上下的重要桥梁；信息工作是领导决策的重要依据。',
      ['办公室是沟通上下的重要桥梁', '信息工作是领导决策的重要依据'],
    ],
    [
      'before a clause that opens a demand of its own',
      '办公室工作面广量大任务繁重，我们必须统筹兼顾突出重点。',
      ['办公室工作面广量大任务繁重', '我们必须统筹兼顾突出重点'],
    ],
    [
      'not before a clause that hangs on the one before',
      '只要全体同志齐心协力团结奋斗，才能在激烈的竞争中立于不败之地。',
      ['只要全体同志齐心协力团结奋斗，才能在激烈的竞争中立于不败之地'],
    ],
    [
      'not behind a clause that only opens',
      '随着改革开放的不断深入推进，办公室的任务一天比一天繁重。',
      ['随着改革开放的不断深入推进，办公室的任务一天比一天繁重'],
    ],
    [
      'not between clauses of one build',
      '思想上要有新的更高的认识，工作上要有新的更大的举措。',
      ['思想上要有新的更高的认识，工作上要有新的更大的举措'],
    ],
    [
      'between figures and a row beside them',
      '共排查隐患1387项，对查出的问题一项一项改、一处一处销，剩下的45项年底前清零。',
      ['共排查隐患1387项', '对查出的问题一项一项改、一处一处销', '剩下的45项年底前清零'],
    ],
    [
      'even before a clause that hangs on the figures',
      '全年新建驿站92个，让群众走上平坦路、喝上干净水。',
      ['全年新建驿站92个', '让群众走上平坦路、喝上干净水'],
    ],
    [
      'not between figures and other words',
      '全年新建改造道路46公里，使沿线群众出行更加方便。',
      ['全年新建改造道路46公里，使沿线群众出行更加方便'],
    ],
    ['not in a short sentence', '要快，要准。', ['要快，要准']],
  ])('divides %s', (_, text, spans) => {
    expect(spansIn(text)).toEqual(spans);
  });

  it('divides where a series begins', () => {
    const text = '办公室的同志都很辛苦很忙碌，统筹兼顾，突出重点，狠抓落实。';
    expect(spansIn(text)).toHaveLength(1);
    expect(spansIn(text, [text.indexOf('统筹')])).toEqual([
      '办公室的同志都很辛苦很忙碌',
      '统筹兼顾，突出重点，狠抓落实',
    ]);
  });

  it('puts damaged clauses in none', () => {
    const text = '办公室是沟通上下的重要桥梁，对此予以，信息工作是领导决策的依据。';
    expect(spansIn(text)).toEqual(['办公室是沟通上下的重要桥梁', '信息工作是领导决策的依据']);
  });

  it('has each clause in one span, at most eight to a span', () => {
    const clause = fc.constantFrom(
      '要抓落实',
      '而且要快',
      '随着形势发展',
      '必须统筹兼顾突出重点抓好工作',
      '好',
    );
    const mark = fc.constantFrom('，', '；', '：');
    fc.assert(
      fc.property(fc.array(fc.tuple(clause, mark), { minLength: 1, maxLength: 25 }), (parts) => {
        const text = parts.flat().join('').slice(0, -1);
        const spans = spansIn(text);
        expect(spans.join('，').replace(/[；：]/g, '，')).toBe(text.replace(/[；：]/g, '，'));
        expect(spans.every((span) => span.split(/[，；：]/).length <= 8)).toBe(true);
      }),
    );
  });
});
