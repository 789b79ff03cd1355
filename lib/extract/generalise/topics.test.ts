import { describe, expect, it } from 'vitest';
import { findTopics } from './topics';

const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

describe('findTopics', () => {
  it.each([
    ['what is named three times', times(3, '做好督查工作。'), ['督查工作']],
    ['nothing named twice', times(2, '做好督查工作。'), []],
    [
      'a topic behind any of the verbs, and without one',
      ['加强督查工作。', '督查工作很重要。', '把督查工作抓好。'],
      ['督查工作'],
    ],
    [
      'the more frequent first, two at most',
      [...times(3, '加强信息工作。'), ...times(5, '抓好督查工作。'), ...times(4, '推进保密工作。')],
      ['督查工作', '保密工作'],
    ],
    ['several in one paragraph', ['督查工作要实，督查工作要严，督查工作要快。'], ['督查工作']],
    ['nothing general', times(4, '做好各项工作，推动中心工作。'), []],
    ['no work of nobody’s', times(4, '做好我们的工作，抓好本职工作。'), []],
    ['nothing without paragraphs', [], []],
  ])('finds %s', (_, paragraphs, topics) => {
    expect(findTopics(paragraphs)).toEqual(topics);
  });
});
