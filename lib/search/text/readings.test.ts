import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { foldText, foldToString } from './fold-text';
import { syllablesOf } from './readings';
import { numberOf, spellingOf } from './syllables';

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

  it('reads each character as the dictionary does once its own function has taken the tones off', () => {
    const characters = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, at) =>
      foldToString(String.fromCharCode(0x3400 + at)),
    );
    const differing = characters.filter((char) => {
      const [reading] = pinyin(char, { toneType: 'none', type: 'array', v: true });
      return numberOf(reading ?? '') !== (syllablesOf(foldText(char))[0] ?? 0);
    });
    expect(differing).toEqual([]);
  });
});
