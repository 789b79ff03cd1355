import { describe, expect, it } from 'vitest';
import type { QualityReason } from '../types';
import { qualityOf, scorePhrase, type PhraseFacts } from './score-phrase';

const judge = (text: string, facts: Partial<PhraseFacts> = {}) =>
  scorePhrase({
    text,
    merit: 0,
    forms: [],
    function: '提出要求',
    isFormula: false,
    slots: 0,
    ...facts,
  });
const score = (text: string, facts: Partial<PhraseFacts> = {}): number => judge(text, facts).score;

const DEMAND = '要统筹兼顾各方面的工作并且突出重点';

describe('scorePhrase', () => {
  it.each<[string, Partial<PhraseFacts>, QualityReason]>([
    ['a row', { forms: ['排比'] }, 'parallel-series'],
    ['an antithesis', { forms: ['对偶'] }, 'antithesis'],
    ['four-character words', { forms: ['四字并列'] }, 'four-character-series'],
    ['a quotation', { forms: ['引语'] }, 'saying'],
    ['a pair of words', { forms: ['关联句'] }, 'correlative'],
    ['a turn', { forms: ['转变句'] }, 'turn'],
    ['a figure of speech', { forms: ['比喻'] }, 'metaphor'],
    ['a formula of place', { isFormula: true }, 'formula'],
  ])('gives more for %s, and says so', (_, facts, reason) => {
    const { reasons, score: more } = judge(DEMAND, facts);
    expect(more).toBeGreaterThan(score(DEMAND));
    expect(reasons).toContain(reason);
  });

  it('does not count a build twice that its finder has counted', () => {
    const [plain, built] = [
      score(DEMAND, { merit: 2 }),
      score(DEMAND, { merit: 2, forms: ['排比', '四字并列'] }),
    ];
    expect(built).toBe(plain);
  });

  it.each([
    ['an idiom', '要真抓实干做好每一天的工作', '要实实在做好每一天的工作任务'],
    ['more demands', '必须坚持努力做好各方面的工作', '我办同志做好各方面的工作任务'],
    ['a good length', '要抓好落实并且统筹各方面工作', '要抓好落实并且好'],
  ])('gives more for %s: %s over %s', (_, better, worse) => {
    expect(score(better)).toBeGreaterThan(score(worse));
  });

  it.each<[QualityReason, string, string]>([
    ['leans-on-context', '这是办公室工作的基础和前提条件', '服务是办公室工作的基础和前提条件'],
    ['leans-on-context', '从而推动全县经济社会又好又快发展', '推动全县经济社会又好又快发展上台阶'],
    ['leans-on-context', '在全县经济社会发展的大背景下', '推动全县经济社会的大发展'],
    ['leans-on-context', '做好各项服务工作的同时', '做好各项服务工作和任务'],
    ['leans-on-context', '如果不能统筹各方面的工作任务', '要能统筹各方面的工作任务'],
    ['leans-on-context', '年轻的同志更要这样，埋头苦干', '年轻的同志更要埋头苦干抓落实'],
    ['leans-on-context', '年轻干部都应该这样，扎根基层', '年轻干部都应该扎根基层'],
    ['leans-on-context', '也要像这样，把功夫下在平时', '要把功夫下在平时的工作里'],
    ['leans-on-context', '锻造一支忠诚坚定，作风过硬', '锻造一支忠诚坚定的干部队伍'],
    ['leans-on-context', '成为一支能打胜仗，纪律严明', '成为一支能打胜仗的攻坚力量'],
    ['leans-on-context', '带出一支听指挥，守规矩', '带出一支听指挥的基层铁军'],
    ['leans-on-context', '要抓好学习、工作和作风等', '要抓好学习、工作和作风'],
    ['narrative', '去年办公室完成了各项工作任务', '办公室要完成好各项工作任务'],
    ['narrative', '我对办公室的工作十分满意放心', '大家对办公室工作十分满意放心'],
    ['narrative', '要完成12项办公室的工作任务', '要完成几项办公室的工作任务'],
  ])('takes away what makes a phrase %s: %s under %s', (reason, worse, better) => {
    expect(judge(worse).reasons).toContain(reason);
    expect(judge(better).reasons).not.toContain(reason);
    expect(score(worse)).toBeLessThan(score(better));
  });

  it.each<[string, QualityReason]>([
    ['要抓落实', 'too-short'],
    [DEMAND.repeat(6), 'too-long'],
  ])('says that %s is %s', (text, reason) => {
    expect(judge(text).reasons).toContain(reason);
  });

  it('takes more away the longer it is beyond 80 characters', () => {
    const [fits, long, longer] = [80, 81, 120].map((length) => score('好'.repeat(length)));
    expect(long).toBeLessThan(fits ?? -Infinity);
    expect(longer).toBeLessThan(long ?? -Infinity);
  });

  it('lets a row of three begin with 让, which else leans on the clause before', () => {
    const row = '让群众走上平坦路、喝上干净水、用上放心电';
    expect(judge(row).reasons).not.toContain('leans-on-context');
    expect(judge('让群众走上平坦路、喝上干净水').reasons).toContain('leans-on-context');
    expect(judge(row.replace('让', '使')).reasons).toContain('leans-on-context');
  });

  it('takes away for each name that became a slot', () => {
    const scores = [0, 1, 2].map((slots) => score(DEMAND, { slots }));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(3);
    expect(judge(DEMAND, { slots: 1 }).reasons).toContain('generalised');
  });

  it('lets a formula speak in the first person', () => {
    expect(judge('下面，我讲三点意见', { isFormula: true }).reasons).not.toContain('narrative');
    expect(judge('下面，我讲三点意见').reasons).toContain('narrative');
  });

  it('calls a phrase plain that nothing speaks for or against', () => {
    expect(judge('办公室的同志们', { merit: 1.5, function: '称呼' }).reasons).toEqual(['plain']);
  });

  it('ranks a demand, a meaning and a fault over what does nothing in a speech', () => {
    const text = '办公室服务水平和质量的提高与改进';
    const plain = score(text, { function: '落款' });
    for (const name of ['阐明意义', '指出问题', '方法举措', '肯定成绩'] as const)
      expect(score(text, { function: name })).toBeGreaterThan(plain);
  });
});

describe('qualityOf', () => {
  it.each([
    [0.69, 9, 0],
    [0.7, 0, 1],
    [0.7, 0.09, 1],
    [0.7, 0.1, 2],
    [0.7, 1.59, 2],
    [0.7, 1.6, 3],
  ])('of words worth %d and a whole worth %d is %i', (words, whole, quality) => {
    expect(qualityOf(words, whole)).toBe(quality);
  });
});
