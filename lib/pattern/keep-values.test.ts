import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody, type ParsedBody } from './body';
import type { FillValues } from './types';

describe('a pattern that keeps what was typed', () => {
  it.each<[string, Partial<FillValues>, string]>([
    ['抓{事项}', { slots: { 事项: '落实' } }, '抓{事项=落实}'],
    ['抓{事项=学习}', { slots: { 事项: '落实' } }, '抓{事项=落实}'],
    ['抓{事项=学习}', {}, '抓{事项=学习}'],
    ['抓{事项=学习}', { slots: { 事项: ' ' } }, '抓{事项=学习}'],
    ['抓{a}和{a}', { slots: { a: '落实' } }, '抓{a=落实}和{a}'],
    ['抓{a}和{a=学习}', { slots: { a: '落实' } }, '抓{a}和{a=落实}'],
    ['{语气:要|务必}抓', { slots: { 语气: '务必' } }, '{语气:务必|要}抓'],
    ['{语气:要|务必}抓', { slots: { 语气: '必须' } }, '{语气:必须|要|务必}抓'],
    ['{语气:要|务必}抓', { slots: { 语气: '要|必须' } }, '{语气:要|务必}抓'],
    ['{a}', { slots: { a: '{x}' } }, '{a={{x}}}'],
    ['{a}', { slots: { a: '一行\n两行' } }, '{a}'],
    [
      '{=数}个{标准}：[{#一是}{事}要{标准}]*2-6(；)',
      { slots: { 标准: '细' }, groups: [[{ 事: '文' }, { 事: '会' }]] },
      '{=数}个{标准=细}：[{#一是}{事=文}要{标准}]*2-6(；)',
    ],
    ['[{a}]*2[{a}]*2', { groups: [[{}, { a: '乙' }], [{ a: '丙' }]] }, '[{a}]*2[{a=丙}]*2'],
    ['{constructor}', {}, '{constructor}'],
  ])('%j', (body, values, expected) => {
    expect(soundBody(body).keepValues({ slots: {}, groups: [], ...values })).toBe(expected);
  });

  it('of an outline stands in its own order, whatever order its parts were written in', () => {
    const outline = '【落款】{单位}\n一、{题}\n（一）[{事}]*2(、)\n【称呼】{称呼=同志们}：\n';
    const values = {
      slots: { 单位: '办公室', 题: '抓落实', 称呼: '各位同事' },
      groups: [[{ 事: '文' }, {}]],
    };
    expect(soundBody(outline, 'outline').keepValues(values)).toBe(
      '【落款】{单位=办公室}\n一、{题=抓落实}\n（一）[{事=文}]*2(、)\n【称呼】{称呼=各位同事}：\n',
    );
  });

  it('shows what was typed when it is filled with nothing', () => {
    const typed = fc.string({ unit: fc.constantFrom('文', '{', '}', '[', '|', '=', ':', 'a') });
    fc.assert(
      fc.property(typed, typed, typed, (a, b, c) => {
        const body = soundBody('甲{a}乙{b=例}丙[{#一是}{c}]*1丁');
        const values = { slots: { a, b }, groups: [[{ c }]] };
        const kept = soundBody(body.keepValues(values));
        const { fill: fillBody } = body;
        const { fill: fillKept, emptyValues } = kept;
        expect(fillKept(emptyValues()).text).toBe(fillBody(values).text);
      }),
    );
  });

  it('that could not be read again is left as it was', () => {
    expect(soundBody('{a}}}').keepValues({ slots: { a: 'x' }, groups: [] })).toBe('{a}}}');
  });
});

function soundBody(text: string, kind: ParsedBody['kind'] = 'pattern'): ParsedBody {
  const parsed = parseBody(kind, text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.body;
}
