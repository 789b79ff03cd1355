import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { sampleSpeech } from '../testing/passage';
import type { PlacedDraft } from '../draft';
import { findHeadingPatterns } from './heading-patterns';

function patternsOf(text: string, topics: readonly string[] = []): PlacedDraft[] {
  const { paragraphs, passageOf } = sampleSpeech(text, topics);
  return findHeadingPatterns(paragraphs, passageOf);
}

const bodies = (drafts: readonly PlacedDraft[]) => drafts.map(({ content }) => bodyOf(content));

const scoreOf = (text: string) =>
  patternsOf(text, ['督查工作']).find(({ content }) => bodyOf(content).startsWith('提高'))?.score;

const ALIKE = `讲话
同志们：
一、提高认识，增强做好督查工作的责任感
首先，大家要把思想统一到县委的部署上来。
二、改进方法，提高做好督查工作的本领
其次，大家要把力量集中到工作的落实上来。`;

describe('findHeadingPatterns', () => {
  it('makes one frame of headings that are built alike, at the first of them', () => {
    const [list] = patternsOf(ALIKE);
    expect(list).toMatchObject({
      content: {
        kind: 'pattern',
        body: '[{#一、}{做法=提高认识}，{做法二=增强}做好督查工作的{主题=责任感}]*2-4(¶)',
      },
      title: '小标题：…，…做好督查工作的…',
      paragraph: 2,
      members: [
        { paragraph: 2, words: '提高认识，增强做好督查工作的责任感' },
        { paragraph: 4, words: '改进方法，提高做好督查工作的本领' },
      ],
    });
  });

  it('makes a frame of paragraphs without numbers that begin alike', () => {
    const speech = `表态发言
各位委员：
始终对党忠诚，做政治上的老实人。坚决捍卫“两个确立”。
始终勤学善思，做业务上的明白人。向书本学、向实践学。
始终依法履职，做法律上的守法人。自觉接受人大监督。
请各位委员放心。`;
    expect(bodies(patternsOf(speech)).map((body) => body.replace(/=[^{}]*/g, ''))).toEqual([
      expect.stringMatching(/^\[始终\{[^{}]+\}，做\{[^{}]+\}上的\{[^{}]+\}人\]\*2-5\(¶\)$/),
    ]);
  });

  it.each([
    ['two paragraphs', '讲话\n始终对党忠诚，做明白人。\n始终勤学善思，做内行人。\n请放心。'],
    [
      'paragraphs with another between them',
      '讲话\n始终对党忠诚，做明白人。\n这是根本。\n始终勤学善思，做内行人。\n这是关键。\n始终依法履职，做守法人。',
    ],
  ])('makes none of %s', (_, speech) => {
    expect(patternsOf(speech)).toEqual([]);
  });

  it('makes a pattern of each heading too, whose blank is the topic of the speech', () => {
    expect(bodies(patternsOf(ALIKE, ['督查工作']))).toEqual(
      expect.arrayContaining([
        '提高认识，增强做好{工作=督查工作}的责任感',
        '改进方法，提高做好{工作=督查工作}的本领',
      ]),
    );
  });

  it.each([
    [
      'the object of a heading’s last verb',
      '讲话\n一、统一思想，不断提高服务大局的水平\n这一点很重要。',
      ['统一思想，不断提高{水平=服务大局的水平}'],
    ],
    [
      'the first sentences of a list, with what announces them',
      '讲话\n同志们：\n今天开会。我讲三点意见。\n一是要提高认识。大家都要学。\n二是要提高本领。大家都要练。\n三是要提高效率。大家都要快。',
      ['{=数}点意见：[{#一是}要提高{主题=认识}]*2-5(；)。'],
    ],
    [
      'nothing of headings that share no words and have no verb',
      '讲话\n同志们：\n一、关于学习的情况\n这一点很重要。\n二、今后的任务\n这一点也重要。',
      [],
    ],
  ])('makes a blank of %s', (_, text, expected) => {
    expect(bodies(patternsOf(text))).toEqual(expected);
  });

  it('ranks a heading lower whose list has a frame', () => {
    const single = '讲话\n一、提高认识，增强做好督查工作的责任感\n首先，大家要统一思想。';
    expect(scoreOf(ALIKE)).toBeLessThan(scoreOf(single) ?? 0);
  });
});
