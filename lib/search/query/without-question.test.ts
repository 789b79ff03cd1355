import { describe, expect, it } from 'vitest';
import { withoutQuestion } from './without-question';

describe('what a question is about', () => {
  it.each([
    ['散会前说什么', '散会'],
    ['散会的时候说点什么好', '散会'],
    ['感谢领导怎么说', '感谢领导'],
    ['怎么说谢谢', '谢谢'],
    ['附件怎么写', '附件'],
    ['怎么写请假条？', '请假条'],
    ['请示结尾用什么话', '请示结尾'],
    ['批评人该怎么说呢', '批评人'],
    ['有没有关于落实的句子', '落实'],
    ['表扬先进的话', '表扬先进'],
    ['如何表述 成绩', '成绩'],
    ['散会前怎么', '散会'],
  ])('%s: %s', (typed, words) => {
    expect(withoutQuestion(typed)).toBe(words);
  });

  it.each([
    '',
    '落实',
    '怎么看待我们的工作',
    '怎么说',
    '说什么',
    '会前',
    '前后',
    '有的话',
    '怎么干',
    'zenmexie',
    '讲什么就做什么',
  ])('is none: %s', (typed) => {
    expect(withoutQuestion(typed)).toBeNull();
  });
});
