import { describe, expect, it } from 'vitest';
import { encode } from './testing/encode';
import { HEAD, ROWS, TEXTS } from './testing/office-sample';
import { readRows, wordsOf } from './testing/read-rows';
import { book, row } from './testing/workbook';

describe('rows below a table are no entries', () => {
  it.each([
    ['who made it', '制表人：张三,,审核：李四,,', 1],
    ['who made it, in one cell', '制表人：张三　　审核：李四　　填表日期：2026年3月5日', 1],
    ['who made it, below the texts', ',,,制表人：张三,', 1],
    ['labels and names in cells of their own', '制表人,张三,审核人,李四,', 1],
    ['the number of rows', '共 3 条,,,,', 1],
    ['the page', ',,,第1页 共3页,', 1],
    ['the page in two cells', '第1页,,,共3页,', 1],
    ['a note', '注：本表由办公室汇总。,,,,', 1],
    ['a note of several lines', '注：1.本表由办公室汇总。,,,,\n2.次数为累计数。,,,,', 2],
    [
      'all of these',
      ',,,,\n注：累计数。,,,,\n制表人：张三,,,审核：李四,\n填表日期：2026年3月5日,,,,\n第1页 共1页,,,,',
      4,
    ],
  ])('%s', async (_, below, count) => {
    for (const total of ['', '合计,,,,35\n']) {
      const { rows, faults, notices } = await readRows(
        'a.csv',
        `${HEAD}\n${ROWS}\n${total}${below}\n`,
      );
      expect(wordsOf(rows)).toEqual(TEXTS);
      expect(faults).toEqual([]);
      expect(notices).toContainEqual({ reason: 'footer-rows', detail: String(count) });
    }
  });

  it.each([
    [
      'in a table whose texts come first',
      '内容,分类\n甲。,会议\n乙。,公文\n注：累计数。,\n审核：李四,\n',
    ],
    ['in a table without a header', '会议,甲。\n公文,乙。\n制表人：张三,\n'],
    [
      'in a list, where it is of such a form',
      '内容\n甲。\n乙。\n共2条\n制表人：张三 审核：李四\n第1页 共1页\n',
    ],
  ])('%s', async (_, table) => {
    expect(wordsOf((await readRows('a.csv', table)).rows)).toEqual(['甲。', '乙。']);
  });
});

describe('a phrase that only looks like a footer stays', () => {
  it.each([
    [
      'a sentence on auditing',
      `${HEAD}\n${ROWS}\n4,公文,审核,审核把关要严格。,1\n`,
      '审核把关要严格。',
    ],
    [
      'a sentence behind a colon',
      `${HEAD}\n${ROWS}\n,,,审核：要逐字逐句核对，不留疑点。,\n`,
      '审核：要逐字逐句核对，不留疑点。',
    ],
    [
      'a note where texts stand',
      `${HEAD}\n${ROWS}\n,,,注：本通知自印发之日起施行。,\n`,
      '注：本通知自印发之日起施行。',
    ],
    [
      'a note with a title',
      '标题,内容\n开场,各位。\n附注,注：本通知自印发之日起施行。\n',
      '注：本通知自印发之日起施行。',
    ],
    [
      'a note of a list',
      '内容\n各位。\n注：本通知自印发之日起施行。\n',
      '注：本通知自印发之日起施行。',
    ],
    ['a label of a list', '内容\n各位。\n审核：李四\n', '审核：李四'],
    ['a number of a list', '内容\n各位。\n共12条\n', '共12条'],
    ['a sentence that begins so', '内容\n各位。\n注意事项如下：\n', '注意事项如下：'],
    ['a title and a text', '标题,内容\n开场,各位。\n审核,严格把关\n', '严格把关'],
    ['a title with a colon', '标题,内容\n开场,各位。\n审核：,严格把关\n', '严格把关'],
    ['a form in the middle', '标题,内容\n一,制表人：张三\n开场,各位。\n', '制表人：张三'],
    ['a month', '分类,内容\n会议,各位。\n公文,三月\n', '三月'],
  ])('%s', async (_, table, phrase) => {
    const { rows, notices } = await readRows('a.csv', table);
    expect(wordsOf(rows)).toContain(phrase);
    expect(notices).toEqual([]);
  });
});

describe('several pages and tables', () => {
  const [one = '', two = '', three = ''] = ROWS.split('\n');

  it.each([
    ['a header on each page', `${HEAD}\n${one}\n${HEAD}\n${two}\n${three}\n`],
    [
      'title, unit and header on each page',
      `常用语汇总表,,,,\n单位：次,,,,\n${HEAD}\n${one}\n第1页 共2页,,,,\n常用语汇总表（续）,,,,\n单位：次,,,,\n${HEAD}\n${two}\n${three}\n第2页 共2页,,,,\n`,
    ],
    [
      'totals on each page',
      `${HEAD}\n${one}\n本页小计,,,,12\n${HEAD}\n${two}\n${three}\n本页小计,,,,23\n合计,,,,35\n`,
    ],
    [
      'two tables',
      `${HEAD}\n${one}\n${two}\n,,,,\n二、公文用语,,,,\n序号,内容,类别,标题,\n1,特此通知。,公文,通知,\n`,
    ],
    [
      'two tables without an empty row between',
      `${HEAD}\n${one}\n${two}\n制表人：张三,,,,\n公文用语汇总表,,,,\n内容,类别,标题,,\n特此通知。,公文,通知,,\n`,
    ],
  ])('%s', async (_, table) => {
    const { rows, faults } = await readRows('a.csv', table);
    expect(wordsOf(rows)).toEqual(TEXTS);
    expect(rows.map(({ folder, title }) => [folder, title])).toEqual([
      ['会议', '开场'],
      ['会议', '结束'],
      ['公文', '通知'],
    ]);
    expect(faults).toEqual([]);
  });

  it('are named', async () => {
    const { notices } = await readRows('a.csv', `标题,内容\n一,甲。\n,\n内容,分类\n乙。,会议\n`);
    expect(notices).toEqual([{ reason: 'several-tables', detail: '2' }]);
  });

  it('of two columns that only name the text', async () => {
    const { rows } = await readRows('a.csv', '序号,内容\n1,甲。\n序号,内容\n2,乙。\n');
    expect(wordsOf(rows)).toEqual(['甲。', '乙。']);
  });
});

describe('in Excel', () => {
  it('is so below a merged title and an empty row', async () => {
    const lines = [
      ['常用语汇总表'],
      [],
      ['月份', '发言', '次数'],
      ['3月', '各位领导，大家好。', '12'],
      ['4月', '谢谢大家，再见。', '3'],
      ['合计', '', '15'],
      [],
      ['制表人：张三', '', '审核：李四'],
    ];
    const written = lines.map((cells, at) => (cells.length > 0 ? row(at + 1, cells) : '')).join('');
    const { rows, faults, notices } = await readRows('a.xlsx', book(written));
    expect(wordsOf(rows)).toEqual(['各位领导，大家好。', '谢谢大家，再见。']);
    expect(faults).toEqual([]);
    expect(notices.map(({ reason }) => reason)).toEqual([
      'rows-above',
      'footer-rows',
      'total-rows',
    ]);
  });
});

it.each(['gbk', 'utf-16le-bom', 'utf-8-bom'] as const)('and in %s', async (encoding) => {
  const { rows } = await readRows(
    'a.csv',
    encode(`常用语汇总表\n${HEAD}\n${ROWS}\n制表人：张三\n`, encoding),
  );
  expect(wordsOf(rows)).toEqual(TEXTS);
});
