import { describe, expect, it } from 'vitest';
import { isHeadingLine, isSalutation, splitRunIn, splitTrailingHeading } from './headings';
import type { SourceText } from './source-text';

describe('isSalutation', () => {
  it.each([
    '同志们：',
    '尊敬的各位领导、同志们：',
    '各位领导，同志们！',
    '女士们、先生们，朋友们！',
    '同志们，',
    '全体干部职工：',
    '全市广大干部职工：',
    '广大市民朋友们：',
    '社会各界人士、全县父老乡亲们：',
    '全体党员、团员青年：',
  ])('takes %s', (text) => {
    expect(isSalutation(text)).toBe(true);
  });

  it.each([
    '同志们，任务艰巨，责任重大，让我们再接再厉！',
    '同志们，让我们为实现目标而努力奋斗！',
    '同志们要把思想统一起来。',
    '今天召开会议：',
    '全体党员干部要做到以下三点：',
    '全市各级党委：',
    '广大职工反映：',
    '希望广大青年：',
    '全体职工。',
  ])('leaves %s to the text', (text) => {
    expect(isSalutation(text)).toBe(false);
  });
});

describe('isHeadingLine', () => {
  it.each([
    '一、提高认识',
    '一、提高思想认识，增强责任感和紧迫感',
    '一、提高思想认识。',
    '（二）加强学习',
    '1.抓好学习',
    '组织领导到位',
    '第一部分 工作回顾',
    '一是抓学习',
  ])('takes %s', (text) => {
    expect(isHeadingLine(text)).toBe(true);
  });

  it.each([
    '要抓好学习，',
    '提三点要求：',
    '一、提高认识。大家要抓好落实',
    '一是要抓好学习。',
    `一、${'提高认识'.repeat(13)}`,
    '办公室的同志要进一步提高认识进一步改进作风进一步抓好落实进一步加强学习',
    '谢谢大家',
    '此致',
    '2011年5月8日',
    '联系电话：1234567',
    '完成投资12.5亿元',
  ])('leaves %s to the text', (text) => {
    expect(isHeadingLine(text)).toBe(false);
  });
});

const sourceOf = (text: string): SourceText => ({ text, origin: Array.from(text, (_, at) => at) });
const texts = (sources: readonly SourceText[]) => sources.map(({ text }) => text);

describe('splitRunIn', () => {
  it.each([
    ['请大家指正。一、强化认识', ['请大家指正。', '一、强化认识']],
    ['请大家指正。（二）强化认识，提高本领', ['请大家指正。', '（二）强化认识，提高本领']],
    ['要加强学习。组织领导到位', ['要加强学习。', '组织领导到位']],
    ['要加强学习。大家要行动', ['要加强学习。', '大家要行动']],
    ['要加强学习。谢谢大家', ['要加强学习。谢谢大家']],
    ['要加强学习。要干', ['要加强学习。要干']],
    ['要加强学习，组织领导到位', ['要加强学习，组织领导到位']],
    ['要加强学习。要抓好落实。', ['要加强学习。要抓好落实。']],
    ['要加强学习。学习，工作都要抓', ['要加强学习。学习，工作都要抓']],
  ])('reads %s', (text, parts) => {
    const split = splitRunIn(sourceOf(text));
    expect(texts(split)).toEqual(parts);
    expect(split.flatMap(({ origin }) => origin)).toEqual(Array.from(text, (_, at) => at));
  });
});

describe('splitTrailingHeading', () => {
  it.each([
    ['一、强化认识，做到“四个到位”思想认识到位', ['一、强化认识，做到“四个到位”', '思想认识到位']],
    ['一、强化认识，做到“四个到位”', ['一、强化认识，做到“四个到位”']],
    ['一、做好“三服务”工作', ['一、做好“三服务”工作']],
    ['一、强化认识', ['一、强化认识']],
  ])('reads %s', (text, parts) => {
    expect(texts(splitTrailingHeading(sourceOf(text)))).toEqual(parts);
  });
});
