import { describe, expect, it } from 'vitest';
import { MOST_ERRORS, parse } from './parse';
import { render } from './render';
import type { PatternErrorCode } from './types';

describe('what parses', () => {
  it.each<[string, unknown[]]>([
    ['', []],
    ['{主题}', [slot('主题')]],
    ['{ 主 题 }', [slot(' 主 题 ')]],
    ['{😀}', [slot('😀')]],
    ['{主题=文字工作}', [slot('主题', { kind: 'default', text: '文字工作' })]],
    ['{主题=}', [slot('主题', { kind: 'default', text: '' })]],
    ['{时间=8:30}', [slot('时间', { kind: 'default', text: '8:30' })]],
    ['{式=a}}b}', [slot('式', { kind: 'default', text: 'a}b' })]],
    ['{式={{x}}}', [slot('式', { kind: 'default', text: '{x}' })]],
    ['{式=[1]}', [slot('式', { kind: 'default', text: '[1]' })]],
    ['{语气:要|务必}', [slot('语气', { kind: 'choices', options: ['要', '务必'], colon: ':' })]],
    ['{语气：要|务必}', [slot('语气', { kind: 'choices', options: ['要', '务必'], colon: '：' })]],
    ['{日期}', [{ kind: 'date', unit: '日期' }]],
    ['{年:汉字}', [{ kind: 'date', unit: '年', han: ':' }]],
    ['{日=8}', [slot('日', { kind: 'default', text: '8' })]],
    ['{光标}', [{ kind: 'caret' }]],
    ['{{a}} [[b]]', [text('{a} [b]')]],
    ['{{{a}}}', [text('{'), slot('a'), text('}')]],
    ['[[[a]*2', [text('['), group([text('a')], 2)]],
    ['[a]]]*2', [group([text('a]')], 2)]],
    ['[a]*2-6(；)', [group([text('a')], 2, 6, { text: '；', brackets: '()' })]],
    ['[a]*2（；）', [group([text('a')], 2, undefined, { text: '；', brackets: '（）' })]],
    ['[a]*3()（注）', [group([text('a')], 3, undefined, joiner('')), text('（注）')]],
    ['[a]*3-3。', [group([text('a')], 3, 3), text('。')]],
    ['[{#1.}a\nb]*1(¶)', [group([ordinal('1.'), text('a\nb')], 1, undefined, joiner('¶'))]],
    ['{=数}[a]*2', [{ kind: 'count' }, group([text('a')], 2)]],
  ])('%j', (body, nodes) => {
    expect(parse(body)).toEqual({ ok: true, tree: { nodes } });
  });

  it('takes a name of 200 characters', () => {
    expect(parse(`{${'😀'.repeat(200)}}`).ok).toBe(true);
  });
});

describe('what is wrong, and where', () => {
  it.each<[string, Array<[PatternErrorCode, number, number]>]>([
    ['ab{主题', [['unclosed-slot', 1, 3]]],
    [
      '{主\n题}',
      [
        ['unclosed-slot', 1, 1],
        ['stray-slot-end', 2, 2],
      ],
    ],
    ['{a=b}}', [['unclosed-slot', 1, 1]]],
    ['{a{b}', [['unclosed-slot', 1, 1]]],
    ['一\n二}', [['stray-slot-end', 2, 2]]],
    ['一\r\n二}', [['stray-slot-end', 2, 2]]],
    ['{}', [['empty-slot-name', 1, 1]]],
    ['{　=a}', [['empty-slot-name', 1, 1]]],
    ['{=项}[a]*2', [['empty-slot-name', 1, 1]]],
    [`{${'长'.repeat(201)}}`, [['slot-name-too-long', 1, 1]]],
    ['x[a', [['unclosed-group', 1, 2]]],
    ['a]', [['stray-group-end', 1, 2]]],
    ['[a[b]*2]*2', [['nested-group', 1, 3]]],
    [
      '[a[b]*2',
      [
        ['unclosed-group', 1, 1],
        ['nested-group', 1, 3],
      ],
    ],
    ['[a]', [['bad-repeat', 1, 4]]],
    ['[a]*', [['bad-repeat', 1, 4]]],
    ['[a]*0', [['bad-repeat', 1, 4]]],
    ['[a]*02', [['bad-repeat', 1, 4]]],
    ['[a]*2-', [['bad-repeat', 1, 4]]],
    ['[a]*2～6', [['bad-repeat', 1, 4]]],
    ['[a]*6-2', [['min-over-max', 1, 4]]],
    ['[a]*100', [['too-many-items', 1, 4]]],
    ['[a]*2-100', [['too-many-items', 1, 4]]],
    ['[a]*2(；', [['unclosed-joiner', 1, 6]]],
    ['[a]*2(；\n)', [['unclosed-joiner', 1, 6]]],
    ['a\n b{#}', [['ordinal-outside-group', 2, 3]]],
    ['{#一是}', [['ordinal-outside-group', 1, 1]]],
    ['[{#}]*2', [['unknown-ordinal', 1, 2]]],
    ['[{#二是}]*2', [['unknown-ordinal', 1, 2]]],
    ['[a]*2{=数}', [['count-without-group', 1, 6]]],
    ['{光标}{光标}', [['caret-twice', 1, 5]]],
    [
      '}\n{}\n[a]',
      [
        ['stray-slot-end', 1, 1],
        ['empty-slot-name', 2, 1],
        ['bad-repeat', 3, 4],
      ],
    ],
  ])('%j', (body, expected) => {
    const parsed = parse(body);
    const errors = parsed.ok ? [] : parsed.errors;
    expect(errors.map(({ code, at }) => [code, at.line, at.column])).toEqual(expected);
  });

  it('reports no more than the first twenty', () => {
    const parsed = parse('] '.repeat(50));
    expect(parsed.ok || parsed.errors.map((error) => error.at.column)).toEqual(
      Array.from({ length: MOST_ERRORS }, (_, at) => 2 * at + 1),
    );
  });
});

describe('a megabyte', () => {
  const size = 1_000_000;
  it.each([
    '{',
    '[',
    '}}',
    '{a',
    '{a=',
    '[a',
    '[a]*2(',
    '{=数}',
    '{a}',
    '[x]*2(；)\n',
    '[{#一是}',
    '\n',
    '文',
  ])('of %j is read to its end, or to the most errors that are reported', (unit) => {
    const body = unit.repeat(size / unit.length);
    const parsed = parse(body);
    expect(parsed.ok ? render(parsed.tree) === body : parsed.errors.length > 0).toBe(true);
  });
});

function text(content: string) {
  return { kind: 'text', text: content };
}

function slot(name: string, given: unknown = { kind: 'nothing' }) {
  return { kind: 'slot', name, given };
}

function ordinal(style: string) {
  return { kind: 'ordinal', style };
}

function joiner(content: string) {
  return { text: content, brackets: '()' };
}

function group(nodes: unknown[], min: number, max?: number, between?: unknown) {
  return {
    kind: 'group',
    nodes,
    min,
    ...(max === undefined ? {} : { max }),
    ...(between === undefined ? {} : { joiner: between }),
  };
}
