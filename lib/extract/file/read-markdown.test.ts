import { describe, expect, it } from 'vitest';
import { isMarkdown, readMarkdown } from './read-markdown';

const lines = (markdown: string): string[] =>
  readMarkdown(markdown)
    .split('\n')
    .filter((line) => line !== '');

describe('readMarkdown', () => {
  it.each([
    [
      '要**把好政策的方向盘**、*把紧方向舵*、__把稳__、_压舱石_。',
      '要把好政策的方向盘、把紧方向舵、把稳、压舱石。',
    ],
    ['***既要又要***，`办文`，==重点==', '既要又要，办文，重点'],
    ['~~把稳~~把稳安全的[压舱石](http://a.example/x "题")[^1]。', '把稳安全的压舱石。'],
    ['见[附件][1]、<https://a.example>、![图](a.png)、<b>粗</b>', '见附件、、、粗'],
    ['> > 要耐得住寂寞。', '要耐得住寂寞。'],
    ['- [x] 要抓紧', '要抓紧'],
    ['* 要抓好', '要抓好'],
    ['1. 要抓实', '1. 要抓实'],
    ['## 一、认识 ##', '一、认识'],
    ['3*4*5，snake_case_name，2 * 3 * 4', '3*4*5，snake_case_name，2 * 3 * 4'],
    ['1\\. 抓紧 \\*不是强调\\*', '1. 抓紧 *不是强调*'],
    ['C# 与 #话题', 'C# 与 #话题'],
  ])('reads %s', (line, text) => {
    expect(lines(line)).toEqual([text]);
  });

  it.each([
    ['front matter', '---\ntitle: 讲话\n---\n正文', ['正文']],
    ['front matter in TOML', '+++\ntitle = "讲话"\n+++\n正文', ['正文']],
    ['code', '正文\n```js\n代码，代码。\n```\n正文', ['正文', '正文']],
    ['code within tildes', '~~~\n代码\n~~~\n正文', ['正文']],
    ['definitions', '正文\n[^1]: 注释。\n[1]: http://a.example', ['正文']],
    ['rules and underlining', '题\n===\n正文\n* * *\n---', ['题', '正文']],
    ['comments', '<!-- 待核实 -->正文', ['正文']],
  ])('leaves out %s', (_, markdown, text) => {
    expect(lines(markdown)).toEqual(text);
  });

  it('keeps of a table the cells that are sentences', () => {
    const table = '| 事项 | 标准 |\n|---|:-:|\n| 学习 | 要学深悟透，入脑入心。 |\n\n正文';
    expect(lines(table)).toEqual(['要学深悟透，入脑入心。', '正文']);
  });

  it.each([
    ['a fence that is never closed', '正文\n```\n要抓紧。', ['正文', '要抓紧。']],
    ['a fence around text', '```markdown\n# 讲话\n要抓紧。\n```', ['讲话', '要抓紧。']],
    ['a rule that opens the file', '---\n要抓紧。\n---\n要抓好。', ['要抓紧。', '要抓好。']],
    ['a bar in a sentence', '要“快|准|稳”。', ['要“快|准|稳”。']],
  ])('loses nothing behind %s', (_, markdown, text) => {
    expect(lines(markdown)).toEqual(text);
  });
});

describe('isMarkdown', () => {
  it.each([
    ['讲话.md', '同志们：', true],
    ['粘贴的文字', '# 讲话\n\n**同志们：**', true],
    ['粘贴的文字', '## 一、认识\n## 二、落实', true],
    ['讲话.txt', '同志们：\n* 一、认识\n#1 号楼', false],
    ['讲话.txt', '3*4*5=60', false],
  ])('reports %s, %j: %s', (name, text, is) => {
    expect(isMarkdown(name, text)).toBe(is);
  });
});
