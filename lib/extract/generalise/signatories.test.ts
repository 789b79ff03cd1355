import { bodyOf } from '@/lib/entry';
import { describe, expect, it } from 'vitest';
import { extract } from '../extract';
import { readSignatories } from './signatories';

const names = (file: string): string[] => readSignatories(file).map(({ name }) => name);

describe('readSignatories', () => {
  it.each([
    [
      '关于植树的倡议书\n全体职工：\n让我们行动起来。\n县绿化委员会办公室\n2026年3月5日',
      ['县绿化委员会办公室'],
    ],
    [
      '通知\n请遵照执行。\n\n　　临江县水利局\n　　临江县财政局\n　　二〇二六年三月五日\n',
      ['临江县财政局', '临江县水利局'],
    ],
    ['在推进会上的发言\n市行政审批服务局  陈立新\n同志们：\n大家好。', ['市行政审批服务局']],
    [
      '在推进会上的发言\n（临江县人民医院党委书记　王　强）\n同志们：\n大家好。',
      ['临江县人民医院'],
    ],
    ['请示\n请批复。\n特此请示\n中共临江市委\n2026年3月5日', ['中共临江市委']],
  ])('reads who signs %j', (file, expected) => {
    expect(names(file)).toEqual(expected);
  });

  it.each([
    '关于植树的倡议书\n一、提高认识\n二、加强领导\n2026年3月5日',
    '讲话\n同志们：\n谢谢大家！\n2026年3月5日',
    '讲话\n各有关单位、各学校\n2026年3月5日',
    '开好会 办好事\n我们要加强办公室 队伍建设\n同志们：',
    '王强\n2026年3月5日',
  ])('reads nobody in %j', (file) => {
    expect(names(file)).toEqual([]);
  });

  it('makes their names neutral wherever they stand', () => {
    const file =
      '关于春季植树的倡议书\n全体干部职工：\n为深入践行绿水青山就是金山银山的理念，县绿化委员会办公室向干部职工发出如下倡议：\n一、要做绿色理念的传播者。带头宣传植树造林的重要意义。\n二、要做绿色家园的建设者。积极参加义务植树。\n县绿化委员会办公室\n2026年3月5日';
    const bodies = extract(file).candidates.map((content) => bodyOf(content));
    expect(bodies.join('\n')).toContain('{单位}向干部职工发出如下倡议');
    expect(bodies.join('\n')).not.toContain('县绿化委员会');
  });
});
