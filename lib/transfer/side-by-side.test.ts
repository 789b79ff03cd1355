import { describe, expect, it } from 'vitest';
import { createRandom } from '@/lib/search/testing/random';
import { readFile } from './read-file';
import { readRows, wordsOf } from './testing/read-rows';
import { book, row } from './testing/workbook';

const TEXTS = ['各位领导，大家好。', '特此通知。', '谢谢大家。', '妥否，请批示。'];

describe('a table that goes on beside itself', () => {
  it.each([
    [
      'with a number before each text',
      '序号,内容,序号,内容\n1,各位领导，大家好。,3,谢谢大家。\n2,特此通知。,4,妥否，请批示。\n',
    ],
    ['the text alone', '常用语,常用语\n各位领导，大家好。,谢谢大家。\n特此通知。,妥否，请批示。\n'],
    [
      'an empty column between the two',
      '分类,内容,,分类,内容\n会议,各位领导，大家好。,,公文,谢谢大家。\n会议,特此通知。,,公文,妥否，请批示。\n',
    ],
    [
      'below a title, above a footer',
      '常用语汇总表,,,\n序号,内容,序号,内容\n1,各位领导，大家好。,3,谢谢大家。\n2,特此通知。,4,妥否，请批示。\n制表人：张三,,审核：李四,\n',
    ],
    [
      'its header again on the next page',
      '序号,内容,序号,内容\n1,各位领导，大家好。,2,特此通知。\n序号,内容,序号,内容\n3,谢谢大家。,4,妥否，请批示。\n',
    ],
    [
      'in one part, above a wider table',
      '序号,内容\n1,各位领导，大家好。\n2,特此通知。\n,,,\n序号,类别,标题,内容\n3,会议,结尾,谢谢大家。\n4,公文,请示,妥否，请批示。\n',
    ],
    [
      'above a table of its own kind',
      '序号,内容,序号,内容\n1,各位领导，大家好。,2,特此通知。\n,,,\n序号,类别,标题,内容\n3,会议,结尾,谢谢大家。\n4,公文,请示,妥否，请批示。\n',
    ],
  ])('%s', async (_, table) => {
    const { rows, faults } = await readRows('a.csv', table);
    expect(wordsOf(rows)).toEqual(TEXTS);
    expect(faults).toEqual([]);
  });

  it('keeps the folder of each, and has no more where its last rows are short', async () => {
    const table = '分类,内容,分类,内容,分类,内容\n会议,甲。,公文,乙。,讲话,丙。\n会议,丁。\n';
    const { rows } = await readRows('a.csv', table);
    expect(rows.map(({ folder }) => folder)).toEqual(['会议', '会议', '公文', '讲话']);
    expect(wordsOf(rows)).toEqual(['甲。', '丁。', '乙。', '丙。']);
  });

  it('gives a group’s name to the rows below it in its own part', async () => {
    const table = '分类,内容,分类,内容\n会议,甲。,公文,乙。\n,丙。,,丁。\n,戊。,讲话,己。\n';
    const { rows } = await readRows('a.csv', table);
    expect(rows.map(({ folder }) => folder).join('、')).toBe('会议、会议、会议、公文、公文、讲话');
    expect(wordsOf(rows)).toEqual(['甲。', '丙。', '戊。', '乙。', '丁。', '己。']);
  });

  it('is read in a workbook', async () => {
    const sheet = [
      row(1, ['序号', '内容', '序号', '内容']),
      row(2, ['1', TEXTS[0] ?? '', '3', TEXTS[2] ?? '']),
      row(3, ['2', TEXTS[1] ?? '', '4', TEXTS[3] ?? '']),
    ];
    const { rows } = await readRows('a.xlsx', book(sheet.join('')));
    expect(wordsOf(rows)).toEqual(TEXTS);
  });

  it.each([
    [
      'two texts of one row',
      '标题,内容,备注,内容\n甲,一。,无,二。\n乙,三。,无,四。\n',
      ['一。', '三。'],
    ],
    ['a list of pairs', '会议,会议\n各位领导。,谢谢大家。\n', ['会议', '谢谢大家。']],
  ])('is none: %s', async (_, table, texts) => {
    const { rows } = await readRows('a.csv', table);
    expect(wordsOf(rows)).toEqual(texts);
  });

  it('has every text once, however many parts it has', async () => {
    const random = createRandom(17);
    for (let round = 0; round < 200; round += 1) {
      const parts = 2 + random.below(3);
      const head = random.pick([['内容'], ['序号', '内容'], ['分类', '标题', '内容']]);
      const texts = Array.from(
        { length: 1 + random.below(20) },
        (_, at) => `第${round}批第${at}条。`,
      );
      const cells = texts.map((text, at) =>
        head.map((name) =>
          name === '内容' ? text : name === '序号' ? String(at + 1) : `${name}${at}`,
        ),
      );
      const lines = [Array.from({ length: parts }, () => head).flat()];
      const height = Math.ceil(cells.length / parts);
      for (let at = 0; at < height; at += 1)
        lines.push(
          Array.from({ length: parts }, (_, part) => cells[part * height + at] ?? []).flat(),
        );
      const { rows } = await readRows('a.csv', lines.map((line) => line.join(',')).join('\n'));
      expect(wordsOf(rows)).toEqual(texts);
    }
  });
});

describe('the cover of a workbook', () => {
  const sheets = '<sheet name="封面" r:id="r1"/><sheet name="常用语" r:id="r2"/>';
  const table = [row(1, ['序号', '内容']), row(2, ['1', '各位领导，大家好。'])].join('');

  it.each([
    ['a title, whose and of when', [['常用语汇编'], ['编制单位：办公室'], ['2026年3月']]],
    [
      'labels with their values',
      [['办公室常用语汇编（2026年）'], ['密级：内部'], ['版本：V2.0'], ['更新时间：2026-03-01']],
    ],
  ])('is left out: %s', async (_, lines) => {
    const cover = lines.map((cells, at) => row(at + 1, cells)).join('');
    const { rows, notices } = await readRows('a.xlsx', book(cover, { sheets, second: table }));
    expect(wordsOf(rows)).toEqual(['各位领导，大家好。']);
    expect(notices).toContainEqual({ reason: 'rows-above', detail: String(lines.length) });
  });

  it('is left out by its name, and the table is what a person is asked about', async () => {
    const lines = ['清河县人民政府办公室', '文稿写作手册', '二〇二六年三月'];
    const cover = lines.map((line, at) => row(at + 1, [line])).join('');
    const reading = await readFile('a.xlsx', book(cover, { sheets, second: table }));
    if (!reading.ok) throw new Error(reading.reason);
    expect(wordsOf(reading.rows)).toEqual(['各位领导，大家好。']);
    expect(reading.table?.hasHeader).toBe(true);
  });

  it.each([
    ['phrases by their names', ['开头：各位领导好', '结尾：谢谢大家']],
    ['short phrases', ['特此通知', '此复']],
  ])('is none of another name with %s', async (_, lines) => {
    const other = lines.map((line, at) => row(at + 1, [line])).join('');
    const named = sheets.replace('封面', '其他');
    const { rows } = await readRows('a.xlsx', book(other, { sheets: named, second: table }));
    expect(rows).toHaveLength(3);
  });

  it('is left out by its words alone, whatever its name', async () => {
    const cover = row(1, ['常用语汇编']) + row(2, ['编制单位：办公室']);
    const named = sheets.replace('封面', 'Sheet1');
    const { rows } = await readRows('a.xlsx', book(cover, { sheets: named, second: table }));
    expect(wordsOf(rows)).toEqual(['各位领导，大家好。']);
  });

  it('is none where it has a sentence, or where no other sheet has a header', async () => {
    const phrases = row(1, ['常用语汇编']) + row(2, ['特此通知。']);
    expect((await readRows('a.xlsx', book(phrases, { sheets, second: table }))).rows).toHaveLength(
      3,
    );
    const alone = row(1, ['常用语汇编']) + row(2, ['密级：内部']);
    expect((await readRows('a.xlsx', book(alone))).rows).toHaveLength(2);
  });
});
