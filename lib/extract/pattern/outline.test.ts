import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { sampleSpeech } from '../testing/passage';
import type { PlacedDraft } from '../draft';
import { findOutline } from './outline';

function outlineOf(
  text: string,
  topics: readonly string[] = [],
  patterns: readonly PlacedDraft[] = [],
): PlacedDraft | undefined {
  const { paragraphs, titles, passageOf } = sampleSpeech(text, topics);
  return findOutline(paragraphs, passageOf, titles[0], patterns);
}

const linesOf = (draft: PlacedDraft | undefined) =>
  draft ? bodyOf(draft.content).split('\n') : undefined;

const SPEECH = `在督查工作会议上的讲话
同志们：
今天我们召开会议，总结成绩，部署任务。
一、统一思想认识
2011年是督查工作的关键一年。
二、狠抓队伍建设
大家要把力量集中到落实上来。
同志们，任务艰巨，责任重大，让我们再接再厉！`;

function patternIn(paragraph: number, body: string, score: number): PlacedDraft {
  return {
    content: { kind: 'pattern', body },
    labels: { function: '提出要求', forms: [] },
    quality: 2,
    score,
    reasons: [],
    start: 0,
    end: 1,
    paragraph,
  };
}

describe('findOutline', () => {
  it('has the salutation, the opening, the headings and the ending, in the speech’s order', () => {
    expect(linesOf(outlineOf(SPEECH))).toEqual([
      '【称呼】同志们：',
      '【开场】今天我们召开会议，总结成绩，部署任务。',
      '一、统一思想认识',
      '{时间}是督查工作的关键一年。',
      '二、狠抓队伍建设',
      '【结尾】同志们，任务艰巨，责任重大，让我们再接再厉！',
    ]);
  });

  it('makes a slot of what the speech is about', () => {
    expect(linesOf(outlineOf(SPEECH, ['督查工作']))).toContain(
      '{时间}是{工作=督查工作}的关键一年。',
    );
  });

  it('has under a heading the best pattern of its section, as one sentence', () => {
    const { paragraphs } = sampleSpeech(SPEECH);
    const at = paragraphs.find(({ text }) => text.startsWith('大家'))?.index ?? -1;
    const patterns = [patternIn(at, '把{什么}集中起来', 1), patternIn(at, '把{什么}落实下去', 2)];
    expect(linesOf(outlineOf(SPEECH, [], patterns))).toContain('把{什么}落实下去。');
  });

  it('opens a letter with a blank for the office that it goes to', () => {
    const lines = linesOf(
      outlineOf(`关于解决改造资金的请示
市人民政府：
供水管网老化严重，群众反映强烈。
一、改造的必要性
管网漏损率居高不下。
二、资金测算
资金缺口较大。`),
    );
    expect(lines?.slice(0, 2)).toEqual([
      '【称呼】{主送机关}：',
      '【开场】供水管网老化严重，群众反映强烈。',
    ]);
  });

  it('is named after the speech and stands at its first heading', () => {
    expect(outlineOf(SPEECH)).toMatchObject({
      title: '在督查工作会议上的讲话提纲',
      labels: { function: '谋篇布局', forms: ['分条'] },
      paragraph: 3,
    });
  });

  it.each([
    ['one heading', '讲话\n同志们：\n一、统一思想认识\n这一点很重要。'],
    ['no heading', '讲话\n同志们：\n今天开会。'],
  ])('is nothing for a speech with %s', (_, text) => {
    expect(outlineOf(text)).toBeUndefined();
  });

  it('is finer with four headings than with two', () => {
    const four = Array.from('一二三四', (number) => `${number}、狠抓第${number}项建设`).join('\n');
    expect(outlineOf(`讲话\n${four}`)?.quality).toBe(3);
    expect(outlineOf(SPEECH)?.quality).toBe(2);
  });
});
