import { describe, expect, it } from 'vitest';
import type { TransferEntry } from './types';
import { writeCsv } from './write/write-csv';
import { readRows, wordsOf } from './testing/read-rows';
import { book, row } from './testing/workbook';

const HEAD = '序号,类别,内容,使用次数\n';
const BODY = '1,会议,各位领导。,12\n2,会议,谢谢大家。,3\n3,公文,特此通知。,20\n';
const TEXTS = ['各位领导。', '谢谢大家。', '特此通知。'];
const HEADER = ['序号', '类别', '标题', '内容'];
/** A row of Excel below these. */
const entry = (number: number) => [String(number), '会议', `标题${number}`, `内容第${number}条`];

/** A phrase of the library. */
function phrase(text: string, folder?: string): TransferEntry {
  return {
    kind: 'phrase',
    text,
    tags: [],
    ...(folder !== undefined && { folder }),
  };
}

describe('rows of totals are no entries', () => {
  it.each([
    ['in the first column', `${HEAD}${BODY}合计,,,35\n`],
    ['with a blank between its characters', `${HEAD}${BODY},合  计,,35\n`],
    ['with a wide blank and a colon', `${HEAD}${BODY}总　计：,,,\n`],
    ['in the column of the texts', `${HEAD}${BODY},,合计,35\n`],
    ['in the column of the texts, without a number', `${HEAD}${BODY},,合计,\n`],
    ['with a unit in its name', `${HEAD}${BODY},,合计（次）,35\n`],
    ['in one cell with its number', `${HEAD}${BODY}共计：3条,,,\n`],
    ['in one cell in the column of the texts', `${HEAD}${BODY},,合计：3条,\n`],
    ['with the count in the column of the texts', `${HEAD}${BODY}合计,,3条,35\n`],
    ['with a dash where nothing is counted', `${HEAD}${BODY}合计,—,/,35\n`],
    ['of the year', `${HEAD}${BODY}全年累计,,,35\n`],
    ['of the year, with the count in the column of the texts', `${HEAD}${BODY}本年度合计,,3,35\n`],
    ['in English', `${HEAD}${BODY}Grand Total,,,35\n`],
    ['twice, of the page and of all', `${HEAD}${BODY}本页小计,,,35\n总计,,,35\n`],
    [
      'after each group',
      `${HEAD}1,会议,各位领导。,12\n2,会议,谢谢大家。,3\n,会议,小计,15\n3,公文,特此通知。,20\n,公文,小计,20\n,,合计,35\n`,
    ],
    [
      'named after their group',
      `${HEAD}1,会议,各位领导。,12\n2,会议,谢谢大家。,3\n会议类小计,,,15\n3,公文,特此通知。,20\n公文类小计,,,20\n`,
    ],
    ['above an empty row', `${HEAD}${BODY},,,\n合计,,,35\n,,,\n`],
    ['with thousands and money', `${HEAD}${BODY}合计,,,"¥1,235.00"\n`],
  ])('%s', async (_, table) => {
    const { rows, faults, notices } = await readRows('a.csv', table);
    expect(wordsOf(rows)).toEqual(TEXTS);
    expect(faults).toEqual([]);
    const totals = notices.filter(({ reason }) => reason === 'total-rows');
    expect(totals).toHaveLength(1);
  });

  it('in a table without a header', async () => {
    const { rows } = await readRows('a.csv', '会议,各位领导。\n公文,特此通知。\n合计,2\n');
    expect(wordsOf(rows)).toEqual(['各位领导。', '特此通知。']);
  });

  it('and their number is named', async () => {
    const { notices } = await readRows('a.csv', `${HEAD}${BODY}小计,,,35\n合计,,,35\n`);
    expect(notices).toEqual([{ reason: 'total-rows', detail: '2' }]);
  });
});

it('a table of nothing but totals is read at once', async () => {
  const { rows } = await readRows('a.csv', `内容,次数\n甲,1\n${'小计,3\n'.repeat(100_000)}`);
  expect(wordsOf(rows)).toEqual(['甲']);
});

describe('a phrase that only looks like a total stays', () => {
  it.each([
    ['a sentence', `${HEAD}${BODY},,合计投入资金3亿元。,35\n`, '合计投入资金3亿元。'],
    ['a sentence of a number', `${HEAD}${BODY},,共计12项任务,35\n`, '共计12项任务'],
    ['a number and a full stop', `${HEAD}${BODY},,合计：35条。,\n`, '合计：35条。'],
    ['a phrase with a title', '标题,内容\n开场,各位领导。\n表尾,合计\n', '合计'],
    ['a phrase with a code', '缩写,内容\nkc,各位领导。\nhj,合计\n', '合计'],
    ['a phrase with a code of digits', '编码,内容\n11,各位领导。\n12,合计\n', '合计'],
    [
      'a title of words',
      '标题,内容\n开场,各位领导。\n合计,以上共计投入3亿元\n',
      '以上共计投入3亿元',
    ],
    ['a numbered phrase', `${HEAD}${BODY}4,公文,合计,\n`, '合计'],
    ['a phrase with a category', `${HEAD}${BODY},公文,合计,\n`, '合计'],
    ['a phrase in the middle', '内容,次数\n各位领导。,12\n合计,35\n特此通知。,3\n', '合计'],
    ['a phrase of a list', '内容\n小计\n合计\n', '合计'],
    ['a phrase of a list, with a number', '内容\n各位领导。\n合计12项\n', '合计12项'],
    ['a phrase that ends with such a word', '内容,次数\n各位领导。,12\n逐年累计,3\n', '逐年累计'],
    ['a heading of a sentence', `${HEAD}${BODY},,总计划分三步：,\n`, '总计划分三步：'],
    ['a word in English', 'name,text\na,Total quality\n', 'Total quality'],
  ])('%s', async (_, table, phrase) => {
    const { rows, notices } = await readRows('a.csv', table);
    expect(wordsOf(rows)).toContain(phrase);
    expect(notices).toEqual([]);
  });
});

describe('a category written once is that of the rows below', () => {
  it.each([
    [
      'with empty cells below',
      '类别,标题,内容\n会议,一,甲。\n,二,乙。\n,三,丙。\n公文,四,丁。\n,五,戊。\n',
      ['会议', '会议', '会议', '公文', '公文'],
    ],
    [
      'behind the texts',
      '内容,分类\n甲。,会议\n乙。,\n丙。,公文\n丁。,\n',
      ['会议', '会议', '公文', '公文'],
    ],
    ['for the whole table', '分类,内容\n会议,甲。\n,乙。\n,丙。\n', ['会议', '会议', '会议']],
    [
      'with a group of one',
      '分类,内容\n会议,甲。\n,乙。\n,丙。\n公文,丁。\n',
      ['会议', '会议', '会议', '公文'],
    ],
    [
      'with totals between',
      '分类,内容,次数\n会议,甲。,1\n,乙。,2\n小计,,3\n公文,丙。,1\n,丁。,2\n小计,,3\n合计,,6\n',
      ['会议', '会议', '公文', '公文'],
    ],
    [
      'in a row of its own',
      '分类,标题,内容\n会议,,\n,一,甲。\n,二,乙。\n公文,,\n,三,丙。\n',
      ['会议', '会议', '公文'],
    ],
    [
      'with empty rows between',
      '分类,内容\n会议,甲。\n,\n,乙。\n公文,丙。\n,丁。\n',
      ['会议', '会议', '公文', '公文'],
    ],
    ['by 同上', '分类,内容\n会议,甲。\n同上,乙。\n〃,丙。\n', ['会议', '会议', '会议']],
    [
      'without a header',
      '会议,各位领导。\n,谢谢大家。\n公文,特此通知。\n,妥否，请批示。\n',
      ['会议', '会议', '公文', '公文'],
    ],
    [
      'under 类型',
      '类型,内容\n会议,甲。\n,乙。\n公文,丙。\n,丁。\n',
      ['会议', '会议', '公文', '公文'],
    ],
  ])('%s', async (_, table, folders) => {
    const { rows, faults } = await readRows('a.csv', table);
    expect(rows.map(({ folder }) => folder)).toEqual(folders);
    expect(faults).toEqual([]);
  });

  it('and so is a purpose or a kind of document', async () => {
    const table = '文种,用途,内容\n通知,号召结尾,甲。\n,,乙。\n报告,开场,丙。\n,,丁。\n';
    const { rows } = await readRows('a.csv', table);
    expect(rows.map(({ documentTypes }) => documentTypes)).toEqual([
      ['通知'],
      ['通知'],
      ['报告'],
      ['报告'],
    ]);
    expect(rows.map((row) => row.function)).toEqual(['号召结尾', '号召结尾', '开场', '开场']);
  });

  it('and how many rows that were is named', async () => {
    const { notices } = await readRows('a.csv', '分类,内容\n会议,甲。\n,乙。\n,丙。\n');
    expect(notices).toEqual([{ reason: 'filled-down', detail: '2' }]);
  });
});

describe('a category that a row does not have stays away', () => {
  it.each([
    ['where it is written in each row of a group', '分类,内容\n会议,甲。\n会议,乙。\n,丙。\n'],
    ['where one comes back', '分类,内容\n会议,甲。\n,乙。\n公文,丙。\n会议,丁。\n'],
    ['where the first row has none', '分类,内容\n,甲。\n会议,乙。\n,丙。\n'],
    ['where nearly each row has its own', '分类,内容\n会议,甲。\n公文,乙。\n信函,丙。\n,丁。\n'],
    ['where fewer rows have none than have one', '分类,内容\n会议,甲。\n会议/开场,乙。\n,丙。\n'],
    ['where tags stand behind the texts', '内容,标签\n甲。,常用\n乙。,\n丙。,\n'],
  ])('%s', async (_, table) => {
    const { rows, notices } = await readRows('a.csv', table);
    const empty = table
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => /^,|,$/.test(line));
    expect(rows.map(({ folder, tags }) => folder === undefined && tags.length === 0)).toEqual(
      empty,
    );
    expect(notices).toEqual([]);
  });

  it('in a table that 笔架 wrote', async () => {
    const written = writeCsv([phrase('甲', '会议'), phrase('乙'), phrase('合计')]);
    const { rows } = await readRows('a.csv', written);
    expect(rows.map(({ folder }) => folder)).toEqual(['会议', undefined, undefined]);
  });
});

describe('in Excel', () => {
  const wanted = ['内容第1条', '内容第2条'];

  it.each([
    [
      'below all, merged to the right',
      [HEADER, entry(1), entry(2), ['合计', '', '', '2']],
      '<mergeCells><mergeCell ref="A4:C4"/></mergeCells>',
    ],
    [
      'below a group whose name is merged over it',
      [HEADER, entry(1), entry(2), ['', '', '小计', '2'], ['总计', '', '', '2']],
      '<mergeCells><mergeCell ref="B2:B4"/></mergeCells>',
    ],
    [
      'of formulas without results',
      [HEADER, entry(1), entry(2), ['合计', '', '', '<c><f>COUNTA(D2:D3)</f></c>']],
      '',
    ],
    [
      'in a column behind the others',
      [HEADER, entry(1), entry(2), ['', '', '', '合计', '<c><v>35</v></c>']],
      '',
    ],
  ])('has no entries that are totals %s', async (_, rows, after) => {
    const written = rows.map((cells, at) => row(at + 1, cells)).join('');
    const read = await readRows('a.xlsx', book(written, { after }));
    expect(wordsOf(read.rows)).toEqual(wanted);
    expect(read.faults).toEqual([]);
  });

  it('has the category of the row above where a cell is empty and nothing is merged', async () => {
    const rows = [
      HEADER,
      entry(1),
      ['2', '', '标题2', '内容第2条'],
      ['3', '公文', '', '甲'],
      ['4', '', '', '乙'],
    ];
    const written = rows.map((cells, at) => row(at + 1, cells)).join('');
    const read = await readRows('a.xlsx', book(written));
    expect(read.rows.map(({ folder }) => folder)).toEqual(['会议', '会议', '公文', '公文']);
  });
});
