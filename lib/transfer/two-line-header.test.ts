import { describe, expect, it } from 'vitest';
import { readRows, wordsOf } from './testing/read-rows';
import { book, row } from './testing/workbook';

const ENTRIES = [
  ['开场', '感谢', '感谢各位领导莅临指导', '慎用'],
  ['结尾', '号召', '让我们携起手来', ''],
];
const WANTED = [
  { text: '感谢各位领导莅临指导', title: '感谢', folder: '开场' },
  { text: '让我们携起手来', title: '号召', folder: '结尾' },
];

const cells = (list: string[]) => `<tr>${list.map((one) => `<td>${one}</td>`).join('')}</tr>`;

describe('a header of two lines', () => {
  it.each([
    ['left empty below', ['类别', '常用语', '', '备注'], ['', '标题', '内容', '']],
    ['repeated below', ['类别', '常用语', '', '备注'], ['类别', '标题', '内容', '备注']],
  ])('in a CSV has the names of both, %s', async (_, upper, lower) => {
    const lines = [upper, lower, ...ENTRIES].map((one) => one.join(',')).join('\n');
    expect((await readRows('a.csv', lines)).rows).toMatchObject(WANTED);
    const titled = await readRows('a.csv', `常用语汇总表,,,\n${lines}`);
    expect(titled.rows).toMatchObject(WANTED);
    expect(titled.notices).toEqual([{ reason: 'rows-above', detail: '1' }]);
  });

  it('of merged cells has the names of both', async () => {
    const rows = [['类别', '常用语', '', '备注'], ['', '标题', '内容', ''], ...ENTRIES];
    const written = rows.map((one, at) => row(at + 1, one)).join('');
    const after =
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:D2"/></mergeCells>';
    expect((await readRows('a.xlsx', book(written, { after }))).rows).toMatchObject(WANTED);
  });

  it('of a page has the names of both', async () => {
    const head =
      '<tr><th rowspan=2>类别</th><th colspan=2>常用语</th><th rowspan=2>备注</th></tr><tr><th>标题</th><th>内容</th></tr>';
    const html = `<table>${head}${ENTRIES.map(cells).join('')}</table>`;
    expect((await readRows('a.xls', html)).rows).toMatchObject(WANTED);
  });
});

describe('two lines that are no header of two', () => {
  it('are entries below a header, whatever words they are of', async () => {
    const text = '类型,标题,内容\n短语,,甲乙\n短语,标题,内容';
    expect(wordsOf((await readRows('a.csv', text)).rows)).toContain('甲乙');
  });

  it.each([
    [
      'an entry below a header with a column without a name',
      '类别,内容,\n开场,标题,分类\n结尾,谢谢大家,再见',
      2,
    ],
    ['an entry below a header of two columns', '类别,内容\n开场,标题\n结尾,谢谢大家', 2],
  ])('%s stay apart', async (_, text, count) => {
    expect(wordsOf((await readRows('a.csv', text)).rows)).toHaveLength(count);
  });
});

describe('a formula that is nothing but a text', () => {
  it.each([
    ['"=""+确保完成"""', '+确保完成'],
    ['"=""他说""""好"""""""', '他说"好"'],
    ["'=甲", '=甲'],
    ['"=A1&""甲"""', '=A1&"甲"'],
  ])('%s is the text', async (cell, text) => {
    expect(wordsOf((await readRows('a.csv', `内容,标签\n${cell},要求`)).rows)).toEqual([text]);
  });
});
