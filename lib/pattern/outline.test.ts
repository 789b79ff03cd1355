import { describe, expect, it } from 'vitest';
import { parseBody } from './body';
import type { ParsedBody } from './body';
import type { Filled, FillValues } from './types';
import { previewText } from './preview';

const SPEECH = [
  '【称呼】同志们：',
  '【开场】今天召开{会议=办公室主任会议}。',
  '下面，我讲{数=三}点意见。',
  '五、提高{对象}认识',
  '对{对象}要做到“{=数}个到位”：[{#一是}{事}到位]*2-3(；)。',
  '（四）思想',
  '1. 学',
  '7、用',
  '（3）细',
  '',
  '　　（一）作风',
  '一、抓好落实{光标}',
  '(一)从头',
  '[{#一要}{事}]*2(，)',
  '【结尾】谢谢大家！',
].join('\n');

describe('an outline', () => {
  it('inserts parts and headings as paragraphs, renumbered by level', () => {
    const filled = fillWith(SPEECH, {
      slots: { 对象: '服务' },
      groups: [[{ 事: '人' }], [{ 事: '学' }, { 事: '干' }]],
    });
    expect(filled.text.split('\n')).toEqual([
      '同志们：',
      '今天召开办公室主任会议。',
      '下面，我讲三点意见。',
      '一、提高服务认识',
      '对服务要做到“两个到位”：一是人到位；二是【事】到位。',
      '（一）思想',
      '1.学',
      '2.用',
      '（1）细',
      '（二）作风',
      '二、抓好落实',
      '（一）从头',
      '一要学，二要干',
      '谢谢大家！',
    ]);
    expect(filled.text.slice(0, filled.caret)).toMatch(/抓好落实$/);
  });

  it('says which paragraphs begin at the margin', () => {
    const outline = '【称呼】同志们：\n一、学\n要学。\n【落款】办公室\n{日期}';
    expect(fillWith(outline, { slots: {}, groups: [] }).flush).toEqual([0, 3, 4]);
    expect(fillWith('【称呼】同志们：\n一、学').flush).toEqual([0]);
    expect(fillWith('一、学', { slots: {}, groups: [] })).not.toHaveProperty('flush');
  });

  it('lists its parts and headings to choose from, by level', () => {
    expect(read(SPEECH).parts.map(({ level, title }) => [level, title])).toEqual([
      [0, '称呼'],
      [0, '开场'],
      [1, '一、提高对象认识'],
      [2, '（一）思想'],
      [3, '1.学'],
      [3, '2.用'],
      [4, '（1）细'],
      [2, '（二）作风'],
      [1, '二、抓好落实'],
      [2, '（一）从头'],
      [0, '结尾'],
    ]);
  });

  it('inserts one heading with its body alone, numbered from one, with its own blanks', () => {
    const without = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10];
    const values: FillValues = {
      slots: {},
      groups: [
        [{}, {}],
        [{ 事: '学' }, {}],
      ],
      without,
    };
    expect(fillWith(SPEECH, values).text).toBe('（一）从头\n一要学，二要【事】');
    const fields = read(SPEECH).fieldsFor(values);
    expect(fields.map((field) => (field.kind === 'slot' ? field.name : field.group))).toEqual([1]);
  });

  it('numbers the headings that are left', () => {
    const without = [2, 3, 4, 5, 6, 7];
    const text = fillWith(SPEECH, { slots: {}, groups: [], without }).text.split('\n');
    expect(text).toContain('一、抓好落实');
    expect(text).not.toContain('（二）作风');
  });

  it('has one set of blanks, its groups numbered through', () => {
    const fields = read(SPEECH).fields.map((field) =>
      field.kind === 'slot' ? field.name : field.group,
    );
    expect(fields).toEqual(['会议', '数', '对象', 0, 1]);
    expect(read(SPEECH).emptyValues().groups).toEqual([
      [{}, {}],
      [{}, {}],
    ]);
  });

  it('puts the parts in the order of a speech, wherever they were written', () => {
    const body =
      '【落款】{年}年\n【结尾】完\n一、甲\n[{x}]*2\n【开场】开\n[{y}]*2\n【称呼】各位：\n二、乙';
    const { text } = fillWith(body, { groups: [[{ y: '1' }, { y: '2' }], []] });
    expect(text).toBe('各位：\n开\n12\n一、甲\n【x】【x】\n二、乙\n完\n2026年');
  });

  it('drops blank lines, but for one that holds the caret', () => {
    expect(fillWith('\n一、甲\n\n　\n{光标}\n【结尾】\n完').text).toBe('一、甲\n\n完');
  });

  it.each([
    ['一、{题=提高认识}\n“正文”\n（一）小\n三、抓[{#一是}]*2落实', '一、提高认识 二、抓一是…落实'],
    ['一、“甲”\n二、乙', '一、“甲” 二、乙'],
    ['（二）甲\n（三）乙。\n1.丙', '（一）甲 （二）乙。'],
    ['【称呼】同志们：\n正文', '同志们：正文'],
    ['一、甲\n[{a}]*2[{c}]*2(，)\n二、[{b}]*2(，)', '一、甲 二、b，…'],
  ])('shows the titles of its highest headings: %j', (body, line) => {
    expect(previewText(read(body).preview)).toBe(line);
  });

  it.each([
    ['1.5 亿元', '1.5 亿元'],
    ['2026年工作', '2026年工作'],
    ['【其他】甲', '【其他】甲'],
    ['一是甲', '一是甲'],
    ['百花齐放、甲', '百花齐放、甲'],
  ])('takes %j for text', (body, text) => {
    expect(fillWith(body).text).toBe(text);
    expect(read(body).render()).toBe(body);
  });

  it('names errors by the lines of the outline, and finds those of every section', () => {
    const parsed = parseBody(
      'outline',
      '【开场】{=数}点\n一、甲[\n二、{乙\n（一）[x]*2{光标}\n三、{光标}{=数}[a]*3-2',
    );
    expect(parsed.ok || parsed.errors.map(({ code, at }) => [code, at.line, at.column])).toEqual([
      ['count-without-group', 1, 5],
      ['unclosed-group', 2, 4],
      ['unclosed-slot', 3, 3],
      ['caret-twice', 5, 3],
      ['min-over-max', 5, 14],
    ]);
  });

  it.each<[number[], string[]]>([
    [[], ['称呼', '称呼', '一、x', '（一）y']],
    [[0], ['一、x', '（一）y', '（一）y', '（一）y']],
    [
      [0, 1],
      ['（一）y', '（一）y', '（一）y'],
    ],
    [[0, 1, 2], ['落款']],
  ])('gives the part that each blank is in, without %j', (without, titles) => {
    const { fieldsFor, partsFor } = read(
      '【落款】{c}\n【称呼】{a}、{c}\n一、x\n{b}\n（一）y\n[{d}]*2{a}\n{c}',
    );
    const values = { slots: {}, groups: [], without };
    expect(partsFor(values)).toHaveLength(fieldsFor(values).length);
    expect(partsFor(values).map(({ title }) => title)).toEqual(titles);
  });

  it('of ten thousand sections is read whole', () => {
    const body = '一、{题=甲}\n正文[{#一是}{事}]*2-3(；)\n'.repeat(10_000);
    expect(read(body).render()).toBe(body);
  }, 30_000);
});

function fillWith(body: string, values: Partial<FillValues> = {}): Filled {
  const whole: FillValues = { slots: {}, groups: [], ...values };
  const options = { today: new Date(2026, 0, 1) };
  const { fill } = read(body);
  return fill(whole, options);
}

function read(body: string): ParsedBody {
  const parsed = parseBody('outline', body);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.body;
}
