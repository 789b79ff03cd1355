import { describe, expect, it } from 'vitest';
import { createIndex } from './create-index';
import { SAMPLE_DOCS, sampleDoc } from '../testing/sample-docs';
import type { Ranges, SearchOptions } from '../types';

const NOW = Date.UTC(2025, 5, 1);
const index = createIndex(SAMPLE_DOCS);

function search(query: string, options: SearchOptions = {}, within = index) {
  return within.query(query, { now: NOW, ...options });
}

function ids(query: string, options: SearchOptions = {}, within = index): string[] {
  return search(query, options, within).hits.map((hit) => hit.id);
}

function mark(field: string, ranges: Ranges): string {
  const ends = ranges.map(([start, end], at) => {
    const before = field.slice(ranges[at - 1]?.[1] ?? 0, start);
    return `${before}[${field.slice(start, end)}]`;
  });
  return ends.join('') + field.slice(ranges.at(-1)?.[1] ?? 0);
}

describe('a query of every class finds its entry first and highlights what it stands for', () => {
  it.each([
    ['a fragment', '联系左右', 'hub', '[联系左右]'],
    ['a fragment with its punctuation', '上启下、联系', 'hub', '[上启下、联系]'],
    ['words in any order', '协调 承上', 'hub', '[承上]启下、联系左右、[协调]'],
    ['scattered characters', '承联协沟', 'hub', '[承]上启下、[联]系左右、[协]调内外、[沟]通'],
    ['a homophone typo', '耐得住寂莫', 'poor', '[耐得住寂寞]'],
    ['a wrong character', '承上盘下、联系', 'hub', '[承上]启[下、联系]'],
    ['a dropped character', '耐住寂寞', 'poor', '[耐]得[住寂寞]'],
    ['an added character', '顶得得住诱惑', 'poor', '[顶得住诱惑]'],
    ['swapped characters', '顶住得诱惑', 'poor', '[顶得住诱惑]'],
    ['full pinyin', 'naidezhujimo', 'poor', '[耐得住寂寞]'],
    ['pinyin with blanks', 'nai de zhu ji mo', 'poor', '[耐得住寂寞]'],
    ['pinyin with an apostrophe', "xi'an", 'town', '[西安]'],
    ['initials', 'csqx', 'hub', '[承上启下]'],
    ['initials of words', 'xtnw csqx', 'hub', '[承上启下]、联系左右、[协调内外]'],
    ['begun syllables', 'chengshqx', 'hub', '[承上启下]'],
    ['an unfinished last syllable', 'xietiaone', 'hub', '[协调内]'],
    ['Han and pinyin mixed', '承shang启xia', 'hub', '[承上启下]'],
    ['southern sounds', 'cengsangqixia', 'hub', '[承上启下]'],
    ['traditional characters', '聯繫左右', 'hub', '[联系左右]'],
    ['full-width letters', 'ＣＳＱＸ', 'hub', '[承上启下]'],
    ['Latin letters in the text', 'ppt', 'slides', '[PPT]'],
    ['a digit and a letter', '5g演示', 'slides', '[5G演示]'],
    ['a polyphone in its phrase', 'zhongyaogongzuo', 'supervise', '[重要工作]'],
    ['the same polyphone in another', 'chongxin', 'renew', '[重新]'],
    [
      'a pasted sentence with a word wrong',
      '有客观方面的原因，也有直接方面的原因',
      'busy',
      '[有客观方面的原因，也有]',
    ],
  ])('%s: %s', (_, query, id, marked) => {
    const [first] = search(query).hits;
    expect(first?.id).toBe(id);
    const text = SAMPLE_DOCS.find((doc) => doc.id === id)?.text ?? '';
    expect(mark(text, first?.ranges ?? [])).toContain(marked);
  });

  it('a title, highlighted in the title', () => {
    const [first] = search('sangejingxi').hits;
    expect(first?.id).toBe('fine');
    expect(mark('“三个精细”式要求', first?.titleRanges ?? [])).toBe('“[三个精细]”式要求');
  });

  it('a tag with a word', () => {
    expect(ids('调研 经验')[0]).toBe('town');
    expect(ids('wzr xianjin')[0]).toBe('town');
  });

  it('a tag alone, without a highlight', () => {
    expect(search('王主任').hits[0]).toMatchObject({ id: 'town', ranges: [], titleRanges: [] });
  });
});

it.each(['OA', 'oa', 'A', 'a', 'À', 'AI', 'PPT'])('letters that are syllables too: %s', (query) => {
  const texts = { OA: '用好OA系统', A: 'A类事项', AI: '推进AI应用', PPT: '做好PPT' };
  const docs = Object.entries(texts).map(([id, text]) => sampleDoc(id, text));
  const named = query.normalize('NFD').charAt(0) + query.slice(1);
  expect(ids(query, {}, createIndex(docs))[0]).toBe(named.toUpperCase());
});

describe('ranking', () => {
  const alike = [
    sampleDoc('exact', '狠抓落实'),
    sampleDoc('homophone', '狠抓落石'),
    sampleDoc('part', '要狠抓落实，抓出成效，让群众满意'),
  ];

  it.each([
    ['the whole entry over one that has more', 'exact', 'part'],
    ['the exact characters over homophones', 'part', 'homophone'],
  ])('puts %s', (_, better, worse) => {
    const found = ids('狠抓落实', {}, createIndex(alike));
    expect(found.indexOf(better)).toBeLessThan(found.indexOf(worse));
  });

  it('lets use and pins decide among equals, and never lift a homophone over the exact words', () => {
    const marks = { pinned: true, best: true, uses: 500, lastUsedAt: NOW };
    const used = createIndex([
      sampleDoc('a', '工作要抓落实'),
      sampleDoc('b', '工作要抓落实', marks),
      sampleDoc('c', '工作要抓落石', marks),
    ]);
    expect(ids('抓落实', { groupSimilar: false }, used)).toEqual(['b', 'a', 'c']);
  });

  it('orders equals by id, whatever order they came in', () => {
    const equals = ['c', 'a', 'd', 'b'].map((id) => sampleDoc(id, '真抓实干'));
    for (const docs of [equals, [...equals].reverse()]) {
      expect(ids('真抓', { groupSimilar: false }, createIndex(docs))).toEqual(['a', 'b', 'c', 'd']);
      expect(ids('', {}, createIndex(docs))).toEqual(['a', 'b', 'c', 'd']);
    }
  });

  it('ranks southern sounds lower, and leaves them out where they are switched off', () => {
    const southern = createIndex([sampleDoc('zhan', '占领高地'), sampleDoc('zan', '赞扬先进')]);
    expect(ids('zan', {}, southern)).toEqual(['zan', 'zhan']);
    expect(ids('zanyang', { fuzzySounds: false }, southern)).toEqual(['zan']);
  });
});

describe('what matches nothing', () => {
  it.each(['飞机大炮', 'qwrtyp', 'zzzzzz', '龘'])('%s has no hits', (query) => {
    expect(search(query)).toMatchObject({ hits: [], total: 0 });
  });

  it('is answered in an empty index', () => {
    expect(search('工作', {}, createIndex([]))).toMatchObject({ hits: [], total: 0 });
    expect(search('', {}, createIndex([]))).toMatchObject({ hits: [], total: 0 });
  });
});

describe('label tokens', () => {
  it.each([
    ['#廉洁', ['poor']],
    ['#督查', ['supervise']],
    ['#引语 规矩', ['rules']],
    ['@引用典故', ['post', 'rules', 'water']],
    ['＠引用典故 ＃服务', ['post']],
    ['#王主任', ['town']],
    ['#dc', ['supervise']],
  ])('%s shows %j', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('are words where no label answers to them', () => {
    expect(ids('#寂寞')[0]).toBe('poor');
  });
});

describe('the empty query', () => {
  const marked = createIndex([
    ...SAMPLE_DOCS,
    sampleDoc('often', '常用', { uses: 5, lastUsedAt: NOW }),
    sampleDoc('once', '用过', { uses: 1, lastUsedAt: NOW }),
    sampleDoc('pinned', '收藏', { pinned: true }),
  ]);

  it.each(['', '   ', '\n', '〓〓', '#', '@ #'])(
    '“%s” lists all: pinned, used, best, the rest by id',
    (query) => {
      const { hits, total } = search(query, {}, marked);
      expect(hits.map((hit) => hit.id).slice(0, 6)).toEqual([
        'pinned',
        'often',
        'once',
        'hub',
        'busy',
        'fine',
      ]);
      expect([hits.length, total]).toEqual([15, 15]);
    },
  );

  it('looks for punctuation literally where there is some', () => {
    expect(ids('【')).toEqual(['speech']);
    expect(search('；').hits[0]).toMatchObject({ id: 'fine', ranges: [[9, 10]] });
  });
});

describe('filters and facets', () => {
  it.each([
    [{ kinds: ['pattern'] }, ['fine']],
    [{ mine: true }, ['slides', 'town']],
    [{ functions: ['引用典故'], themes: ['群众', '服务'] }, ['post', 'water']],
    [{ forms: ['分条'], kinds: [] }, ['fine', 'supervise']],
    [{ themes: ['保密'] }, []],
  ] satisfies Array<[SearchOptions['filter'], string[]]>)('%j shows %j', (filter, expected) => {
    expect(ids('', { filter }).sort()).toEqual(expected);
  });

  it('holds for a query as well', () => {
    expect(ids('工作', { filter: { kinds: ['pattern'] } })).toEqual(['fine']);
  });

  it('counts each facet without its own filter, so that a click shows that many', () => {
    const filter = { functions: ['引用典故'], forms: ['引语'] } as const;
    const { facets, total } = search('', { filter });
    expect(total).toBe(3);
    expect(facets.functions).toEqual({ 引用典故: 3 });
    expect(facets.forms).toEqual({ 引语: 3 });
    expect(facets.themes).toEqual({ 服务: 1, 纪律规矩: 1, 群众: 1 });
    expect(facets.kinds).toEqual({ phrase: 3, pattern: 0, outline: 0 });
  });

  it('counts what another filter would show where this one shows nothing', () => {
    const { total, facets } = search('承上启下', { filter: { kinds: ['outline'] } });
    expect(total).toBe(0);
    expect(facets.kinds).toEqual({ phrase: 1, pattern: 0, outline: 0 });
  });

  it('counts the tabs whichever is chosen', () => {
    const { facets, total } = search('', { filter: { kinds: ['pattern'] } });
    expect(total).toBe(1);
    expect(facets).toMatchObject({
      all: SAMPLE_DOCS.length,
      kinds: { phrase: 10, pattern: 1, outline: 1 },
      mine: 2,
    });
  });

  it('counts the matches of a query beyond the limit', () => {
    const many = createIndex(
      Array.from({ length: 700 }, (_, at) =>
        sampleDoc(`d${at}`, `第${at}项工作`, { themes: [at % 2 === 0 ? '服务' : '创新'] }),
      ),
    );
    const { hits, total, facets } = search('工作', { limit: 5 }, many);
    expect([hits.length, total, facets.all]).toEqual([5, 700, 700]);
    expect(facets.themes).toEqual({ 服务: 350, 创新: 350 });
    expect(search('工作', { filter: { themes: ['服务'] } }, many).total).toBe(350);
    expect(search('工作', { limit: 300 }, many).hits).toHaveLength(300);
    expect(search('工作', { limit: 0 }, many).hits).toHaveLength(0);
  });
});
