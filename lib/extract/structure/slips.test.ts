import { describe, expect, it } from 'vitest';
import { correctSlips } from './slips';

describe('correctSlips', () => {
  it.each([
    ['互相推委', '互相推诿'],
    ['管好自已的人', '管好自己的人'],
    ['周密布署', '周密部署'],
    ['再接再励，与时具进', '再接再厉，与时俱进'],
    ['言简意骇；言简意骇', '言简意赅；言简意赅'],
    ['纪律松驰', '纪律松弛'],
  ])('writes %s as %s', (slip, correct) => {
    expect(correctSlips(slip)).toBe(correct);
  });

  it.each([
    '再接再厉，与时俱进',
    '人民日报发布署名文章',
    '资金来自已建成的项目',
    '各自已完成任务',
    '公推委员三名',
    '经过多重迭代',
    '独自已经承担',
  ])('leaves %s alone', (text) => {
    expect(correctSlips(text)).toBe(text);
  });
});
