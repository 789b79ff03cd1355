import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDifference } from './difference';

/** `[-removed-]{+added+}`, as a reader would write it. */
function written(earlier: string, later: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return findDifference(earlier, later)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('');
}

describe('the difference of two texts', () => {
  it.each([
    ['以理论学习求实效。', '以理论学习求实效。', '以理论学习求实效。'],
    ['', '新写的一句。', '{+新写的一句。+}'],
    ['删去的一句。', '', '[-删去的一句。-]'],
    ['要抓好落实。', '要认真抓好落实。', '要{+认真+}抓好落实。'],
    ['开头。中间一句。结尾。', '开头。结尾。', '开头。[-中间一句。-]结尾。'],
    ['到2025年底完成', '到2026年底完成', '到[-2025-]{+2026+}年底完成'],
    // 的 stands in both by chance.
    ['我们的工作', '你好的任务', '[-我们的工作-]{+你好的任务+}'],
    [
      '一是学习要深入；二是调研要扎实。',
      '一是学习要深入；二是作风要扎实。',
      '一是学习要深入；二是[-调研-]{+作风+}要扎实。',
    ],
    ['第一段\n第二段', '第一段\n\n第二段', '第一段\n{+\n+}第二段'],
  ])('of “%s” and “%s” is “%s”', (earlier, later, difference) => {
    expect(written(earlier, later)).toBe(difference);
  });

  const anyText = fc
    .array(fc.constantFrom('的', '和', '。', '；', '\n', '要', 'word', '12', '𠮷', ' '), {
      maxLength: 80,
    })
    .map((units) => units.join(''));

  it('has both texts in it, and never two parts of one kind side by side', () => {
    fc.assert(
      fc.property(anyText, anyText, (earlier, later) => {
        const parts = findDifference(earlier, later);
        const textOf = (left: 'added' | 'removed') =>
          parts.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
        expect([textOf('added'), textOf('removed')]).toEqual([earlier, later]);
        expect(parts.some(({ text }) => text === '')).toBe(false);
        expect(parts.some(({ kind }, at) => at > 0 && kind === parts[at - 1]?.kind)).toBe(false);
      }),
      { seed: 17, numRuns: 500 },
    );
  });

  it('of two whole documents that have nothing in common is found', () => {
    const earlier = '甲乙丙丁。'.repeat(40_000);
    const later = '子丑寅卯！'.repeat(40_000);
    expect(findDifference(earlier, later)).toEqual([
      { kind: 'removed', text: earlier },
      { kind: 'added', text: later },
    ]);
  });
});
