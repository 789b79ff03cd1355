import { describe, expect, it } from 'vitest';
import type { EntryKind } from '@/lib/entry';
import { makeSlot } from './make-slot';

/** Makes a slot of what stands between two `|`. */
function make(kind: EntryKind, notation: string, name: string) {
  const [start, end] = [notation.indexOf('|'), notation.lastIndexOf('|') - 1];
  return makeSlot(kind, notation.replaceAll('|', ''), { start, end }, name);
}

describe('makeSlot', () => {
  it.each<[EntryKind, string, string, string]>([
    ['phrase', '要把|群众|的小事办好', '对象', '要把{对象=群众}的小事办好'],
    ['phrase', '要把|群众|的小事办好', '群众', '要把{群众}的小事办好'],
    ['phrase', '要把|群众|的小事办好', ' ', '要把{群众}的小事办好'],
    ['phrase', '见[附件]，|群众|', '对象', '见[[附件]]，{对象=群众}'],
    ['phrase', '集合|{甲}|', '甲', '集合{甲={{甲}}}'],
    ['phrase', '|第一：要|好', '第一：要', '{第一要=第一：要}好'],
    ['pattern', '{事项}要|精细|', '标准', '{事项}要{标准=精细}'],
    ['pattern', '[{#一是}{事项}要|精细|]*2(；)', '标准', '[{#一是}{事项}要{标准=精细}]*2(；)'],
    ['outline', '一、抓好|学习|', '事项', '一、抓好{事项=学习}'],
  ])('of a %s: %s', (kind, notation, name, text) => {
    const made = make(kind, notation, name);
    expect(made).toEqual({ ok: true, kind: kind === 'phrase' ? 'pattern' : kind, text });
  });

  it.each<[EntryKind, string, string]>([
    ['phrase', '要||好', 'nothing-selected'],
    ['phrase', '要| |好', 'nothing-selected'],
    ['phrase', '第一|行\n第|二行', 'not-plain'],
    ['pattern', '要{事|项}好|', 'not-plain'],
    ['pattern', '要{|事项|}好', 'not-plain'],
    ['pattern', '{事项=|文字|}', 'not-plain'],
  ])('is refused for a %s: %j', (kind, notation, reason) => {
    expect(make(kind, notation, '名')).toEqual({ ok: false, reason });
  });

  it('works in a pattern that has a fault elsewhere', () => {
    expect(make('pattern', '{没有完 要|精细|', '标准').ok).toBe(true);
  });
});
