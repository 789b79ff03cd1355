import { describe, expect, it } from 'vitest';
import { HEAD, ROWS, TEXTS } from './testing/office-sample';
import { readRows, wordsOf } from './testing/read-rows';

describe('rows above a table are no entries', () => {
  it.each([
    ['a title', '常用语汇总表,,,,', 1],
    ['a title without the other cells', '常用语汇总表', 1],
    ['a title in every cell', '汇总表,汇总表,汇总表,汇总表,汇总表', 1],
    ['a title and a line of unit and date', '常用语汇总表,,,,\n填报单位：办公室,,,2026年3月,', 2],
    ['unit, date and measure', '填报单位：办公室,,填报日期：2026年3月5日,,单位：次', 1],
    ['a title and empty rows', ',,,,\n常用语汇总表,,,,\n,,,,\n,,,,', 1],
    ['words of ours in a title', '各处室话术,,,,\n2026年3月,,,,', 2],
    ['a title and a date beside it', '常用话术,,2026年3月,,', 1],
    ['a title that is a name of ours', '常用语,,,,', 1],
    ['a line that begins with a name of ours', '说明,请各处室认真填写,,,', 1],
    ['a row over several columns', '基本情况,,,用语,', 1],
  ])('%s', async (_, above, count) => {
    const { rows, faults, notices } = await readRows('a.csv', `${above}\n${HEAD}\n${ROWS}\n`);
    expect(wordsOf(rows)).toEqual(TEXTS);
    expect(rows.map(({ title, folder }) => [folder, title])).toEqual([
      ['会议', '开场'],
      ['会议', '结束'],
      ['公文', '通知'],
    ]);
    expect(faults).toEqual([]);
    expect(notices).toEqual([{ reason: 'rows-above', detail: String(count) }]);
  });

  it('nor are empty rows, of which nothing is said', async () => {
    const { rows, notices } = await readRows('a.csv', `,,,,\n\n${HEAD}\n${ROWS}\n`);
    expect(wordsOf(rows)).toEqual(TEXTS);
    expect(notices).toEqual([]);
  });

  it.each(['\t', ';'])('where the rows have %j between their cells', async (mark) => {
    const table = `${HEAD}\n${ROWS}\n`.replaceAll(',', mark);
    const { rows } = await readRows('a.csv', `常用语汇总表\n填报单位：办公室\n${table}`);
    expect(wordsOf(rows)).toEqual(TEXTS);
  });

  it('above a list of one column', async () => {
    const { rows, notices } = await readRows(
      'a.csv',
      '常用语汇总表\n2026年3月\n内容\n甲。\n乙。\n',
    );
    expect(wordsOf(rows)).toEqual(['甲。', '乙。']);
    expect(notices).toEqual([{ reason: 'rows-above', detail: '2' }]);
  });

  it('above rows without a header', async () => {
    const { rows } = await readRows('a.csv', `常用语汇总表,\n会议,各位领导。\n公文,特此通知。\n`);
    expect(wordsOf(rows)).toEqual(['各位领导。', '特此通知。']);
  });

  it('in a text file', async () => {
    const table = `${HEAD}\n${ROWS}\n`.replaceAll(',', '\t');
    const { rows } = await readRows('a.txt', `常用语汇总表\n${table}`);
    expect(wordsOf(rows)).toEqual(TEXTS);
  });

  it('and a line that names the mark between cells', async () => {
    const { rows, notices } = await readRows('a.csv', 'sep=;\n标题;内容\n开场;各位，好\n');
    expect(wordsOf(rows)).toEqual(['各位，好']);
    expect(notices).toEqual([]);
  });
});

describe('what only looks like rows above a table stays', () => {
  it.each([
    ['phrases of a list', '甲。\n内容\n乙。\n', ['甲。', '内容', '乙。']],
    [
      'rows of a table without a header',
      '会议,甲。\n标题,内容\n公文,乙。\n',
      ['甲。', '内容', '乙。'],
    ],
    [
      'a first phrase that is a title',
      '常用语汇总表\n甲。\n乙。\n',
      ['常用语汇总表', '甲。', '乙。'],
    ],
  ])('%s', async (_, table, words) => {
    expect(wordsOf((await readRows('a.csv', table)).rows)).toEqual(words);
  });
});

describe('a header in words of nobody’s', () => {
  const long = [
    '坚持问题导向，补齐短板弱项。',
    '强化责任担当，狠抓工作落实。',
    '严守纪律规矩，永葆清廉本色。',
  ];

  it.each([
    ['月份,发言,次数', ['3月,A,12', '4月,B,3', '5月,C,8'], [[], [], []]],
    [
      '序号,用语内容,适用场合,备注',
      ['1,A,会议,', '2,B,汇报,常用', '3,C,座谈,'],
      [['会议'], ['汇报'], ['座谈']],
    ],
    [
      '日期,讲话原话,讲话人',
      ['2026-03-01,A,王某', '2026-03-02,B,李某', '2026-03-03,C,张某'],
      [[], [], []],
    ],
    ['No.,Sentence,Remark', ['1,A,x', '2,B,', '3,C,'], [[], [], []]],
    ['序号,重点提法,使用频率', ['一,A,12', '二,B,3', '三,C,8'], [[], [], []]],
    ['甲类,怎么写,多少', ['会议,A,12', '汇报,B,3', '座谈,C,8'], [['会议'], ['汇报'], ['座谈']]],
    ['標題,內容', ['会议,A', '汇报,B', '座谈,C'], [['会议'], ['汇报'], ['座谈']]],
    ['類別,正文', ['会议,A', '汇报,B', '座谈,C'], [['会议'], ['汇报'], ['座谈']]],
    ['类 别,内　容', ['会议,A', '汇报,B', '座谈,C'], [['会议'], ['汇报'], ['座谈']]],
    ['*内容,分类（必填）', ['A,会议', 'B,汇报', 'C,座谈'], [['会议'], ['汇报'], ['座谈']]],
    ['Phrase,Category,Remark', ['A,会议,', 'B,汇报,', 'C,座谈,x'], [['会议'], ['汇报'], ['座谈']]],
    ['场景,话术', ['会议,A', '汇报,B', '座谈,C'], [['会议'], ['汇报'], ['座谈']]],
  ])('%s', async (header, lines, labels) => {
    const body = lines.map((line) =>
      line.replace(/[ABC]/, (mark) => long['ABC'.indexOf(mark)] ?? ''),
    );
    for (const above of ['', '常用语汇总表\n']) {
      const { rows, faults } = await readRows('a.csv', `${above}${header}\n${body.join('\n')}\n`);
      expect(wordsOf(rows)).toEqual(long);
      expect(rows.map(({ folder, title }) => [folder, title].filter(Boolean))).toEqual(labels);
      expect(faults).toEqual([]);
    }
  });

  it('with bars between its cells', async () => {
    const { rows } = await readRows('a.csv', '场景|话术\n会议|各位，好。\n');
    expect(wordsOf(rows)).toEqual(['各位，好。']);
  });

  it('has groups where few values come back, and titles where each is another', async () => {
    const lines = Array.from(
      { length: 8 },
      (_, at) => `${at + 1},${long[at % 3]}${at},${'会公'[at % 2]}`,
    );
    const { rows } = await readRows('a.csv', `序号,用语内容,适用场合\n${lines.join('\n')}\n`);
    expect(new Set(rows.map(({ folder }) => folder))).toEqual(new Set(['会', '公']));
  });

  it.each([
    ['short texts first', '开场,大家好\n会议,各位领导，同志们：\n公文,特此通知，请认真执行。\n', 3],
    ['names of people', '主持人,请入座\n嘉宾,感谢主办方邀请。\n', 2],
    ['codes', 'kc,各位领导\nxs,谢谢大家，散会。\n', 2],
    ['words and weights', '办公室\t10\n督查室\t5\n', 2],
    ['words of a calendar', '日期,时间\n年份,季度\n月份,上旬\n', 3],
    ['days', '2026-03-01,会议,各位领导。\n2026-03-02,公文,特此通知。\n', 2],
  ])('is not seen in a table without one: %s', async (_, table, count) => {
    expect((await readRows('a.csv', table)).rows).toHaveLength(count);
  });

  it('days are neither codes nor titles', async () => {
    const table = '2026-03-01,会议,各位领导。\n2026-03-02,公文,特此通知。\n';
    const { rows } = await readRows('a.csv', table);
    expect(rows).toMatchObject([{ title: '会议' }, { title: '公文' }]);
    expect(rows.every(({ shortcut }) => shortcut === undefined)).toBe(true);
  });
});
