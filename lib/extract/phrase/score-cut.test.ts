import { describe, expect, it } from 'vitest';
import { scoreCut } from './score-cut';
import type { CutFacts } from './score-cut';

const SENTENCE = '办公室是对外的窗口，代表着一个单位的工作质量和水平';
const score = (facts: Partial<CutFacts>): number =>
  scoreCut({
    text: SENTENCE,
    before: '',
    after: '。',
    reasons: ['statement'],
    function: '阐明意义',
    ...facts,
  });

describe('scoreCut', () => {
  it.each([
    ['to the sentence’s end over one that goes on', { after: '，' }],
    ['from the sentence’s head over one from the middle', { before: '，' }],
    ['from the sentence’s head over one that 要 ties to the clause before', { before: '问题，要' }],
    ['from the sentence’s head over one that 而且 ties to it', { before: '窗口，而且' }],
    ['whole words over words that go on with 的', { after: '的' }],
    ['several clauses over one', { text: '办公室是对外的窗口' }],
    ['a sentence over the row of words in it', { text: '统筹兼顾，突出重点，狠抓落实，务求实效' }],
    ['plain words over a row cut out', { before: '，', reasons: ['parallel-series'] }],
  ] satisfies Array<[string, Partial<CutFacts>]>)('prefers a cut %s', (_, worse) => {
    expect(score({})).toBeGreaterThan(score(worse));
  });
});
