import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from './normalise-text';

describe('normaliseText', () => {
  it.each([
    ['抓学习,抓作风;抓落实.', '抓学习，抓作风；抓落实。'],
    ['好!好?好:', '好！好？好：'],
    ['文件(PDF)下载', '文件（PDF）下载'],
    ['做到"三个精细"', '做到“三个精细”'],
    ['“办公室",“机关"', '“办公室”，“机关”'],
    ['使用Word,然后打印', '使用Word，然后打印'],
    ['2026年,共3,000人', '2026年，共3,000人'],
    ['增长3.5%,下降1.2%', '增长3.5%，下降1.2%'],
    ['（PDF)', '（PDF）'],
    ['上午9:30,开会', '上午9:30，开会'],
    ['网址:https://a.cn/x,y?z=1,请查看', '网址：https://a.cn/x,y?z=1，请查看'],
    ['写信给a.b@c.cn,抄送', '写信给a.b@c.cn，抄送'],
    ['报告.docx', '报告.docx'],
    ['等等...', '等等...'],
    ['1.抓学习', '1.抓学习'],
    ['1)抓学习', '1)抓学习'],
    ['(1)抓学习;(2)抓作风', '（1）抓学习；（2）抓作风'],
    ['调用f(x)即可', '调用f(x)即可'],
    ['(;办', '(；办'],
    ['一段,\n二段.\n', '一段，\n二段。\n'],
    ['他说:"Hello, world!"', '他说：“Hello, world!”'],
    ['𠮷,是', '𠮷，是'],
    ['　　(一)', '　　（一）'],
    ['5"屏', '5"屏'],
  ])('%j becomes %j', (text, normalised) => {
    expect(normaliseText(text)).toBe(normalised);
  });

  it.each(['Hello, world! (x; y): "z"?', '3,000.50; 1:2', '', '，；：。？！（）“”'])(
    'leaves %j as it is',
    (text) => {
      expect(normaliseText(text)).toBe(text);
    },
  );

  const mixed = fc.string({
    unit: fc.constantFrom(
      ...'办公室aZ09,;:?!.()"“”（），。 \n'.split(''),
      'https://',
      'a@b.c',
      '𠮷',
      "'",
    ),
    maxLength: 60,
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps every character in its place but for half-width marks', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const after = normaliseText(text).split('');
        const kept = text
          .split('')
          .map((unit, at) => (/[,;:?!.()"]/.test(unit) ? after[at] : unit));
        expect(after).toEqual(kept);
      }),
    );
  });

  it('leaves text without a Chinese character alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(normaliseText(text)).toBe(text);
      }),
    );
  });
});
