import { describe, expect, it } from 'vitest';
import { propose } from './propose';
import { proposeTitle } from './propose-title';
import { newDraft } from './snippet-draft';
import { openProposals } from './take-proposals';

describe('a proposed title', () => {
  it.each([
    ['要坚持以人民为中心，把群众的小事当作自己的大事来办。', '要坚持以人民为中心'],
    ['一、提高政治站位\n要把思想和行动统一到党中央的决策部署上来。', '提高政治站位'],
    ['（二）狠抓落实：\n第一要抓进度，第二要抓质量。', '狠抓落实'],
    ['一是加强学习，不断提高本领；二是深入基层，摸清实情。', '加强学习'],
    [
      '“空谈误国，实干兴邦”，这是千百年来人们从历史经验教训中总结出来的治国理政的一个重要结论。',
      '空谈误国',
    ],
    [
      '同志们，今天我们在这里召开全市安全生产工作会议，主要任务是总结去年的工作。',
      '今天我们在这里召开全市安全生产…',
    ],
    ['同志们：\n开好这次会议，意义十分重大、十分深远。', '开好这次会议'],
    [
      '第一季度全市生产总值同比增长百分之五点六，增速居全省第三位。',
      '第一季度全市生产总值同比增长百…',
    ],
  ])('of “%s” is “%s”', (text, title) => {
    expect(proposeTitle(text)).toBe(title);
  });

  it('is none where the text is as short as a title', () => {
    expect(proposeTitle('承上启下，协调左右')).toBeUndefined();
  });

  it('has “…” for the slots of a pattern', () => {
    expect(proposeTitle('要把{工作}作为{地位}来抓，抓紧抓实、抓出成效来。', true)).toBe(
      '要把…作为…来抓',
    );
  });

  it('never cuts a character in two', () => {
    expect(proposeTitle('𠮷'.repeat(40))).toBe(`${'𠮷'.repeat(15)}…`);
  });
});

describe('proposals', () => {
  const TEXT = '办公室工作要当好参谋助手，做到想领导之所想、急领导之所急，努力提高服务水平。';

  it('are a title and the labels that the extraction gives', () => {
    expect(propose('phrase', TEXT)).toMatchObject({
      title: '办公室工作要当好参谋助手',
      function: '提出要求',
      themes: ['服务', '参谋'],
    });
  });

  it('are none of a few words', () => {
    expect(propose('phrase', '同志们，')).toEqual({});
  });

  it('leave alone what the user typed', () => {
    const draft = { ...newDraft(TEXT), title: '自己的标题', themes: ['学习' as const] };
    const { title, themes, function: fn } = openProposals(draft, propose('phrase', TEXT));
    expect([title, themes, fn]).toEqual([undefined, undefined, '提出要求']);
  });
});
