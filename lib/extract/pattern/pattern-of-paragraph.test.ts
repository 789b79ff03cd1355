import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '@/lib/pattern';
import { patternOfParagraph } from './pattern-of-paragraph';

describe('patternOfParagraph', () => {
  it.each([
    [
      '要做到“三个精细”：一是文字工作要精细；二是机关事务要精细；三是上传下达要精细。',
      '要做到“{=数}个精细”：[{#一是}{事项=文字工作}要精细]*2-5(；)。',
    ],
    [
      '提三点要求。\n一是学习要深入；\n二是作风要扎实；\n三是纪律要严明。\n请抓好落实。',
      '提{=数}点要求。\n[{#一是}{事项=学习}要{要求=深入}]*2-5(；¶)。\n请抓好落实。',
    ],
    ['一、抓学习\n二、抓作风', '[{#一、}抓{主题=学习}]*2-4(¶)'],
  ])('%j', (text, body) => {
    expect(patternOfParagraph(text)).toBe(body);
  });

  it.each(['', '我们要抓好工作。', '一是抓学习。', '（一）\n（二）'])(
    'finds no enumeration in %j',
    (text) => {
      expect(patternOfParagraph(text)).toBeNull();
    },
  );

  it('keeps braces and brackets of the text as they are', () => {
    const body = patternOfParagraph('见[附件]：一是文字要精细；二是事务要精细。');
    const parsed = parseBody('pattern', body ?? '{');
    expect(parsed.ok && parsed.body.fill(parsed.body.emptyValues()).text).toContain('见[附件]：');
  });

  it('gives a pattern that can be read, or none', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '一是',
        '二是',
        '三是',
        '抓',
        '要',
        '好',
        '，',
        '；',
        '。',
        '\n',
        '{',
        ']',
        '（',
        '1.',
        '2.',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (paragraph) => {
        const body = patternOfParagraph(paragraph);
        expect(body === null || parseBody('pattern', body).ok).toBe(true);
      }),
    );
  });
});
