import { describe, expect, it } from 'vitest';
import { readFile } from './read-file';
import { encode, zipFiles } from './testing/encode';
import { readRows, wordsOf } from './testing/read-rows';

const HEAD = '<tr><th>类别</th><th>标题</th><th>内容</th></tr>';
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const TWO_ROWS = row('会议', '开场', '现在开会') + row('会议', '散会', '今天的会<br>就开到这里');

/** What each row of TWO_ROWS becomes. */
const TWO_ENTRIES = [
  { text: '现在开会', title: '开场', folder: '会议' },
  { text: '今天的会\n就开到这里', title: '散会', folder: '会议' },
];

describe('a page that bears the name of an Excel file', () => {
  it.each([
    [
      'with a head',
      `<html><head><meta charset="utf-8"></head><body><table>${HEAD}${TWO_ROWS}</table>`,
    ],
    ['of a table alone', `<table border="1">${HEAD}${TWO_ROWS}</table>`],
    [
      'whose cells are merged downwards',
      `<table>${HEAD}<tr><td rowspan="2">会议</td><td>开场</td><td>现在开会</td></tr>${row('散会', '今天的会<br>就开到这里')}</table>`,
    ],
    [
      'that says it is of Excel',
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><style>td{}</style><table>${HEAD}${TWO_ROWS}</table></html>`,
    ],
  ])('%s is read as its table', async (_, html) => {
    const read = await readRows('导出.xls', html);
    expect(read.rows).toMatchObject(TWO_ENTRIES);
    expect(read.rows).toHaveLength(2);
  });

  it('without a header has its columns as they look, and a person may choose others', async () => {
    const html = `<table>${row('开场', '各位领导，现在开会。')}${row('散会', '今天的会就开到这里。')}</table>`;
    const reading = await readFile('a.xls', encode(html));
    expect(reading).toMatchObject({
      ok: true,
      table: { isSure: false },
      rows: [{ title: '开场' }, {}],
    });
  });

  it('names hidden rows and what stands around the table', async () => {
    const hidden = row('会议', '旧的', '不要了').replace('<tr>', "<tr style='display:none'>");
    const read = await readRows('a.xls', `<h1>台账</h1><table>${HEAD}${TWO_ROWS}${hidden}</table>`);
    expect(wordsOf(read.rows)).not.toContain('不要了');
    expect(read.notices).toEqual([
      { reason: 'rows-above', detail: '1' },
      { reason: 'hidden-rows', detail: '1' },
    ]);
  });
});

describe('a web page', () => {
  it('has the rows of a table with names, and lines of all else, tables that lay it out too', async () => {
    const named = `<table>${HEAD}${TWO_ROWS}</table>`;
    const html = `<html><body><table><tr><td><p>戮力同心</p>${named}</td></tr></table><table><tr><td>行稳致远</td></tr></table></body></html>`;
    const read = await readRows('a.html', html);
    expect(wordsOf(read.rows)).toEqual([
      '戮力同心',
      '行稳致远',
      ...TWO_ENTRIES.map(({ text }) => text),
    ]);
  });

  it('that was saved in one file is read as the page', async () => {
    const html = `<html><body><p>守正创新</p><table>${HEAD}${TWO_ROWS}</table></body></html>`;
    const mht = `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${html}`;
    const read = await readRows('a.mht', mht);
    expect(wordsOf(read.rows)).toEqual(['守正创新', ...TWO_ENTRIES.map(({ text }) => text)]);
  });
});

const cell = (text: string, attributes = '') =>
  `<Cell${attributes}><Data ss:Type="String">${text}</Data></Cell>`;
const excel = (rows: string, after = '') =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="一"><Table><Row>${cell('类别')}${cell('标题')}${cell('内容')}</Row>${rows}</Table>${after}</Worksheet></Workbook>`;

const ods = (body: string) =>
  `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>${body}</office:body></office:document-content>`;
const odsCell = (...lines: string[]) =>
  `<table:table-cell>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</table:table-cell>`;

describe('a workbook in XML', () => {
  it('of Excel 2003 is read as the workbook, merged cells and comments too', async () => {
    const comment = '<Comment><ss:Data>批注</ss:Data></Comment>';
    const rows = `<Row>${cell('会议', ' ss:MergeDown="1"')}${cell('开场')}<Cell><Data ss:Type="String">现在开会</Data>${comment}</Cell></Row><Row>${cell('散会', ' ss:Index="2"')}${cell('今天的会&#10;就开到这里')}</Row>`;
    const read = await readRows('导出.xls', excel(rows));
    expect(read.rows).toMatchObject(TWO_ENTRIES);
  });

  it('leaves out a hidden sheet, and says so', async () => {
    const hidden = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>';
    const reading = await readFile('a.xml', encode(excel('', hidden)));
    expect(reading).toMatchObject({ ok: false, reason: 'no-entries' });
  });

  it('of OpenDocument is read as the workbook, repeated and covered cells too', async () => {
    const head = `<table:table-row>${odsCell('类别')}${odsCell('标题')}${odsCell('内容')}</table:table-row>`;
    const first = `<table:table-row>${odsCell('会议').replace('<table:table-cell', '<table:table-cell table:number-rows-spanned="2"')}${odsCell('开场')}${odsCell('现在开会')}</table:table-row>`;
    const second = `<table:table-row><table:covered-table-cell/>${odsCell('散会')}${odsCell('今天的会', '就开到这里')}</table:table-row>`;
    const blank =
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>';
    const content = ods(
      `<office:spreadsheet><table:table table:name="一">${head}${first}${second}${blank}</table:table></office:spreadsheet>`,
    );
    const files = {
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': content,
    };
    const read = await readRows('a.ods', zipFiles(files));
    expect(read.rows).toMatchObject(TWO_ENTRIES);
    expect(read.rows).toHaveLength(2);
  });

  it('of OpenDocument that is a text has a line for each entry', async () => {
    const content = ods(
      '<office:text><text:p>众志成城</text:p><text:p>行稳致远</text:p></office:text>',
    );
    const files = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content };
    const read = await readRows('a.odt', zipFiles(files));
    expect(wordsOf(read.rows)).toEqual(['众志成城', '行稳致远']);
  });
});

describe('marks that are no text are never taken for phrases', () => {
  it.each([
    ['a.rtf', '{\\rtf1\\ansi\\par}', 'no-entries'],
    ['a.txt', '{\\rtf1\\ansi{\\info{\\author 甲}}\\par}', 'no-entries'],
    [
      '笔记.enex',
      '<?xml version="1.0"?><!DOCTYPE en-export SYSTEM "x"><en-export/>',
      'unknown-xml',
    ],
    ['导图.opml', '<?xml version="1.0"?><opml version="2.0"><body/></opml>', 'unknown-xml'],
    ['a.txt', '<?xml version="1.0"?>\n<root>甲</root>', 'unknown-xml'],
  ])('%s', async (name, text, reason) => {
    expect(await readFile(name, encode(text))).toMatchObject({ ok: false, reason });
  });

  it.each(['<主题>的几点体会\n<单位>的做法', '< 5 人\n> 3 人'])(
    'a line that begins with a bracket is: %s',
    async (text) => {
      expect((await readRows('a.txt', text)).rows).toHaveLength(2);
    },
  );
});
