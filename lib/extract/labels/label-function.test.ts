import type { EntryFunction } from '@/lib/entry';
import { describe, expect, it } from 'vitest';
import { findFunction } from './label-function';

describe('findFunction', () => {
  it.each<[EntryFunction, number, string]>([
    ['称呼', 0, '尊敬的各位领导、同志们'],
    ['称呼', 0, '同志们'],
    ['称呼', 0, '尊敬的各位来宾，各位老师，亲爱的同学们'],
    ['引用典故', 0.5, '学高为师，身正为范'],
    ['引用典故', 0.5, '逆水行舟用力撑，一篙松劲退千寻'],
    ['阐明意义', 0.5, '学习没有捷径，成功没有偶然'],
    ['肯定成绩', 0.3, '全体医护人员用实际行动诠释了大爱无疆的崇高精神'],
    ['提出要求', 0.5, '对工作推进不力、敷衍塞责、造成不良影响的，依纪依规严肃处理'],
    ['开场', 0.05, '今天我们召开督查工作会议，主要任务是总结工作、部署任务'],
    ['开场', 0.05, '很高兴参加今天的会议'],
    ['过渡衔接', 0.2, '下面，我讲三点意见'],
    ['过渡衔接', 0.9, '以上意见，供大家参考'],
    ['过渡衔接', 0.3, '借此机会，我谈几点看法'],
    ['引用典故', 0.5, '古人云：“为政之要，重在落实”'],
    ['引用典故', 0.5, '俗话说，打铁还需自身硬'],
    ['肯定成绩', 0.2, '各级办公室做了大量工作，取得了显著成效'],
    ['肯定成绩', 0.2, '大家任劳任怨，付出了辛勤劳动'],
    ['指出问题', 0.4, '有的同志工作不够扎实，服务意识不强'],
    ['指出问题', 0.4, '个别单位推诿扯皮，迟报漏报时有发生'],
    ['分析形势', 0.4, '当前形势复杂多变，面临前所未有的机遇和挑战'],
    ['分析形势', 0.4, '随着改革的深入，工作越来越繁重'],
    ['阐明意义', 0.3, '督查是推动决策落实的重要手段'],
    ['阐明意义', 0.3, '办公室是沟通上下的桥梁'],
    ['阐明意义', 0.3, '没有落实就没有发展'],
    ['表态承诺', 0.6, '我们将全力以赴完成任务，请领导放心'],
    ['方法举措', 0.6, '通过定期通报、跟踪暗访、抽查督办，抓住关键环节'],
    ['提出要求', 0.6, '要切实增强责任意识，严格遵守纪律'],
    ['提出要求', 0.6, '必须始终保持清醒头脑'],
    ['号召结尾', 0.98, '让我们再接再厉，为推动发展作出新的更大贡献'],
  ])('takes for %s, at %d of its speech: %s', (name, place, text) => {
    expect(findFunction(text, place)).toBe(name);
  });

  it('takes an act in a report for what was done, a demand for a demand', () => {
    const act = '坚持能一次办的不多次办，能当天办的不过夜办';
    expect(findFunction(act, 0.5)).toBe('提出要求');
    expect(findFunction(act, 0.5, [], true)).toBe('方法举措');
    expect(findFunction(`必须${act}`, 0.5, [], true)).toBe('提出要求');
  });

  it.each<[string, string, number, EntryFunction]>([
    ['an opening in the middle', '今天召开会议', 0.5, '开场'],
    ['a closing call in the middle', '希望大家再接再厉', 0.5, '号召结尾'],
    ['要求 as a noun for a demand', '要求很高，任务繁重，面临挑战', 0.5, '提出要求'],
    ['what is to be overcome for a fault', '要切实克服推诿敷衍', 0.5, '指出问题'],
    ['what is to be won for an achievement', '要努力取得成效', 0.5, '肯定成绩'],
  ])('does not take %s: %s', (_, text, place, name) => {
    expect(findFunction(text, place)).not.toBe(name);
  });
});
