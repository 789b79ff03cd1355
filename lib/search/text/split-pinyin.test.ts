import { describe, expect, it } from 'vitest';
import { splitPinyin } from './split-pinyin';

function cuts(letters: string): string[] {
  return splitPinyin(letters).map((pieces) => {
    let at = 0;
    return pieces
      .map(({ length }) => {
        at += length;
        return letters.slice(at - length, at);
      })
      .join(' ');
  });
}

describe('splitPinyin', () => {
  it.each([
    ['chengshangqixia', 'cheng shang qi xia'],
    ['chengshangqix', 'cheng shang qi x'],
    ['chengshqx', 'cheng sh q x'],
    ['csqx', 'c s q x'],
    ['zhongguo', 'zhong guo'],
    ['gongzuoz', 'gong zuo z'],
  ])('cuts %s into %s first', (letters, best) => {
    expect(cuts(letters)[0]).toBe(best);
  });

  it('keeps other ways to cut', () => {
    expect(cuts('xian')).toEqual(expect.arrayContaining(['xian', 'xi an']));
    expect(cuts('fangan')).toEqual(expect.arrayContaining(['fang an', 'fan gan']));
  });

  it('cuts letters that begin no syllable one by one', () => {
    expect(cuts('iuv')).toEqual(['i u v']);
  });
});
