import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_PACKS, describeFault, type Pack, parsePack } from '@/lib/entry';
import { toSearchDoc } from '@/lib/library';
import { readPackFile } from '@/lib/library/pack/read-pack-file';
import { createIndex, type SearchDoc } from '@/lib/search';

function readPack(id: string): Pack {
  const file = new URL(`./${id}.json`, import.meta.url);
  const parsed = parsePack(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.faults.map(describeFault).join('\n'));
  return parsed.pack;
}

const packs = BUILT_IN_PACKS.map(readPack);
const docs = (await readPackFile({ url: '', read: async () => packs })).map(toSearchDoc);
const speeches = docs.filter(({ pack }) => pack === 'office-speeches');
const both = createIndex(docs);
const alone = createIndex(speeches);

const textsOf = (found: readonly SearchDoc[]) => found.map(({ text }) => text);
/** The first rows, as a list shows them. */
const rows = (query: string, limit = 3) => textsOf(both.query(query, { limit, now: 0 }).docs);

describe('with both packs, a secretary who types', () => {
  it.each([
    ['tz', '特此通知'],
    ['通知', '特此通知'],
    ['tctz', '特此通知'],
    ['zbr', '请主办人核对清样后付印'],
    ['zbr', '值班人员要坚守岗位，不得擅自脱岗、离岗'],
    ['散会', '今天的会议到此结束，散会。'],
    ['sanhui', '今天的会议到此结束，散会。'],
    ['妥否', '妥否，请批示'],
    ['tf', '妥否，请批示'],
    ['qps', '妥否，请批示'],
    ['请批示', '妥否，请批示'],
    ['当否', '以上请示当否，请批复'],
    ['此复', '此复'],
    ['函复', '特此函复'],
    ['hf', '特此函复'],
    ['感谢', '感谢各位领导、各位同仁的聆听'],
    ['祝', '祝会议取得丰硕成果'],
    ['谢谢', '谢谢大家！'],
    ['抄送', '抄送：抄送机关。'],
    ['附件', '附件：附件名称'],
    ['fj', '附件：附件名称'],
    ['印发', '办公室　　日期印发'],
    ['签发人', '签发人：签发人　…'],
    ['lxr', '（联系人：联系人，联系电话：联系电话）'],
    ['czjl', '此致\n敬礼！'],
    ['@落款 成文日期', '日期'],
    ['请示 结尾', '妥否，请批示'],
    ['请示怎么结尾', '妥否，请批示'],
    ['函的结尾', '盼复'],
    ['述职结尾', '以上报告，不妥之处，敬请批评指正'],
    ['决定结束语', '本决定自公布之日起施行'],
  ])('%s finds “%s” in the first rows', (query, text) => {
    expect(rows(query)).toContain(text);
  });

  it.each([
    ['特此', /^特此/],
    ['祝', /祝/],
    ['感谢', /感谢/],
    ['通知', /通知/],
    ['会议认为', /会议/],
    ['收悉', /收悉/],
  ])('%s finds nothing else in the first rows', (query, wanted) => {
    expect(rows(query).filter((text) => !wanted.test(text))).toEqual([]);
  });

  it.each([
    ['#通知', '通知'],
    ['#tz', '通知'],
    ['#请示', '请示'],
    ['#主持词', '主持词'],
  ] as const)('%s lists that document type alone', (query, type) => {
    const { total, facets } = both.query(query, { now: 0 });
    expect(total).toBeGreaterThanOrEqual(10);
    expect(facets.documentTypes[type]).toBe(total);
  });
});

describe('beside 公文套语, the speeches', () => {
  it('are found first by their own beginnings, as without it, but for what holds the words as well', () => {
    const phrases = speeches.filter(({ kind }) => kind === 'phrase');
    const overtaken = phrases
      .filter((_, at) => at % 7 === 0)
      .flatMap(({ text }) => {
        const words = text.slice(0, 8);
        const [before, after] = [alone, both].map(
          (index) => index.query(words, { limit: 1, now: 0 }).docs[0],
        );
        const isAsGood = after?.id === before?.id || after?.text.includes(words);
        return isAsGood ? [] : [{ words, before: before?.text, after: after?.text }];
      });
    expect(overtaken).toEqual([]);
  });

  it('are what an empty query shows first', () => {
    const first = both.query('', { limit: 20, now: 0 }).docs;
    expect(first.map(({ pack }) => pack)).toEqual(Array(20).fill('office-speeches'));
  });

  it('are counted and listed by themselves', () => {
    const { facets } = both.query('', { now: 0 });
    expect(facets.packs).toEqual({
      'office-speeches': speeches.length,
      'official-formulas': docs.length - speeches.length,
    });
    const found = both.query('会议', { filter: { pack: 'office-speeches' }, now: 0 });
    expect(new Set(found.docs.map(({ pack }) => pack))).toEqual(new Set(['office-speeches']));
    expect(found.total).toBe(found.facets.packs['office-speeches']);
  });
});
