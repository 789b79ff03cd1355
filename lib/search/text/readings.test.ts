import { describe, expect, it } from 'vitest';
import { fold } from './normalise';
import { readText } from './readings';
import { fitReadings, formatReadings } from './stored-readings';

function read(text: string): string {
  const folded = fold(text);
  return formatReadings(folded, readText(folded));
}

describe('readText', () => {
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

describe('stored readings', () => {
  it('come back on the text they were made from', () => {
    const folded = fold('重要的 PPT，重新写');
    expect(fitReadings(folded, read('重要的 PPT，重新写'))).toEqual(readText(folded));
  });

  it.each(['', 'zhong', 'zhong yao de'])('are refused where they do not fit: “%s”', (stored) => {
    expect(fitReadings(fold('重要'), stored)).toBeNull();
  });
});
