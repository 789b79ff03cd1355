import { describe, expect, it } from 'vitest';
import { readDateFormat } from './read/xlsx/number-formats';
import { showSerial } from './read/xlsx/serial-date';
import { zipFiles } from './testing/encode';
import { readRows, wordsOf } from './testing/read-rows';
import { book, row } from './testing/workbook';

/** A row below 序号, 类别, 标题, 内容. */
const entry = (number: number) => [String(number), '会议', `标题${number}`, `内容第${number}条`];

describe('dates in Excel', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="[$-804]yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="0"/><xf numFmtId="0"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="2"/></cellXfs>';
  const days = [
    '46354',
    '<c s="1"><v>46354</v></c>',
    '<c s="2"><v>46354</v></c>',
    '<c s="3"><v>46354.604166666664</v></c>',
  ];
  const rows = days
    .map((cell, at) => row(at + 1, [cell.startsWith('<') ? cell : `<c><v>${cell}</v></c>`]))
    .join('');

  it('are shown as their format says, and a number stays one', async () => {
    const read = await readRows('a.xlsx', book(rows, { styles }));
    expect(wordsOf(read.rows)).toEqual([
      '46354',
      '2026-11-28',
      '2026年11月28日',
      '2026-11-28 14:30',
    ]);
  });

  it('are counted from 1904 where the workbook says so', async () => {
    for (const pr of ['<workbookPr date1904="1"/>', '<workbookPr date1904="true"/>']) {
      const read = await readRows(
        'a.xlsx',
        book(row(1, ['<c s="1"><v>44892</v></c>']), { styles, pr }),
      );
      expect(wordsOf(read.rows)).toEqual(['2026-11-28']);
    }
  });

  it('are read as written where a cell is of the type d', async () => {
    const cells = ['2026-11-28', '2026-11-28T00:00:00', '2026-11-28T14:30:00Z'];
    const written = cells
      .map((value, at) => row(at + 1, [`<c t="d"><v>${value}</v></c>`]))
      .join('');
    const read = await readRows('a.xlsx', book(written));
    expect(wordsOf(read.rows)).toEqual(['2026-11-28', '2026-11-28', '2026-11-28 14:30']);
  });

  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
  ])('number %d is %s', (serial, shown) => {
    const format = readDateFormat('yyyy-mm-dd');
    expect(format && showSerial(serial, format, false)).toBe(shown);
  });

  it.each([
    ['m"月"d"日"', '11月28日'],
    ['yyyy"年"m"月"', '2026年11月'],
    ['h:mm:ss', '14:30:00'],
    ['[h]:mm', '14:30'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2026-11-28'],
    ['yyyy/m/d h:mm AM/PM', '2026-11-28 14:30'],
  ])('have the parts of %s', (code, shown) => {
    const format = readDateFormat(code);
    expect(format && showSerial(46354.604166666664, format, false)).toBe(shown);
  });

  it.each([
    'General',
    '0.00',
    '#,##0',
    '0%',
    '0.00E+00',
    '"第"0"号"',
    '@',
    '[Red]0',
    '¥#,##0.00;[Red]-¥#,##0.00',
  ])('are none in a cell of %s', (code) => expect(readDateFormat(code)).toBeNull());
});

describe('what Excel shows', () => {
  it('has what is merged downwards in each row', async () => {
    const rows =
      row(1, ['文件夹', '标题', '内容']) +
      row(2, ['会议', '开场', '同志们']) +
      row(3, ['', '结束', '谢谢大家']) +
      row(4, ['公文', '', '特此通知']);
    const after =
      '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="A4:C4"/></mergeCells>';
    const read = await readRows('a.xlsx', book(rows, { after }));
    expect(read.rows.map(({ folder, title }) => [folder, title])).toEqual([
      ['会议', '开场'],
      ['会议', '结束'],
      ['公文', undefined],
    ]);
  });

  it('has no rows that are only the rest of a merged one', async () => {
    const rows = row(1, ['同志们']) + row(2, ['']) + row(3, ['谢谢大家']);
    const after = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
    expect(wordsOf((await readRows('a.xlsx', book(rows, { after }))).rows)).toEqual([
      '同志们',
      '谢谢大家',
    ]);
  });

  it('stays quick where a million ranges lie over each other', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => row(at + 1, ['', `甲${at}`])).join('');
    const after = `<mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(20_000)}</mergeCells>`;
    const filled = rows.replace(
      '<c r="B1"',
      '<c r="A1" t="inlineStr"><is><t>组</t></is></c><c r="B1"',
    );
    expect((await readRows('a.xlsx', book(filled, { after }))).rows).toHaveLength(3000);
  });

  it('has no hidden rows, and says how many there were', async () => {
    const rows =
      row(1, ['甲']) + row(2, ['藏'], 'hidden="1"') + row(3, [''], 'hidden="1"') + row(4, ['乙']);
    const read = await readRows('a.xlsx', book(rows));
    expect(wordsOf(read.rows)).toEqual(['甲', '乙']);
    expect(read.notices).toEqual([{ reason: 'hidden-rows', detail: '1' }]);
  });

  it.each(['hidden', 'veryHidden'])('has no sheet that is %s, and names it', async (state) => {
    const sheets = `<sheet name="一" r:id="r1"/><sheet name="底稿" state="${state}" r:id="r2"/>`;
    const read = await readRows('a.xlsx', book(row(1, ['甲']), { sheets }));
    expect(wordsOf(read.rows)).toEqual(['甲']);
    expect(read.notices).toEqual([{ reason: 'hidden-sheet', detail: '底稿' }]);
  });

  it('has the stored results of formulas, errors left out, numbers with 15 digits', async () => {
    const rows =
      row(1, ['<c t="str"><f>A2&amp;"甲"</f><v>乙甲</v></c>']) +
      row(2, ['<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '丙']) +
      row(3, ['<c><f>0.1+0.2</f><v>0.30000000000000004</v></c>']);
    expect(wordsOf((await readRows('a.xlsx', book(rows))).rows).join()).toContain('乙甲');
    expect(
      wordsOf((await readRows('a.xlsx', book(row(1, ['<c><v>0.30000000000000004</v></c>'])))).rows),
    ).toEqual(['0.3']);
  });

  const HEADER = ['序号', '类别', '标题', '内容'];
  const wanted = ['内容第1条', '内容第2条'];

  it.each([
    ['in row 3, below a title and a note', 3, [['常用语汇总表'], ['填报单位：办公室', '', '日期']]],
    ['in row 8, below a page of words', 8, Array.from({ length: 7 }, (_, at) => [`说明${at}`])],
  ])('has a header %s', async (_, line, above) => {
    const rows = [...above, HEADER, entry(1), entry(2)];
    const written = rows.map((cells, at) => row(at + 1, cells)).join('');
    const read = await readRows('a.xlsx', book(written));
    expect(wordsOf(read.rows)).toEqual(wanted);
    expect(read.rows[0]).toMatchObject({ title: '标题1', folder: '会议', line: line + 1 });
  });

  it.each([
    ['repeated on each page', [HEADER, entry(1), HEADER, entry(2)], ''],
    [
      'of two rows, merged where the second says nothing',
      [HEADER, ['', '', '', '原文'], entry(1), entry(2)],
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:C2"/></mergeCells>',
    ],
  ])('has no entries that are a header %s', async (_, rows, after) => {
    const written = rows.map((cells, at) => row(at + 1, cells)).join('');
    expect(wordsOf((await readRows('a.xlsx', book(written, { after }))).rows)).toEqual(wanted);
  });

  it('has no readings of characters in a cell of several runs', async () => {
    const cell =
      '<c t="inlineStr"><is><r><t>凝心</t></r><r><t>聚力</t></r><rPh sb="0" eb="1"><t>ning</t></rPh></is></c>';
    expect(wordsOf((await readRows('a.xlsx', book(row(1, [cell])))).rows)).toEqual(['凝心聚力']);
  });

  it('keeps an entry that only shares a word with the header', async () => {
    const rows = [HEADER, entry(1), ['2', '类别', '要点', '内容第2条'], entry(3)];
    const written = rows.map((cells, at) => row(at + 1, cells)).join('');
    expect((await readRows('a.xlsx', book(written))).rows).toHaveLength(3);
  });

  it('is read from elements with a prefix, cells without a place, and texts in several runs', async () => {
    const bytes = zipFiles({
      'xl/workbook.xml':
        '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="S" r:id="R1"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="R1" Target="/xl/worksheets/sheet.xml"/></Relationships>',
      'xl/sharedStrings.xml':
        '<x:sst xmlns:x="m"><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>同志</x:t></x:r><x:r><x:t xml:space="preserve">们 好</x:t></x:r></x:si></x:sst>',
      'xl/worksheets/sheet.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(wordsOf((await readRows('a.xlsx', bytes)).rows)).toEqual(['同志们 好']);
  });
});
