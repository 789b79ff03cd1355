import type { EntryFunction } from '@/lib/entry';
import { describe, expect, it } from 'vitest';
import { findFunction } from './label-function';

describe('the cues of functions', () => {
  it.each([
    '开工的抓进度、完工的抓验收、滞后的抓原因',
    '进度滞后的约谈提醒，问题突出的挂牌督办',
    '人员不足靠引进，技能不足靠培训',
    '推诿扯皮的及时约谈，弄虚作假的严肃问责',
  ])('demand what is to be done about a fault: %s', (text) => {
    expect(findFunction(text, 0.5)).toBe('提出要求');
  });

  it.each<[EntryFunction, number, string]>([
    ['阐明意义', 0.5, '基础不牢，地动山摇'],
    ['阐明意义', 0.5, '隐患不除，事故难免；责任不实，安全难保'],
    ['阐明意义', 0.5, '家风不正，后患无穷'],
    ['指出问题', 0.5, '作风不实，纪律不严'],
    ['指出问题', 0.5, '责任不清，推诿扯皮'],
    ['指出问题', 0.5, '有的人人不负责、事事没人管，存在推诿现象'],
    ['表态承诺', 0.5, '不负重托、不辱使命'],
    ['提出要求', 0.5, '不留死角、不留盲区、不留空白'],
    ['指出问题', 0.5, '还有不少盲区'],
    ['提出要求', 0.5, '对上不拖延，对下不敷衍，对外不推诿'],
    ['提出要求', 0.5, '做到关键岗位不缺位、不失守'],
    ['提出要求', 0.5, '落实不打折扣、执行不搞变通'],
    ['指出问题', 0.5, '有的遇事推诿、落实打折扣'],
    ['开场', 0, '金秋送爽，高朋满座'],
    ['开场', 0, '丹桂飘香，硕果满枝'],
    ['开场', 0, '瑞雪迎春，万象更新'],
  ])('label %s at %d: %s', (name, place, text) => {
    expect(findFunction(text, place)).toBe(name);
  });

  it.each([
    '金杯银杯不如群众的口碑',
    '喊破嗓子，不如甩开膀子',
    '标准高一分，安全就多一分',
    '快走一步，主动十分',
  ])('find a reason in what compares, in a report and a pledge alike: %s', (text) => {
    expect(findFunction(text, 0.5, { isReport: true })).toBe('阐明意义');
    expect(findFunction(text, 0.5, { isPledge: true })).toBe('阐明意义');
  });
});
