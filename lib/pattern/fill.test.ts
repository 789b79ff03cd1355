import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from './fill';
import { numeral } from './numerals';
import { ordinals } from './ordinals';
import { parse } from './parse';
import type { Filled, FillValues } from './types';

const today = new Date(2026, 10, 22);
const SPEC = '在具体的日常工作中，要做到“{=数}个{标准=精细}”：[{#一是}{事项}要{标准}]*2-6(；)。';

describe('fill', () => {
  it.each<[string, string, Partial<FillValues>, string]>([
    [
      'items and their count',
      SPEC,
      { groups: [[{ 事项: '文字工作' }, { 事项: '机关事务' }, { 事项: '督促检查' }]] },
      '在具体的日常工作中，要做到“三个精细”：一是文字工作要精细；二是机关事务要精细；三是督促检查要精细。',
    ],
    [
      'an outer value inside the group',
      SPEC,
      {
        slots: { 标准: '扎实' },
        groups: [[{ 事项: '甲' }, { 事项: '乙' }, { 事项: '丙' }, { 事项: '丁' }]],
      },
      '在具体的日常工作中，要做到“四个扎实”：一是甲要扎实；二是乙要扎实；三是丙要扎实；四是丁要扎实。',
    ],
    [
      'too few items made up',
      SPEC,
      { groups: [[{ 事项: '甲' }]] },
      '在具体的日常工作中，要做到“两个精细”：一是甲要精细；二是【事项】要精细。',
    ],
    [
      'a default in the first item alone, choices in all',
      '[{#一是}{事=甲}{语气:要|务必}好]*3(；)',
      {},
      '一是甲要好；二是【事】要好；三是【事】要好',
    ],
    [
      'more items than it takes',
      '[{a}]*1-2(，)',
      { groups: [[{ a: '1' }, { a: '2' }, { a: '3' }]] },
      '1，2，3',
    ],
    [
      'blanks by name',
      '从{旧做法}向{新做法}转变',
      { slots: { 旧做法: '粗放' } },
      '从粗放向【新做法】转变',
    ],
    [
      'empty and blank values by the default',
      '{a=甲}{b=乙}{c}',
      { slots: { a: '', b: ' ', c: '　' } },
      '甲乙【c】',
    ],
    [
      'choices by the first, or by free text',
      '{a:要|务必}{b:要|务必}',
      { slots: { b: '切实' } },
      '要切实',
    ],
    ['no joiner', '[{a}]*2', { groups: [[{ a: '1' }, { a: '2' }]] }, '12'],
    [
      'no own value from outside',
      '[{a}{b}]*2',
      { slots: { a: 'x' }, groups: [[{ a: '1' }, { b: '2' }]] },
      '1【b】【a】2',
    ],
    [
      'each count by the group after it',
      '{=数}[甲]*3{=数}[{=数}乙]*4(，)[丙]*5',
      {},
      '三甲甲甲四五乙，五乙，五乙，五乙丙丙丙丙丙',
    ],
    ['no inherited values', '{constructor}{toString=a}', {}, '【constructor】a'],
    [
      'dates',
      '{日期}，{年}、{月}、{日}，{日期:汉字}，{年:汉字}{月：汉字}{日:汉字}',
      {},
      '2026年11月22日，2026、11、22，二〇二六年十一月二十二日，二〇二六十一二十二',
    ],
    ['escapes', '{{[[]]}}', {}, '{[]}'],
  ])('fills %s', (_, body, values, text) => {
    expect(filled(body, values).text).toBe(text);
  });

  it('distinguishes text, values and blanks', () => {
    expect(filled('对{对象=同志们}提{要求}，[{#一是}{事}]*1').paragraphs).toEqual([
      [
        { kind: 'text', text: '对' },
        { kind: 'value', text: '同志们', slot: '对象' },
        { kind: 'text', text: '提' },
        { kind: 'blank', text: '【要求】', slot: '要求' },
        { kind: 'text', text: '，一是' },
        { kind: 'blank', text: '【事】', slot: '事' },
      ],
    ]);
  });

  it.each<[string, Partial<FillValues>, string[]]>([
    ['一\n二\r\n\n三', {}, ['一', '二', '', '三']],
    ['[{#一、}{a}]*2(¶)。', {}, ['一、【a】', '二、【a】。']],
    ['[{#一、}{a}]*2(；¶)。', {}, ['一、【a】；', '二、【a】。']],
    ['[题{a}\n文]*2(¶)', {}, ['题【a】', '文', '题【a】', '文']],
    ['甲{a}丁', { slots: { a: '乙\n丙' } }, ['甲乙', '丙丁']],
    ['', {}, ['']],
  ])('makes paragraphs of %j', (body, values, expected) => {
    expect(filled(body, values).text.split('\n')).toEqual(expected);
    expect(filled(body, values).paragraphs).toHaveLength(expected.length);
  });

  it.each<[string, string | undefined]>([
    ['一{光标}二', '一|二'],
    ['{a=甲}\n{光标}\n乙', '甲\n|\n乙'],
    ['[{a=甲}{光标}]*2(，)', '甲|，【a】'],
    ['甲{光标}', '甲|'],
    ['甲', undefined],
  ])('leaves the caret in %j', (body, expected) => {
    const { text, caret } = filled(body);
    expect(caret === undefined ? undefined : `${text.slice(0, caret)}|${text.slice(caret)}`).toBe(
      expected,
    );
  });

  it('shows n items, up to 99, with the ordinals 1 to n and the count n, whatever is typed', () => {
    const values = fc.array(fc.record({ 事项: fc.string() }), { minLength: 1, maxLength: 99 });
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(
          '一是',
          '一要',
          '第一，',
          '其一，',
          '首先',
          '一、',
          '（一）',
          '1.',
          '（1）',
          '①',
        ),
        (items, style) => {
          const { paragraphs } = filled(`{=数}项[\n{#${style}}|{事项}]*1-99`, { groups: [items] });
          const texts = paragraphs
            .flat()
            .filter((piece) => piece.kind === 'text')
            .map((piece) => piece.text);
          const shown = texts.filter((text) => text.endsWith('|')).map((text) => text.slice(0, -1));
          expect(shown).toEqual(ordinals(style, items.length));
          expect(texts[0]).toBe(`${items.length === 2 ? '两' : numeral(items.length)}项`);
        },
      ),
    );
  });

  it('joins its pieces to its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '\n', '\r', ' ', '|') }), (typed) => {
        const { paragraphs, text } = filled('{a}\n[{b}]*2(¶)', {
          slots: { a: typed },
          groups: [[{ b: typed }]],
        });
        expect(
          paragraphs.map((pieces) => pieces.map((piece) => piece.text).join('')).join('\n'),
        ).toBe(text);
      }),
    );
  });
});

function filled(body: string, values: Partial<FillValues> = {}): Filled {
  const parsed = parse(body);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return fill(parsed.tree, { slots: {}, groups: [], ...values }, { today });
}
