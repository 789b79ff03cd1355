import { describe, expect, it } from 'vitest';
import { readRows, wordsOf } from './testing/read-rows';

describe('tables that people and programs wrote', () => {
  it.each([
    ['is never closed', '四,"丁\n五,戊\n', [5], ['戊']],
    [
      'is closed by that of a text of two lines',
      '四,"丁\n五,戊\n六,"己\n庚"\n',
      [5],
      ['戊', '己\n庚'],
    ],
    ['is closed by that of a later row', '四,"丁\n五,"戊"\n六,己\n', [5], ['戊', '己']],
    ['is left open twice', '四,"丁\n五,戊\n六,"己\n七,庚\n', [5, 7], ['戊', '庚']],
    ['stands in the last row, in the middle of a text', '四,丁\n五,"戊\n己', [6, 7], ['丁']],
    ['stands in the middle of a text', '四,丁"戊\n五,己\n', [], ['丁"戊', '己']],
    ['is followed by words', '四,"丁"戊\n五,己\n', [5], ['己']],
  ])('go on behind a quotation mark that %s', async (_, lines, broken, words) => {
    const text = `标题,内容\n一,甲\n二,乙\n三,丙\n${lines}`;
    const { rows, faults } = await readRows('a.csv', text);
    expect(wordsOf(rows)).toEqual(['甲', '乙', '丙', ...words]);
    expect(faults.map(({ line }) => line)).toEqual(broken);
  });

  it.each([
    [
      'an empty third cell in most rows',
      '"tz","特此通知。","通知"\n"qs","妥否，请批示。",""\n"h","专此函达。",""\n"gx","此致敬礼。"\n',
      ['特此通知。', '妥否，请批示。', '专此函达。', '此致敬礼。'],
      0,
    ],
    [
      'cells that are empty in all rows',
      '通知,特此通知。,,\n请示,妥否，请批示。,,\n',
      ['特此通知。', '妥否，请批示。'],
      0,
    ],
    [
      'a comma in one text',
      '通知,特此通知。\n请示,妥否,请批示。\n函,专此函达。\n',
      ['特此通知。', '专此函达。'],
      1,
    ],
  ])('without a header and with %s', async (_, text, words, faults) => {
    const read = await readRows('a.csv', text);
    expect(wordsOf(read.rows)).toEqual(words);
    expect(read.faults).toHaveLength(faults);
  });

  it.each([
    [
      '"Folder";"Description";"Phrase content";"Autotext"\n"公文";"通知";"特此通知。";"tz"\n',
      '通知',
      '公文',
    ],
    ['Group,Name,Snippet text\n公文,通知,特此通知。\n', '通知', '公文'],
  ])('whose header names its columns in two words: %s', async (text, title, folder) => {
    expect((await readRows('a.csv', text)).rows).toMatchObject([
      { text: '特此通知。', title, folder },
    ]);
  });
});

/** Read again at each of them, such a table would take hours. */
it.each([
  ['in every line', '一,"甲\n'],
  ['in every second line', '一,"甲\n二,乙\n'],
])(
  'quotation marks left open %s of a large table are read again only so often',
  async (_, lines) => {
    const { rows, faults } = await readRows('a.csv', `标题,内容\n三,丙\n${lines.repeat(50_000)}`);
    expect(wordsOf(rows)[0]).toBe('丙');
    expect(faults.length).toBeGreaterThan(0);
  },
);
