import { describe, expect, it } from 'vitest';
import { parseBody } from './body';
import type { FillValues, PatternErrorCode } from './types';

const LONG = '长'.repeat(200);
const MANY = Array.from({ length: 10_000 }, (_, at) => `{空${at}}`);

/** A sound body; `filled` is its text with these values. */
function read(text: string) {
  const parsed = parseBody('pattern', text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { fill: fillBody, ...body } = parsed.body;
  return { ...body, filled: (values: FillValues) => fillBody(values).text };
}

describe('odd but sound', () => {
  it.each<[string, string, Record<string, string>, string]>([
    ['blanks around a name', '{ 主题 }好', { 主题: '学习' }, '学习好'],
    ['blanks within a name', '{主 题}好', { '主 题': '学习' }, '学习好'],
    ['an ideographic space around a name', '{　主题　}好', { 主题: '学习' }, '学习好'],
    ['an emoji', '{👩‍👩‍👧}好', {}, '【👩‍👩‍👧】好'],
    ['a name of 200 characters', `{${LONG}}`, {}, `【${LONG}】`],
    ['a name of 200 emoji', `{${'😀'.repeat(200)}}`, {}, `【${'😀'.repeat(200)}】`],
    ['a brace in a default', '{集合={{1，2}}}', {}, '{1，2}'],
    ['a closing brace in a default', '{a=x}}y}z', {}, 'x}yz'],
    ['a brace in a value', '{a}好', { a: '{x}[y]' }, '{x}[y]好'],
    [
      'a name of Object.prototype',
      '{__proto__}{hasOwnProperty}',
      {},
      '【__proto__】【hasOwnProperty】',
    ],
    ['text from right to left', 'مرحبا {اسم}，好', { اسم: 'عالم' }, 'مرحبا عالم，好'],
    ['marks of direction', '\u202e{a}\u202c', { a: '甲' }, '\u202e甲\u202c'],
    ['U+2028 as a paragraph break', '一{a}\u2028二', { a: '甲' }, '一甲\n二'],
    ['U+2029 as a paragraph break', '一{a}\u2029二', { a: '甲' }, '一甲\n二'],
    ['U+2028 in a value', '{a}二', { a: '甲\u2028乙' }, '甲\n乙二'],
    ['U+0000 and a lone surrogate', '\u0000{a}\ud800', { a: '甲' }, '\u0000甲\ud800'],
  ])('%s', (_, body, slots, text) => {
    expect(read(body).filled({ slots, groups: [] })).toBe(text);
    expect(read(body).render()).toBe(body);
  });

  it('ten thousand slots are ten thousand blanks, each filled in its place', () => {
    const body = read(MANY.join(''));
    expect(body.fields).toHaveLength(10_000);
    const filled = body.filled({ slots: { 空0: '首', 空9999: '尾' }, groups: [] });
    expect(filled).toMatch(/^首【空1】.*【空9998】尾$/u);
  });

  it('a group of 99 items counts and numbers them all', () => {
    const body = read('{=数}项：[{#一是}{a}]*99(；)');
    const filled = body.filled(body.emptyValues());
    expect(filled.startsWith('九十九项：一是【a】；二是【a】；')).toBe(true);
    expect(filled.endsWith('；九十九是【a】')).toBe(true);
  });
});

describe('faults', () => {
  it.each<[string, string, Array<[PatternErrorCode, number, number]>]>([
    ['an unclosed brace', '一\n二{主题', [['unclosed-slot', 2, 2]]],
    [
      'an unclosed brace among ten thousand slots',
      `${MANY.join('')}{`,
      [['unclosed-slot', 1, MANY.join('').length + 1]],
    ],
    ['an unclosed bracket', '一\n[{a}', [['unclosed-group', 2, 1]]],
    ['a nested group', '[甲[乙]*2]*2', [['nested-group', 1, 3]]],
    ['a minimum over the maximum', '[甲]*6-2', [['min-over-max', 1, 4]]],
    ['a maximum over 99', '[甲]*2-100', [['too-many-items', 1, 4]]],
    ['a minimum far over 99', `[甲]*${'9'.repeat(400)}`, [['too-many-items', 1, 4]]],
    ['a name of 201 characters', `{${LONG}长}`, [['slot-name-too-long', 1, 1]]],
    ['a name of blanks', '{　 }', [['empty-slot-name', 1, 1]]],
    [
      'U+2028 in a name',
      '{主\u2028题}',
      [
        ['unclosed-slot', 1, 1],
        ['stray-slot-end', 2, 2],
      ],
    ],
    [
      'U+2029 in a default',
      '一\u2029{a=b\u2029c}',
      [
        ['unclosed-slot', 2, 1],
        ['stray-slot-end', 3, 2],
      ],
    ],
    ['U+2028 in a joiner', '[甲]*2(；\u2028)', [['unclosed-joiner', 1, 6]]],
    ['text from right to left before it', 'مرحبا}', [['stray-slot-end', 1, 6]]],
  ])('%s', (_, body, expected) => {
    const parsed = parseBody('pattern', body);
    const errors = parsed.ok ? [] : parsed.errors;
    expect(errors.map(({ code, at }) => [code, at.line, at.column])).toEqual(expected);
  });

  it('in an outline are found by the lines of the outline', () => {
    const parsed = parseBody('outline', '【称呼】{称呼}：\n一、{题\n（一）[甲]*6-2\n');
    expect(parsed.ok || parsed.errors.map(({ code, at }) => [code, at.line, at.column])).toEqual([
      ['unclosed-slot', 2, 3],
      ['min-over-max', 3, 7],
    ]);
  });

  it('values that fit no body as it is now do no harm', () => {
    const strange: FillValues = { slots: { b: 'x' }, groups: [[], [{ a: 'y' }], []] };
    expect(read('{a}[{a}]*2').filled(strange)).toBe('【a】【a】【a】');
  });
});
