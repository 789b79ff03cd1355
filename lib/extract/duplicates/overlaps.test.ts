import { describe, expect, it } from 'vitest';
import type { PlacedDraft } from '../draft';
import { sampleDraft } from '../testing/draft';
import { settleOverlaps } from './overlaps';

const at = (start: number, end: number, given: Partial<PlacedDraft> = {}): PlacedDraft =>
  sampleDraft('要抓落实', { start, end, ...given });

const PATTERN = { kind: 'pattern', body: '要抓{事项}' } as const;

describe('settleOverlaps', () => {
  it.each<[string, PlacedDraft[], number[]]>([
    ['the better of two cuts of one passage', [at(0, 30, { score: 2 }), at(0, 20)], [2, 1]],
    ['it wherever it stands', [at(0, 20), at(0, 30, { score: 2 })], [1, 2]],
    ['both that share a third of the shorter', [at(0, 30, { score: 2 }), at(20, 50)], [2, 2]],
    ['one of two that share more', [at(0, 30, { score: 2 }), at(19, 49)], [2, 1]],
    ['the longer of one in the other', [at(0, 90, { score: 2 }), at(40, 50)], [2, 1]],
    ['both that lie side by side', [at(0, 30, { score: 2 }), at(30, 60)], [2, 2]],
    ['both of two paragraphs', [at(0, 30, { score: 2 }), at(0, 30, { paragraph: 1 })], [2, 2]],
    [
      'what only overlaps a cut that has itself fallen',
      [at(0, 40, { score: 3 }), at(20, 60, { score: 2 }), at(45, 75)],
      [2, 1, 2],
    ],
    ['a cut that ends far into the paragraph', [at(90, 310, { score: 2 }), at(250, 300)], [2, 1]],
    [
      'patterns beside their phrases',
      [at(0, 30, { score: 2 }), at(0, 30, { content: PATTERN })],
      [2, 2],
    ],
    ['what is plain already', [at(0, 30, { score: 2 }), at(0, 30, { quality: 0 })], [2, 0]],
    ['the finest', [at(0, 30, { quality: 3, score: 2 }), at(0, 30, { quality: 3 })], [3, 1]],
    ['nothing', [], []],
  ])('leaves good: %s', (_, drafts, qualities) => {
    expect(settleOverlaps(drafts).map(({ quality }) => quality)).toEqual(qualities);
  });

  it('keeps every draft, in its order', () => {
    const drafts = [at(0, 20), at(0, 30, { score: 2 }), at(60, 80)];
    expect(settleOverlaps(drafts).map(({ end }) => end)).toEqual([20, 30, 80]);
  });
});
