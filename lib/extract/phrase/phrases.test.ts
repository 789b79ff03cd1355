import { describe, expect, it } from 'vitest';
import { bodyOf } from '@/lib/entry';
import { samplePassage } from '../testing/passage';
import type { Draft } from '../draft';
import type { DropReason } from '../types';
import { findPhrases } from './phrases';

function readPhrases(text: string): { drafts: Draft[]; words: string[]; drops: DropReason[] } {
  const drops: DropReason[] = [];
  const drafts = findPhrases(samplePassage(text), (reason) => drops.push(reason));
  return { drafts, words: drafts.map(({ content }) => bodyOf(content)), drops };
}

function find(text: string, words: string): Draft | undefined {
  return readPhrases(text).drafts.find(({ content }) => bodyOf(content) === words);
}

const formulasIn = (text: string): number =>
  readPhrases(text).drafts.filter(({ reasons }) => reasons.includes('formula')).length;

const isUnpaired = (words: string) => words.split('“').length !== words.split('”').length;

describe('findPhrases', () => {
  it('leaves out a member in a word or two, but none that its place asks for', () => {
    const { words, drops } = readPhrases('一是认识要深入；二是作风要扎实；妥否，请批示；此复。');
    expect(drops).toEqual(['too-short', 'too-short']);
    expect(words).toContain('此复');
    expect(words).not.toContain('作风要扎实');
  });

  it.each([
    [
      '督查是落实的先手棋，要敢于反映，敢于碰硬，敢于处理。',
      '敢于反映，敢于碰硬，敢于处理',
      { labels: { function: '提出要求' }, reasons: ['parallel-series', 'statement'] },
    ],
    ['下面，我讲三点意见。', '下面，我讲三点意见', { labels: { function: '过渡衔接' } }],
    [
      '古人云：“为政之要，重在落实。”',
      '古人云：“为政之要，重在落实。”',
      { labels: { function: '引用典故' }, quality: 2 },
    ],
    [
      '古人云：“为政之要，重在落实。”',
      '为政之要，重在落实',
      { reasons: expect.arrayContaining(['saying']) },
    ],
    [
      '由于财力薄弱，刚性支出较大，自身难以消化，恳请贵单位给予支持。',
      '由于财力薄弱，刚性支出较大，自身难以消化，恳请贵单位给予支持',
      {
        labels: { function: '提出要求' },
        quality: 2,
        reasons: expect.arrayContaining(['formula']),
      },
    ],
    [
      '下面进行大会第三项议程。',
      '下面进行大会第三项议程',
      { labels: { function: '主持串联' }, quality: 2 },
    ],
    [
      '请父老乡亲放心，请各位同事放心，我们一定不辱使命。',
      '请父老乡亲放心，请各位同事放心，我们一定不辱使命',
      { labels: { function: '表态承诺' }, quality: 2 },
    ],
    ['贵局来函收悉。', '贵局来函收悉', { labels: { function: '开场' }, quality: 2 }],
  ])('finds in %s the phrase %s', (text, words, expected) => {
    expect(find(text, words)).toMatchObject({
      ...expected,
      content: { kind: 'phrase', text: words },
    });
  });

  it.each<[DropReason, string]>([
    ['too-short', '好。'],
    ['figures', '全县完成产值123.45亿元，增长23.4%，投资67.8亿元。'],
    ['damaged', '督查过程中引发上的断档。'],
  ])('drops what is %s: %s', (reason, text) => {
    const { words, drops } = readPhrases(text);
    expect(words).toEqual([]);
    expect(drops).toContain(reason);
  });

  it.each([
    [
      '发扬四种精神：一是“钉子”精神，锲而不舍、不达目的不罢休；',
      '“钉子”精神，锲而不舍、不达目的不罢休',
      '四种精神',
    ],
    ['要搞好综合协调，一要周密细致地做好各项准备；', '周密细致地做好各项准备', '综合协调'],
    ['必须做到三点：一是敢于坚持真理、修正错误；', '敢于坚持真理、修正错误', '三点'],
  ])('takes of %s the first item by itself', (text, words, announced) => {
    const phrases = readPhrases(text).words;
    expect(phrases).toContain(words);
    expect(phrases.filter((one) => one.includes(announced) && one.includes(words))).toEqual([]);
  });

  it.each([
    '成绩方面在这里就不再多讲了。',
    '这些问题在这里我就不细说了。',
    '借此机会，成绩就不一一讲了。',
  ])('takes for no formula what is left unsaid: %s', (text) => {
    expect(readPhrases(text).drafts.flatMap(({ reasons }) => reasons)).not.toContain('formula');
  });

  it.each([
    ['办公室人员要想领导所想，急领导所急。', '想领导所想，急领导所急'],
    ['年轻干部要始终做到心中有责、手上有招、脚下有路。', '心中有责、手上有招、脚下有路'],
    ['只有这样才能把工作做活、做准、做主动。', '把工作做活、做准、做主动'],
  ])('knows that in %s a clause begins at %s', (text, words) => {
    expect(find(text, words)?.isBounded).toBe(true);
  });

  it.each(['要', '还要', '也要', '更要', '因此要'])(
    'ranks what hangs on the clause before by %s below the same at the head of its sentence',
    (tie) => {
      const words = '敢于反映，敢于碰硬，敢于处理';
      const scoreIn = (text: string): number => find(text, words)?.score ?? Number.NaN;
      const alone = scoreIn(`要${words}。`);
      expect(scoreIn(`对督查发现的问题，${tie}${words}。`)).toBeLessThan(alone - 1);
    },
  );

  it('takes a plea for a formula, unless it has figures of its own case or announces a list', () => {
    expect(formulasIn('为此，恳请市政府安排专项资金，支持设施改造。')).toBe(1);
    expect(formulasIn('为此，恳请市政府安排1800万元，支持设施改造。')).toBe(0);
    expect(formulasIn('为此，恳请给予支持：一是安排专项资金，支持设施改造。')).toBe(0);
  });

  it.each([
    ['请各单位于月底前将工作方案报送至防汛办公室。', 1],
    ['贯彻落实情况务必在放假之前书面报告。', 1],
    ['他于三天前将老人送到医院。', 0],
    ['会议在两周前将方案送到了各部门。', 0],
  ])('takes for a formula what is to be sent in by a day, and no account: %s', (text, count) => {
    expect(formulasIn(text)).toBe(count);
  });

  it.each([
    ['会议应到代表1258人，实到1255人，符合规定。', '会议应到代表{数额}，实到{数额}，符合规定'],
  ])('keeps the figures of a formula as blanks: %s', (text, body) => {
    expect(readPhrases(text).words).toContain(body);
  });

  it.each([
    '我们不是为了歌功颂德，而是为了总结经验；不是为了部署任务，而是为了统一思想、鼓足干劲。',
    '他们不仅想干事，而且会干事；不仅会干事，而且干成事、不出事。',
    '与其临渊羡鱼，不如退而结网；与其坐而论道，不如起而行之、埋头苦干。',
  ])('ends no phrase between the two of a pair: %s', (text) => {
    const ends = readPhrases(text).words.map((words) =>
      text.slice(text.indexOf(words) + words.length),
    );
    expect(ends.filter((after) => /^，(?:而|不如)/.test(after))).toEqual([]);
  });

  it.each([
    ['坚决反对形式主义、官僚主义，力戒空谈、力求实效。', '形式主义、官僚主义，力戒空谈、力求实效'],
    [
      '我认真学习了王强同志的先进事迹，深受感动、深受教育、深受鞭策。',
      '先进事迹，深受感动、深受教育、深受鞭策',
    ],
    [
      '大力弘扬艰苦奋斗、勤俭节约，反对铺张浪费、大手大脚。',
      '艰苦奋斗、勤俭节约，反对铺张浪费、大手大脚',
    ],
  ])('of %s cuts off no verb from its first object', (text, words) => {
    expect(readPhrases(text).words).not.toContain(words);
  });

  it.each([
    ['由市住建局、市发改委、市财政局、市水务局配合。', '{单位}'],
    ['通知市教育局、市卫健委、市民政局、市司法局派员到会。', '{单位}'],
  ])('takes of %s no names of offices alone', (text, body) => {
    expect(readPhrases(text).words).not.toContain(body);
  });

  it.each([
    '保持信息员队伍相对稳定；信息员调整的，应当在五个工作日内报县政府办公室备案。',
    '各单位要按时报送材料；无正当理由逾期不报的，予以通报批评。',
    '参会人员要提前到场；确因工作不能参加会议的，须履行请假手续。',
    '各单位要对照规定自查；违反本办法有关规定的，依规依纪追究责任。',
  ])('ends no phrase behind a condition: %s', (text) => {
    const ends = readPhrases(text).words.filter((words) => words.endsWith('的'));
    expect(ends).toEqual([]);
  });

  it.each([
    ['重点做好“五个聚焦、五个提升”。', '五个聚焦、五个提升'],
    ['深入开展“三个对照、四个检查”。', '三个对照、四个检查'],
    ['希望大家算好“政治账、名誉账、家庭账、亲情账”。', '政治账、名誉账、家庭账、亲情账'],
    ['要当好“明白人、带头人、贴心人、守门人”。', '明白人、带头人、贴心人、守门人'],
    ['切实用好“问题单、责任单、任务单、销号单”。', '问题单、责任单、任务单、销号单'],
  ])('takes of %s no names without what is done to them', (text, words) => {
    expect(readPhrases(text).words).not.toContain(words);
  });

  it.each([
    '出席：刘志强 王海燕 陈建军',
    '列席：各乡镇、县直有关部门主要负责人',
    '地点：县政府第一会议室',
    '记录人: 李明',
    '分送：各有关单位。',
    '抄送：县委办公室，县人大常委会办公室。',
    '主送：各乡镇人民政府。',
    '第三章　报送程序和时限',
    '第二节 考核与奖惩',
    '第四章 监督检查',
  ])('takes for no phrase a line of the record: %s', (line) => {
    expect(readPhrases(line).drafts.filter(({ quality }) => quality > 0)).toEqual([]);
  });

  it('finds no form in the names of those who are spoken to', () => {
    expect(find('各位来宾、各位朋友：', '各位来宾、各位朋友')?.labels.forms).toEqual([]);
  });

  it('proposes no line that names who a document goes to', () => {
    expect(readPhrases('各区财政局：').drafts.filter(({ quality }) => quality > 0)).toEqual([]);
  });

  it('makes a pattern with a title of a phrase that names something', () => {
    const [draft] = readPhrases('2011年是机遇难得、任务艰巨的一年。').drafts;
    expect(draft?.content).toEqual({ kind: 'pattern', body: '{时间}是机遇难得、任务艰巨的一年' });
    expect(draft?.title).toBe('2011年是机遇难得、任务艰巨…');
  });

  it('says where in its paragraph each phrase stands', () => {
    const text = '督查是落实的先手棋，要敢于反映，敢于碰硬，敢于处理。下面，我讲三点意见。';
    const { drafts } = readPhrases(text);
    expect(drafts.length).toBeGreaterThan(2);
    for (const { content, start, end } of drafts)
      expect(text.slice(start, end)).toBe(bodyOf(content));
  });

  it('proposes no words whose quotation marks do not pair', () => {
    const { words } = readPhrases('要讲“实话，办实事，求实效”，敢于反映，敢于碰硬，敢于处理。');
    expect(words).not.toEqual([]);
    expect(words.filter(isUnpaired)).toEqual([]);
  });

  it.each([
    ['做到查房到床头、问题到科室、整改到个人。', '问题到科室、整改到个人'],
    ['企业敢投资、群众敢消费、干部敢担当的氛围越来越浓。', '企业敢投资、群众敢消费'],
    ['让群众走上平坦路、喝上干净水、用上放心电。', '喝上干净水、用上放心电'],
  ])('takes of %s no two members without the third', (text, part) => {
    expect(readPhrases(text).words).not.toContain(part);
  });
});
