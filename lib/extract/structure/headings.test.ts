import { describe, expect, it } from 'vitest';
import { isSalutation } from './headings';

describe('isSalutation', () => {
  it.each([
    '同志们：',
    '尊敬的各位领导、同志们：',
    '各位领导，同志们！',
    '女士们、先生们，朋友们！',
    '同志们，',
  ])('takes %s', (text) => {
    expect(isSalutation(text)).toBe(true);
  });

  it.each([
    '同志们，任务艰巨，责任重大，让我们再接再厉！',
    '同志们，让我们为实现目标而努力奋斗！',
    '同志们要把思想统一起来。',
    '今天召开会议：',
  ])('leaves %s to the text', (text) => {
    expect(isSalutation(text)).toBe(false);
  });
});
