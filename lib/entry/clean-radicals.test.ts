import { describe, expect, it } from 'vitest';
import { cleanRadicals } from './clean-radicals';

describe('cleanRadicals', () => {
  it.each([
    ['⻓⻅⻋⻘⻢⻛⻚', '长见车青马风页'],
    ['⼀是⽂件⼯作', '一是文件工作'],
    ['\uf90a\ufa12', '金晴'],
    ['长征、PPT，𠮷', '长征、PPT，𠮷'],
    ['\ufa0e', '\ufa0e'],
  ])('%s becomes %s', (text, cleaned) => {
    expect(cleanRadicals(text)).toBe(cleaned);
  });

  it('keeps every character in its place, and changes nothing more the second time', () => {
    const codes = Array.from({ length: 0x10000 - 0x2e80 }, (_, at) => 0x2e80 + at);
    const texts = codes.map((code) => String.fromCharCode(code));
    const cleaned = texts.map(cleanRadicals);
    expect(cleaned.filter(({ length }) => length !== 1)).toEqual([]);
    expect(cleaned.filter((text) => cleanRadicals(text) !== text)).toEqual([]);
  });
});
