import { describe, expect, it } from 'vitest';
import { RANKS, readMark } from './marks';
import type { MarkFamily } from './marks';

describe('readMark', () => {
  it.each<[string, MarkFamily, number, string]>([
    ['第一部分 工作回顾', 'part', 1, '第一部分 '],
    ['第三章 附则', 'part', 3, '第三章 '],
    ['第二，要抓落实', 'worded', 2, '第二，'],
    ['第二是抓落实', 'worded', 2, '第二'],
    ['第三要抓落实', 'worded', 3, '第三'],
    ['第一句话：安全是最大的效益', 'worded', 1, '第一句话：'],
    ['第二张名片：人文清江', 'worded', 2, '第二张名片：'],
    ['第三个关键词：实干', 'worded', 3, '第三个关键词：'],
    ['第二点：要务实', 'worded', 2, '第二点：'],
    ['一、提高认识', 'han', 1, '一、'],
    ['十二、提高认识', 'han', 12, '十二、'],
    ['三．提高认识', 'han', 3, '三．'],
    ['（三）加强学习', 'han-bracket', 3, '（三）'],
    ['(十一)加强学习', 'han-bracket', 11, '(十一)'],
    ['1.抓学习', 'digit', 1, '1.'],
    ['12、抓学习', 'digit', 12, '12、'],
    ['3．抓学习', 'digit', 3, '3．'],
    ['（2）抓学习', 'digit-bracket', 2, '（2）'],
    ['2）抓学习', 'digit-bracket', 2, '2）'],
    ['①抓学习', 'circled', 1, '①'],
    ['⑳抓学习', 'circled', 20, '⑳'],
    ['一是抓学习', 'clause', 1, '一是'],
    ['二要抓学习', 'clause', 2, '二要'],
    ['一是紧紧围绕中心', 'clause', 1, '一是'],
    ['二要紧盯目标', 'clause', 2, '二要'],
    ['一是求真务实', 'clause', 1, '一是'],
    ['一要求真务实', 'clause', 1, '一要'],
    ['二要务实高效', 'clause', 2, '二要'],
    ['三要领导带头', 'clause', 3, '三要'],
    ['四要素质过硬', 'clause', 4, '四要'],
    ['三靠制度管人', 'clause', 3, '三靠'],
    ['四抓作风建设', 'clause', 4, '四抓'],
    ['首先，感谢大家', 'sequence', 1, '首先，'],
    ['其次要统筹', 'sequence', 2, '其次'],
    ['再次，要督查', 'sequence', 3, '再次，'],
    ['再次要督查', 'sequence', 3, '再次'],
    ['最后，我强调一点', 'sequence', 99, '最后，'],
    ['其二，要务实', 'sequence', 2, '其二，'],
  ])('reads %s as %s %i', (text, family, value, mark) => {
    expect(readMark(text)).toMatchObject({ family, value, text: mark });
  });

  it.each([
    '提高认识',
    '3.5万元',
    '2011年是关键一年',
    '一个重点',
    '一定要抓好',
    '一是否到位',
    '三要求',
    '三抓三促活动',
    '一抓到底，抓出成效',
    '一抓就灵',
    '三要素齐全',
    '十要点',
    '第一次会议',
    '第一书记',
    '第一要务是发展',
    '第一个五年计划',
    '第一个五年计划的成就：',
    '第二场报告会在下午举行',
    '第三项议程：请局长讲话',
    '第一要义是发展',
    '第三要件是主体合格',
    '再次感谢大家',
    '再次强调纪律',
    '最后一公里要打通',
    '最后的胜利',
    '最后期限是月底',
    '其实很简单',
    '其他事项',
    '十分重要',
    '（略）',
    '（2011）',
  ])('reads no number in %s', (text) => {
    expect(readMark(text)).toBeUndefined();
  });

  it.each([
    ['一是抓学习', '二是抓落实', true],
    ['第一句话：要学', '第二句话：要干', true],
    ['首先，要学', '其次，要干', true],
    ['其一，要学', '其二，要干', true],
    ['一是抓学习', '一要抓落实', false],
    ['首先，要学', '其一，要干', false],
    ['一、抓学习', '（一）抓落实', false],
    ['1.抓学习', '（1）抓落实', false],
  ])('says whether %s and %s are of one list: %s', (one, other, isSame) => {
    expect(readMark(one)?.style === readMark(other)?.style).toBe(isSame);
  });
});

describe('RANKS', () => {
  it('has the levels of official documents in their order', () => {
    const inOrder = ['一、总', '（一）分', '1.细', '（1）末'].map(
      (text) => RANKS[readMark(text)?.family ?? 'sequence'],
    );
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    expect(new Set(inOrder).size).toBe(4);
  });
});
