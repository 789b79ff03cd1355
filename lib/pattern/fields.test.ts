import { describe, expect, it } from 'vitest';
import { parseBody } from './body';
import type { Field, FillValues } from './types';
import { ordinalsOf } from './fields';

describe('fieldsOf', () => {
  it('asks once for a slot that stands outside the group too, and lists fields in reading order', () => {
    expect(fields('{=数}个{标准=精细}：[{#一是}{事项}要{标准}]*2-4(；)。{落点}')).toEqual([
      { kind: 'slot', name: '标准', default: '精细' },
      {
        kind: 'group',
        group: 0,
        min: 2,
        max: 4,
        fields: [{ kind: 'slot', name: '事项' }],
        ordinals: ['一是', '二是', '三是', '四是'],
        style: '一是',
      },
      { kind: 'slot', name: '落点' },
    ]);
  });

  it.each<[string, string, string[]]>([
    ['the same name once', '{a}{b}{ a }', ['a', 'b']],
    ['a blank of both places where it first stands', '[{x}{a}]*2{b}{a}', ['a', '0:x', 'b']],
    ['groups apart', '[{x}]*2{a}[{x}{y}]*3', ['0:x', 'a', '1:x,y']],
    ['a group without blanks', '[{#一是}]*2', ['0:']],
    ['no dates, counts or carets', '{日期}{年:汉字}{=数}{光标}[{日}]*2', ['0:']],
  ])('lists %s', (_, body, expected) => {
    expect(fields(body).map(summary)).toEqual(expected);
  });

  it.each<[string, Partial<Field>]>([
    ['{a:要|务必}', { choices: ['要', '务必'], default: '要' }],
    ['{a:|x}', { choices: ['x'], default: 'x' }],
    ['{a:}', {}],
    ['{a=}', {}],
    ['{a}{a=x}{a=y}', { default: 'x' }],
    ['{a=x}{a:y|z}', { default: 'x', choices: ['y', 'z'] }],
    ['{a}[{a=x}]*2', { default: 'x' }],
  ])('takes default and choices of %j', (body, given) => {
    expect(fields(body)[0]).toEqual({ kind: 'slot', name: 'a', ...given });
  });

  it('takes names that objects have by nature', () => {
    expect(fields('{constructor}{__proto__}[{toString}]*2').map(summary)).toEqual([
      'constructor',
      '__proto__',
      '0:toString',
    ]);
  });
});

it('begins with the fewest items of each group', () => {
  expect(emptyOf('{a}[{x}]*2-6[{y}]*3')).toEqual({
    slots: {},
    groups: [
      [{}, {}],
      [{}, {}, {}],
    ],
  });
});

it('gives the ordinals of fewer items', () => {
  const [group] = fields('[{#首先}{x}]*2-6');
  const [plain] = fields('[{x}]*2-6');
  expect(group?.kind === 'group' && ordinalsOf(group, 3)).toEqual(['首先', '其次', '最后']);
  expect(plain?.kind === 'group' && ordinalsOf(plain, 3)).toEqual([]);
});

function fields(body: string): Field[] {
  return read(body).fields;
}

function emptyOf(body: string): FillValues {
  return read(body).emptyValues();
}

function read(body: string) {
  const parsed = parseBody('pattern', body);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.body;
}

function summary(field: Field): string {
  if (field.kind === 'slot') return field.name;
  return `${field.group}:${field.fields.map((slot) => slot.name).join()}`;
}
