import { describe, expect, it } from 'vitest';
import { createIndex } from './create-index';
import { sampleDoc } from '../testing/sample-docs';
import type { SearchDoc } from '../types';

const typed = (
  id: string,
  text: string,
  documentType: NonNullable<SearchDoc['documentTypes']>[number],
  fn: NonNullable<SearchDoc['function']>,
) => sampleDoc(id, text, { documentTypes: [documentType], function: fn });

const INDEX = createIndex([
  sampleDoc('eighty', '完成率达到80%，好于去年'),
  sampleDoc('year', '1980年以来的工作'),
  sampleDoc('quarter', '请提前15分钟到会场签到就座，把手机调至静音'),
  sampleDoc('break', '休息十分钟，请按时返回会场'),
  sampleDoc('watch', '落实24小时值班制度'),
  sampleDoc('half', '百分之五十以上的单位已经完成'),
  sampleDoc('heavy', '任务十分繁重'),
  typed('no-objection', '我局对来文无不同意见', '函', '方法举措'),
  typed('hope', '请予支持为盼', '函', '结语'),
  typed('letter', '来函收悉，现函复如下', '函', '开场'),
  typed('ask', '妥否，请批示', '请示', '结语'),
  typed('asking', '现将有关事项请示如下', '请示', '过渡衔接'),
  typed('reply', '来文收悉，现批复如下', '批复', '开场'),
  typed('year-end', '今年以来，各项工作进展顺利', '总结', '开场'),
  typed('duty', '现将履行职责情况汇报如下', '述职', '开场'),
  typed('festival', '值此新春佳节来临之际，祝大家春节愉快', '讲话', '致谢祝愿'),
  typed('invite', '拟请市领导同志出席大会并讲话', '请示', '提出要求'),
  typed('leader', '报告领导，呈请阅示', '报告', '方法举措'),
  typed('resolve', '我代表承办单位表态，坚决完成任务', '讲话', '表态承诺'),
  sampleDoc('determined', '下决心解决督查过多的问题'),
  sampleDoc('money', '所需经费在年度预算中统筹安排'),
]);
const idsOf = (query: string) => INDEX.search(query, { now: 0 }).map(({ id }) => id);

describe('a number', () => {
  it.each([
    ['百分之八十', 'eighty'],
    ['十五分钟', 'quarter'],
    ['二十四小时', 'watch'],
    ['50%', 'half'],
    ['10分钟', 'break'],
    ['80%', 'eighty'],
  ])('%s is found however it is written', (query, id) => {
    expect(idsOf(query)[0]).toBe(id);
  });

  it('is no part of a longer one, and 十分 is none', () => {
    expect(idsOf('百分之八十')).not.toContain('year');
    expect(idsOf('十分')).toEqual(['heavy', 'break']);
  });
});

describe('a place in a document', () => {
  it.each([
    ['函 结尾', 'hope'],
    ['结尾 函', 'hope'],
    ['函的结束语', 'hope'],
    ['函的开头', 'letter'],
    ['批复 开头', 'reply'],
    ['请示怎么结尾', 'ask'],
    ['请示结尾怎么写', 'ask'],
    ['年终总结开头', 'year-end'],
    ['述职报告 开场白', 'duty'],
  ])('%s is found by its labels', (query, id) => {
    expect(idsOf(query)[0]).toBe(id);
  });

  it('stands behind what holds the words in a row', () => {
    const index = createIndex([
      typed('ask', '妥否，请批示', '请示', '结语'),
      sampleDoc('own', '请示结尾要写清楚'),
    ]);
    const ids = index.search('请示结尾', { now: 0 }).map(({ id }) => id);
    expect(ids).toEqual(['own', 'ask']);
  });
});

describe('a word of every day', () => {
  it.each([
    ['过年', 'festival'],
    ['过年祝大家', 'festival'],
    ['请领导参加', 'invite'],
    ['表决心', 'resolve'],
    ['要钱', 'money'],
  ])('%s finds what an office says instead', (query, id) => {
    expect(idsOf(query)[0]).toBe(id);
  });

  it('that an entry holds finds that entry first', () => {
    const index = createIndex([
      sampleDoc('attend', '请各位领导出席会议'),
      sampleDoc('take-part', '认真学习，积极参加各项活动'),
    ]);
    const ids = index.search('参加', { now: 0 }).map(({ id }) => id);
    expect(ids).toEqual(['take-part', 'attend']);
  });

  it('is read beside a label', () => {
    expect(idsOf('#讲话 过年')).toEqual(['festival']);
  });

  it('is highlighted as what an office says', () => {
    const [hit] = INDEX.search('过年', { now: 0 });
    const text = '值此新春佳节来临之际，祝大家春节愉快';
    expect(hit?.ranges.map(([from, to]) => text.slice(from, to))).toEqual(['春节']);
  });

  it('lists the same entries whether whole or by their ids', () => {
    const whole = INDEX.query('请领导参加', { now: 0 });
    const ids = INDEX.query('请领导参加', { now: 0, idsOnly: true });
    expect(ids.hits.map(({ id }) => id)).toEqual(whole.hits.map(({ id }) => id));
    expect(ids.total).toBe(whole.total);
  });
});
