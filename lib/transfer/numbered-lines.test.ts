import { describe, expect, it } from 'vitest';
import { withoutNumbers } from './read/numbered-lines';
import { zipFiles } from './testing/encode';
import { readRows, wordsOf } from './testing/read-rows';

const TEXTS = ['提高政治站位', '坚持问题导向', '加强统筹协调'];
const PREFIXES: ReadonlyArray<readonly string[]> = [
  ['1、', '2、', '3、'],
  ['1.', '2.', '3.'],
  ['1. ', '2. ', '3. '],
  ['1．', '2．', '3．'],
  ['1)', '2)', '3)'],
  ['（1）', '（2）', '（3）'],
  ['(1)', '(2)', '(3)'],
  ['①', '②', '③'],
  ['一、', '二、', '三、'],
  ['（一）', '（二）', '（三）'],
  ['  1、', '  2、', '  3、'],
];
const numbered = (marks: readonly string[]) => TEXTS.map((text, at) => `${marks[at]}${text}`);

describe('the numbers of a list', () => {
  it.each(PREFIXES.map((marks) => [marks]))('%s are no part of its phrases', (marks) => {
    expect(withoutNumbers(numbered(marks))).toEqual({ lines: TEXTS, count: 3 });
  });

  it.each(['一、', '十九、', '二十、', '二十一、', '九十九、'])('go on to %s', (last) => {
    const digits = '零一二三四五六七八九';
    const han = (at: number) =>
      `${at > 19 ? digits[Math.floor(at / 10)] : ''}${at > 9 ? '十' : ''}${at % 10 ? digits[at % 10] : ''}`;
    const lines = Array.from({ length: 99 }, (_, at) => `${han(at + 1)}、第${at}`);
    const at = lines.findIndex((line) => line.startsWith(last));
    expect(withoutNumbers(lines).lines[at]).toBe(`第${at}`);
  });

  it('are left out of a text, a Word document and a page, and it is said', async () => {
    const notices = [{ reason: 'numbers', detail: '3' }];
    const lines = numbered(PREFIXES[0] ?? []);
    const word = zipFiles({
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
    });
    const page = `<ol>${TEXTS.map((text) => `<li>${text}</li>`).join('')}</ol>`;
    for (const [name, content] of [
      ['a.txt', lines.join('\r\n')],
      ['a.docx', word],
      ['a.html', page],
    ] as const) {
      const read = await readRows(name, content);
      expect([name, wordsOf(read.rows), read.notices]).toEqual([name, TEXTS, notices]);
    }
  });

  it('stand below the names of groups, which are folders', async () => {
    const text =
      '【开头语】\n1. 值此新春佳节来临之际\n2. 金秋送爽\n\n【结束语】\n1. 祝大家工作顺利\n2. 谢谢大家\n';
    const { rows } = await readRows('a.txt', text);
    expect(rows.map((row) => [row.folder, row.line])).toEqual([
      ['开头语', 2],
      ['开头语', 3],
      ['结束语', 6],
      ['结束语', 7],
    ]);
    expect(wordsOf(rows)).toEqual([
      '值此新春佳节来临之际',
      '金秋送爽',
      '祝大家工作顺利',
      '谢谢大家',
    ]);
  });
});

describe('what begins with a number and is no list stays as it is', () => {
  it.each([
    [['3.5亿元', '4.2亿元']],
    [['1、只此一句']],
    [['2、从二开始', '3、接着']],
    [['1、甲', '3、丙']],
    [['1、甲', '二、乙']],
    [['1.5倍', '2.5倍']],
    [['1、', '2、']],
    [['一、认识', '正文在此', '二、措施']],
    [['2026年工作要点', '2027年工作要点']],
  ])('%s', (lines) => {
    expect(withoutNumbers(lines)).toEqual({ lines, count: 0 });
  });
});
