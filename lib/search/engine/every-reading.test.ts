import { describe, expect, it } from 'vitest';
import { createIndex } from './create-index';
import { fromSnapshot } from './from-snapshot';
import { pinyinReader } from '../text/readings';
import { SAMPLE_DOCS, sampleDoc } from '../testing/sample-docs';
import type { Hit } from '../types';

const TEXTS = {
  chief: '县教育局局长出席会议',
  office: '办公室综合处长主持工作',
  river: '全面推行河长制',
  rebuild: '重塑机关形象，重振干事热情',
  lead: '坚持以上率下',
  plan: '二〇二五年度工作计划',
  green: '坚持绿色发展战略',
  women: '关心女职工',
  copied: '⻓期坚持⻅⾏动',
  compatible: '\uf90a融服务',
  rare: '由王𬭎明同志主持',
  unknown: '推动𰻞面发展',
  extended: '到㙍头村调研',
};
const docs = [...SAMPLE_DOCS, ...Object.entries(TEXTS).map(([id, text]) => sampleDoc(id, text))];
const index = createIndex(docs);

function first(query: string): Hit | undefined {
  return index.search(query, { now: 0 })[0];
}

function marked(query: string): string[] {
  const hit = first(query);
  const text = docs.find(({ id }) => id === hit?.id)?.text ?? '';
  return (hit?.ranges ?? []).map(([start, end]) => text.slice(start, end));
}

describe('a query by sound finds every plausible reading', () => {
  it.each([
    ['juzhang', 'chief', '局长'],
    ['jz', 'chief', '局长'],
    ['chuzhang', 'office', '处长'],
    ['chuchang', 'office', '处长'],
    ['hezhangzhi', 'river', '河长制'],
    ['hzz', 'river', '河长制'],
    ['chongsu', 'rebuild', '重塑'],
    ['chongzhen', 'rebuild', '重振'],
    ['zhongzhen', 'rebuild', '重振'],
    ['yishangshuaixia', 'lead', '以上率下'],
    ['yssx', 'lead', '以上率下'],
    ['erlingerwu', 'plan', '二〇二五'],
    ['elew', 'plan', '二〇二五'],
    ['2025', 'plan', '二〇二五'],
    ['2025年度', 'plan', '二〇二五年度'],
    ['lvse', 'green', '绿色'],
    ['lǜsè', 'green', '绿色'],
    ['lu\u0308se', 'green', '绿色'],
    ['zhanlue', 'green', '战略'],
    ['zhanlüè', 'green', '战略'],
    ['nvzhigong', 'women', '女职工'],
    ['nǚzhígōng', 'women', '女职工'],
    ['长期坚持', 'copied', '⻓期坚持'],
    ['changqijianchi', 'copied', '⻓期坚持'],
    ['见行动', 'copied', '⻅⾏动'],
    ['jinrong', 'compatible', '\uf90a融'],
    ['wanghongming', 'rare', '王𬭎明'],
    ['𬭎', 'rare', '𬭎'],
    ['tuidong', 'unknown', '推动'],
    ['mianfazhan', 'unknown', '面发展'],
    ['duotoucun', 'extended', '㙍头村'],
  ])('%s: %s', (query, id, text) => {
    expect([first(query)?.id, marked(query)]).toEqual([id, [text]]);
  });

  it('and puts the likely one first', () => {
    const likely = createIndex([
      sampleDoc('a', '重点工作'),
      sampleDoc('b', '电动车要到充电站充电后再开'),
    ]);
    expect(likely.search('chongdian', { now: 0 }).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('in an index from a snapshot as well', async () => {
    const opened = fromSnapshot(await index.toSnapshot(), pinyinReader);
    for (const query of ['juzhang', 'hzz', '2025']) {
      expect(opened?.search(query, { now: 0 })[0]).toEqual(first(query));
    }
  });

  it('finds a year in digits by the Han numerals, and by digits first what has these', () => {
    const digits = createIndex([...SAMPLE_DOCS, sampleDoc('a', '2025年计划要点')]);
    expect(digits.search('二〇二五', { now: 0 })[0]?.id).toBe('a');
    const years = createIndex([sampleDoc('a', '2025年'), sampleDoc('b', '二〇二五年计划要点')]);
    expect(years.search('2025', { now: 0 }).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
