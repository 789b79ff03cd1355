import { describe, expect, it } from 'vitest';
import { writeMarkdown } from './write/write-markdown';
import { readRows, wordsOf } from './testing/read-rows';

const TABLE =
  '| 类别 | 语句 |\n|---|:--|\n| 开头 | 为**深入**贯彻 |\n| 结尾 | 特此报告，<br>请审示 |';
const WANTED = [
  { text: '为深入贯彻', folder: '开头', tags: ['公文'] },
  { text: '特此报告，\n请审示', folder: '结尾', tags: ['公文'] },
];

describe('a table in Markdown', () => {
  it('has a row for each entry, below the tags of its headings, and what stands around it stays', async () => {
    const { rows } = await readRows('a.md', `# 公文\n\n下面是常用语：\n${TABLE}\n\n- 另一条\n`);
    expect(wordsOf(rows)).toEqual(['下面是常用语：', ...WANTED.map(({ text }) => text), '另一条']);
    expect(rows.slice(1, 3)).toMatchObject(WANTED);
    expect(rows.map(({ line }) => line)).toEqual([3, 6, 7, 9]);
  });

  it.each([
    ['without names', '| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |'],
    ['without a rule', '| 标题 | 内容 |\n| 丙 | 丁 |'],
    ['in a fence', '```\n| 标题 | 内容 |\n|---|---|\n| 丙 | 丁 |\n```'],
  ])('%s is a paragraph, of which nothing is lost', async (_, text) => {
    const { rows } = await readRows('a.md', text);
    expect(wordsOf(rows).join('\n')).toContain('| 丙 | 丁 |');
  });

  it('that is an entry comes back as that entry', async () => {
    const text = '| 标题 | 内容 |\n|---|---|\n| 丙 | 丁 |';
    const written = writeMarkdown([{ kind: 'phrase', text, tags: [] }]);
    expect(wordsOf((await readRows('a.md', written)).rows)).toEqual([text]);
  });
});
