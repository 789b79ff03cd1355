import { describe, expect, it } from 'vitest';
import { parse } from './parse';
import { preview, previewText } from './preview';
import type { PreviewPiece } from './types';

describe('preview', () => {
  it('shows slots as chips and further items as “…”', () => {
    expect(pieces('做到“{=数}个{标准=精细}”：[{#一是}{事项}要{标准}]*2-6(；)。')).toEqual([
      { kind: 'text', text: '做到“' },
      { kind: 'slot', text: '数' },
      { kind: 'text', text: '个' },
      { kind: 'slot', text: '精细' },
      { kind: 'text', text: '”：一是' },
      { kind: 'slot', text: '事项' },
      { kind: 'text', text: '要' },
      { kind: 'slot', text: '精细' },
      { kind: 'text', text: '；' },
      { kind: 'more', text: '…' },
      { kind: 'text', text: '。' },
    ]);
  });

  it.each([
    ['一\n二', '一 二'],
    ['一。\n二', '一。二'],
    ['\n　一 \r\n\n 二\n', '一 二'],
    ['[{#一、}{a}]*2(；¶)', '一、a；…'],
    ['[{a}]*2(¶)', 'a …'],
    ['[{a}]*1(；)', 'a'],
    ['{=数}个[a]*2', '两个a…'],
    ['{日期}{光标}开会', '日期开会'],
    ['{{a}}', '{a}'],
    ['', ''],
  ])('makes one line of %j', (body, line) => {
    expect(previewText(pieces(body))).toBe(line);
  });
});

function pieces(body: string): PreviewPiece[] {
  const parsed = parse(body);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return preview(parsed.tree);
}
