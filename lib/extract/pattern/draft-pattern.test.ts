import { describe, expect, it } from 'vitest';
import type { EntryContent } from '@/lib/entry';
import { sampleDraft } from '../testing/draft';
import { samplePassage } from '../testing/passage';
import {
  blankPenalty,
  cutPenalty,
  draftPattern,
  isSoundPattern,
  LEAST_SCORE,
} from './draft-pattern';

const isSound = (content: EntryContent): boolean => isSoundPattern(sampleDraft('', { content }));

describe('isSoundPattern', () => {
  it.each([
    ['要做到{要求=精细}', true],
    ['[{事项=办文}要{要求=严谨}]*2-5(，)', false],
    ['[{#一是}{做法=抓学习}]*2-5(；)', true],
    ['{事项=办文}。', false],
    ['要{要求=精细}，', false],
    ['要做到{要求=精细', false],
    ['没有{条件=风浪}就没有{结果=勇敢的弄潮儿》}', false],
    ['没有{条件=“实”字}就没有{结果=《规划》的落地}', true],
    [`要做到{要求=精细}${'。'.repeat(400)}`, false],
  ])('says of %s %s', (body, sound) => {
    expect(isSound({ kind: 'pattern', body })).toBe(sound);
  });

  it('has nothing against what is no pattern', () => {
    expect(isSound({ kind: 'phrase', text: '{' })).toBe(true);
    expect(isSound({ kind: 'outline', body: '{' })).toBe(true);
  });
});

describe('draftPattern', () => {
  const passage = samplePassage('大家都知道，要耐得住寂寞、顶得住诱惑、守得住清贫。');
  const facts = {
    body: '要[{事项=耐}得住{事项二=寂寞}]*2-5(、)',
    title: '“…得住…”排比',
    start: 6,
    end: 24,
    score: 2,
    reasons: ['shared-frame' as const],
  };

  it('labels the pattern after the words it was made of', () => {
    expect(draftPattern(passage, facts)).toMatchObject({
      content: { kind: 'pattern', body: facts.body },
      title: facts.title,
      labels: { function: '提出要求', forms: expect.arrayContaining(['排比']) },
      start: 6,
      end: 24,
    });
  });

  it('has the given forms first, none twice and three at most', () => {
    const { labels } = draftPattern(passage, {
      ...facts,
      forms: ['排比', '分条', '关联句', '比喻'],
    });
    expect(labels.forms).toEqual(['排比', '分条', '关联句']);
  });

  it.each([
    [2.9, 3],
    [2.89, 2],
    [1.8, 2],
    [1.79, 1],
    [LEAST_SCORE, 1],
    [LEAST_SCORE - 0.01, 0],
  ])('of a score of %d has quality %i', (score, quality) => {
    expect(draftPattern(passage, { ...facts, score }).quality).toBe(quality);
  });

  it('has a title of 30 characters at most', () => {
    expect(draftPattern(passage, { ...facts, title: '要'.repeat(31) }).title).toHaveLength(30);
  });
});

describe('cutPenalty', () => {
  it.each([
    ['a whole sentence', '要抓落实。', '要抓落实', 0],
    ['a whole clause', '要抓学习，要抓落实。', '要抓落实', 0.2],
    ['a cut before a comma', '要抓落实，要抓学习。', '要抓落实', 0.5],
    ['a cut within a clause', '要抓落实的工作。', '要抓落实', 0.5],
    ['a cut out of a list', '学习、要抓落实、工作。', '要抓落实', 0.7],
  ])('of %s: %s', (_, text, words, penalty) => {
    const start = text.indexOf(words);
    expect(cutPenalty(samplePassage(text), start, start + words.length)).toBeCloseTo(penalty);
  });
});

describe('blankPenalty', () => {
  it.each([
    ['要做到{要求=精细}', 0],
    ['要做到{要求=的精细}', 0.6],
    ['要做到{要求=精细、}', 0.6],
    ['{事项=从严}要{要求=是}', 1.2],
    ['{事项=从严}要{要求=是}和{事项=了}', 1.2],
    ['{事项}要{=数}', 0],
  ])('of %s is %d', (body, penalty) => {
    expect(blankPenalty(body)).toBeCloseTo(penalty);
  });
});
