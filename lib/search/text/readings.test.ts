import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text';
import { syllablesOf } from './readings';
import { spellingOf } from './syllables';

function read(text: string): string {
  return Array.from(syllablesOf(foldText(text)), spellingOf)
    .filter(Boolean)
    .join(' ');
}

describe('syllablesOf', () => {
  it.each([
    ['重要', 'zhong yao'],
    ['重新', 'chong xin'],
    ['银行行长', 'yin hang hang zhang'],
    ['一行白鹭', 'yi hang bai lu'],
    ['战略', 'zhan lve'],
    ['承上啟下', 'cheng shang qi xia'],
    ['做PPT，写材料', 'zuo xie cai liao'],
  ])('reads %s as %s', (text, readings) => {
    expect(read(text)).toBe(readings);
  });
});
