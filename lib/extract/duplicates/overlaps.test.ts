import { describe, expect, it } from 'vitest';
import type { PlacedDraft } from '../draft';
import { sampleDraft } from '../testing/draft';
import { settleOverlaps } from './overlaps';

const at = (start: number, end: number, given: Partial<PlacedDraft> = {}): PlacedDraft =>
  sampleDraft('要抓落实', { start, end, ...given });

const series = (start: number, end: number, quality: 0 | 2 = 2): PlacedDraft =>
  sampleDraft('想领导所想、急领导所急、谋领导所谋', {
    start,
    end,
    quality,
    score: -9,
    isBounded: true,
    reasons: ['parallel-series'],
  });

const PATTERN = { kind: 'pattern', body: '要抓{事项}' } as const;

describe('settleOverlaps', () => {
  it.each<[string, PlacedDraft[], number[]]>([
    ['the better of two cuts of one passage', [at(0, 30, { score: 2 }), at(0, 20)], [30]],
    ['it wherever it stands', [at(0, 20), at(0, 30, { score: 2 })], [30]],
    ['both that share a third of the shorter', [at(0, 30, { score: 2 }), at(20, 50)], [30, 50]],
    ['one of two that share more', [at(0, 30, { score: 2 }), at(19, 49)], [30]],
    ['the longer of one in the other', [at(0, 90, { score: 2 }), at(40, 50)], [90]],
    ['both that lie side by side', [at(0, 30, { score: 2 }), at(30, 60)], [30, 60]],
    ['both of two paragraphs', [at(0, 30, { score: 2 }), at(0, 31, { paragraph: 1 })], [30, 31]],
    [
      'what only overlaps a cut that has itself fallen',
      [at(0, 40, { score: 3 }), at(20, 60, { score: 2 }), at(45, 75)],
      [40, 75],
    ],
    ['a cut that ends far into the paragraph', [at(90, 310, { score: 2 }), at(250, 300)], [310]],
    [
      'patterns beside their phrases',
      [at(0, 30, { score: 2 }), at(0, 31, { content: PATTERN })],
      [30, 31],
    ],
    [
      'the whole sentence where no cut is good',
      [at(0, 20, { quality: 1, score: 2 }), at(0, 30, { quality: 1, isWhole: true })],
      [30],
    ],
    [
      'a good cut of a sentence that is not',
      [at(0, 20), at(0, 30, { quality: 1, score: 2, isWhole: true })],
      [20],
    ],
    [
      'a saying without the words that introduce it',
      [
        at(0, 30, { quality: 3, score: 3 }),
        at(4, 29, { content: { kind: 'phrase', text: '民之所盼' }, reasons: ['saying'] }),
      ],
      [29],
    ],
    [
      'a maxim whole and not one half of it',
      [
        at(0, 9, { quality: 1, score: 2, isWhole: true }),
        at(0, 19, {
          quality: 1,
          isWhole: true,
          content: { kind: 'phrase', text: '隐患不除，事故难免；责任不实，安全难保' },
          reasons: ['antithesis'],
        }),
      ],
      [19],
    ],
    ['nothing', [], []],
  ])('leaves %s', (_, drafts, ends) => {
    expect(settleOverlaps(drafts).map(({ end }) => end)).toEqual(ends);
  });

  it.each<[string, PlacedDraft[], number[]]>([
    ['a series in its sentence', [at(0, 60), series(20, 40)], [60, 40]],
    ['one of two series, one in the other', [at(0, 90), series(20, 60), series(20, 30)], [90, 60]],
    ['the sentence that its series is nearly all of', [at(0, 40), series(5, 40)], [40]],
    ['what two cuts of the sentence both cross', [at(0, 60, { score: 3 }), series(50, 70)], [60]],
    ['the sentence of a series that is worth nothing', [at(0, 60), series(20, 40, 0)], [60]],
  ])('leaves %s', (_, drafts, ends) => {
    expect(settleOverlaps(drafts).map(({ end }) => end)).toEqual(ends);
  });

  it('puts a series behind the sentence it stands in, and behind all others', () => {
    const [whole, part] = settleOverlaps([at(0, 60, { score: -3 }), series(20, 40)]);
    expect(whole?.quality).toBe(2);
    expect(part?.quality).toBe(1);
    expect(part?.score).toBeLessThan(-3);
  });

  it('keeps the order of what is left', () => {
    const drafts = [at(60, 80), at(0, 20), at(0, 30, { score: 2 })];
    expect(settleOverlaps(drafts).map(({ end }) => end)).toEqual([80, 30]);
  });

  describe('the headings of a list whose frame is a pattern', () => {
    const members = ['抓收尾，确保落地', '抓秋收，确保归仓', '抓民生，确保满意'].map(
      (words, paragraph) => ({
        paragraph,
        words,
      }),
    );
    const list = at(0, 8, {
      content: { kind: 'pattern', body: '[抓{事项}，确保{结果}]*2-5(¶)' },
      members,
    });
    const heading = (paragraph: number, quality: 0 | 1 | 2, words: string): PlacedDraft =>
      at(3, 11, { paragraph, quality, content: { kind: 'phrase', text: words }, score: 2 });
    const settled = (draft: PlacedDraft) => settleOverlaps([list, draft])[1];

    it.each(members)('come behind all others: $words', ({ paragraph, words }) => {
      expect(settled(heading(paragraph, 1, words))).toMatchObject({ quality: 1, score: -8 });
    });

    it.each([
      ['are a good phrase', heading(1, 2, '抓秋收，确保归仓')],
      ['are worth nothing', heading(1, 0, '抓秋收，确保归仓')],
      ['stand elsewhere', heading(7, 1, '抓秋收，确保归仓')],
      ['say more', heading(1, 1, '抓秋收，确保颗粒归仓、应收尽收')],
    ])('stay where they are when they %s', (_, draft) => {
      expect(settled(draft)).toEqual(draft);
    });
  });
});
