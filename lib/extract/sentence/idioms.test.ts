import { describe, expect, it } from 'vitest';
import { findIdiom, isIdiom } from './idioms';

describe('isIdiom', () => {
  it.each([
    '兢兢业业',
    '踏踏实实',
    '一心一意',
    '一点一滴',
    '一知半解',
    '千头万绪',
    '千方百计',
    '无私无畏',
    '不偏不倚',
    '有始有终',
    '有声有色',
    '有理有据',
    '前仆后继',
    '先人后己',
    '先公后私',
    '以点带面',
    '以人为本',
    '以会代训',
    '求真务实',
  ])('takes %s', (words) => {
    expect(isIdiom(words)).toBe(true);
  });

  it.each([
    '工作任务',
    '一个一个',
    '一项一项',
    '不能不说',
    '不得不办',
    '先做完后',
    '以实际行',
    '以更大的',
    '以此为契',
    '有的有钱',
    '求真',
    '求真务实的',
    '',
  ])('does not take %s', (words) => {
    expect(isIdiom(words)).toBe(false);
  });
});

describe('findIdiom', () => {
  it.each([
    ['不折不扣地贯彻落实', '不折不扣'],
    ['要真抓实干，要一心一意', '真抓实干'],
    ['做到有始有终', '有始有终'],
    ['要求真，务实', undefined],
    ['以实际行动支持工作', undefined],
    ['抓好', undefined],
  ])('finds in %s %s', (text, idiom) => {
    expect(findIdiom(text)).toBe(idiom);
  });
});
