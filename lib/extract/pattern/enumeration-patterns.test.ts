import { describe, expect, it } from 'vitest';
import { parse } from '@/lib/pattern';
import type { Passage } from '../sentence/passage';
import { samplePassage } from '../testing/passage';
import { enumerationPattern } from './enumeration-patterns';

const ITEMS = ['文字工作要精细', '机关事务要精细', '上传下达要精细'];

function patternOf(
  intro: string,
  items: readonly string[] = ITEMS,
  ordinal = '一是',
  given: Partial<Passage> = {},
) {
  return enumerationPattern(samplePassage(items.join('；'), given), intro, ordinal, items);
}

describe('enumerationPattern', () => {
  it.each([
    ['要做到三点：', '要做到{=数}点：'],
    ['提三点要求。', '提{=数}点要求：'],
    ['要从以下几个方面抓好落实：', '从以下{=数}个方面抓好落实：'],
    ['大家很辛苦。', ''],
    ['要求：', ''],
    ['', ''],
  ])('leads up to its group, of %j, with %j', (intro, lead) => {
    const pattern = patternOf(intro);
    expect(pattern?.body).toBe(`${lead}[{#一是}{事项=文字工作}要精细]*2-5(；)。`);
    expect(pattern?.hasIntro).toBe(lead !== '');
    expect(parse(pattern?.body ?? '{').ok).toBe(true);
  });

  it('has one slot for what the introduction names and the members share', () => {
    expect(patternOf('做到“三个精细”：')?.body).toBe(
      '做到“{=数}个{标准=精细}”：[{#一是}{事项=文字工作}要{标准=精细}]*2-5(；)。',
    );
  });

  it('leaves a number alone that is not the members’', () => {
    expect(patternOf('今年五个部门要做到三点：')?.body).toContain('五个部门');
  });

  it('counts two as 两', () => {
    const items = ['文字工作要精细', '机关事务要精细'];
    expect(patternOf('要做到两点：', items)?.body).toMatch(/^要做到\{=数\}点：/);
  });

  it.each([
    [
      'the first clauses where they give more',
      ['学习要深入，不能走过场', '作风要扎实，不做表面文章', '纪律要严明'],
      /^\[\{#一是\}\{事项=学习\}要\{要求=深入\}\]\*2-5\(；\)。$/,
      true,
    ],
    [
      'a blank for each where they share nothing',
      ['抓好学习', '改进作风', '带强队伍'],
      /^\[\{#一是\}\{做法=抓好学习\}\]\*2-5\(；\)。$/,
      false,
    ],
  ])('compares %s', (_, items, body, hasFrame) => {
    const pattern = patternOf('', items);
    expect(pattern?.body).toMatch(body);
    expect(pattern?.hasFrame).toBe(hasFrame);
  });

  it.each([
    ['a first member too long for a blank', ['好'.repeat(45), '抓学习']],
    ['a first member that names somebody', ['栗战书主任要抓学习', '带队伍']],
    [
      'a frame that names a firm',
      ['三冶集团思想上有新认识', '三冶集团作风上有新气象', '三冶集团工作上有新举措'],
    ],
  ])('gives nothing for %s', (_, items) => {
    expect(patternOf('', items)).toBeUndefined();
  });

  it('makes a slot of what the speech is about', () => {
    const topics = ['督查工作'];
    expect(patternOf('做好督查工作，要做到三点：', ITEMS, '一是', { topics })?.body).toMatch(
      /^要做到\{=数\}点：/,
    );
    expect(patternOf('做好督查工作要抓三点：', ITEMS, '一是', { topics })?.body).toMatch(
      /^做好\{工作=督查工作\}要抓\{=数\}点：/,
    );
  });

  it.each([
    ['“一是…要精细”分条', '', ITEMS],
    ['要做到几点（一是…）', '要做到三点：', ['抓好学习', '改进作风', '带强队伍']],
    ['“一是…”分条', '', ['抓好学习', '改进作风', '带强队伍']],
  ])('is named %s', (title, intro, items) => {
    expect(patternOf(intro, items)?.title).toBe(title);
  });
});
