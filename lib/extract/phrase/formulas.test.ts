import type { EntryFunction } from '@/lib/entry';
import { describe, expect, it } from 'vitest';
import { findFormula } from './formulas';

describe('findFormula', () => {
  it.each<[EntryFunction | undefined, string]>([
    ['致谢祝愿', '龙年将至，祝大家新春快乐、阖家幸福'],
    ['致谢祝愿', '在元旦来临之际，我代表学校，祝老师们身体健康'],
    ['致谢祝愿', '愿你们不负韶华、乘风破浪'],
    ['致谢祝愿', '最后，祝大会圆满成功'],
    ['开场', '在建党节到来之际，我们在这里隆重集会，表彰先进'],
    ['主持串联', '第二项，请市委副书记宣读表彰决定'],
    ['主持串联', '第五项议程：由监票人宣布选举结果'],
    ['主持串联', '第三项，通过大会主席团名单'],
    ['主持串联', '第四项，审议并表决章程修正案草案'],
    ['主持串联', '下面进行大会第三项议程'],
    [undefined, '第一项工作是抓好项目建设'],
    [undefined, '第二项，通过技术改造降低生产成本'],
    [undefined, '祝贺信已经送到各个部门'],
    [undefined, '愿意干事的人多了'],
  ])('takes for %s: %s', (name, sentence) => {
    expect(findFormula(sentence)).toBe(name);
  });
});
