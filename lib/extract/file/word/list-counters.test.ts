import { describe, expect, it } from 'vitest';
import {
  docxOf,
  wordItem,
  wordList,
  wordNumbering,
  wordParagraphs,
  wordRun,
} from '../../testing/docx';
import { readDocument } from '../read-document';

const HAN = [
  ['chineseCountingThousand', '%1、'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
] as const;

async function read(body: string, numbering: string, styles = ''): Promise<string[]> {
  const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles };
  const reading = await readDocument('a.docx', docxOf(body, parts));
  return reading.ok ? reading.text.split('\n') : [reading.reason];
}

describe('the numbers of lists', () => {
  it('are written at every level, and restart below a higher one', async () => {
    const body = [
      wordItem('认识', 1),
      wordItem('学习', 1, 1),
      wordItem('读书', 1, 2),

      wordItem('调研', 1, 1),
      wordParagraphs(['正文。']),
      wordItem('落实', 1),
      wordItem('办文', 1, 1),
    ].join('');
    expect(await read(body, wordNumbering([HAN]))).toEqual([
      '一、认识',
      '（一）学习',
      '1.读书',
      '（二）调研',
      '正文。',
      '二、落实',
      '（一）办文',
    ]);
  });

  it.each([
    ['chineseCountingThousand', '%1是', '一是甲', '二是乙'],
    ['chineseCounting', '第%1章', '第一章 甲', '第二章 乙'],
    ['decimal', '%1', '1 甲', '2 乙'],
    ['decimal', '（%1）', '（1）甲', '（2）乙'],
    ['decimalEnclosedCircle', '%1', '①甲', '②乙'],
    ['upperRoman', '%1.', 'I.甲', 'II.乙'],
    ['bullet', '●', '甲', '乙'],
    ['none', '', '甲', '乙'],
  ])('are written in the format %s, %s', async (format, text, first, second) => {
    const body = wordItem('甲', 1) + wordItem('乙', 1);
    expect(await read(body, wordNumbering([[[format, text]]]))).toEqual([first, second]);
  });

  it('name the numbers above them, in digits where the level wants it', async () => {
    const levels = [HAN[0], ['decimal', '%1.%2']] as const;
    const body = wordItem('甲', 1) + wordItem('乙', 1, 1);
    expect(await read(body, wordNumbering([levels]))).toEqual(['一、甲', '一.1 乙']);
    const legal = wordNumbering([levels]).replace('<w:lvlText w:val="%1.%2"/>', '<w:isLgl/>$&');
    expect(await read(body, legal)).toEqual(['一、甲', '1.1 乙']);
  });

  it('go on in another list of the same kind, unless it has a start of its own', async () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const nums = wordList(1, 0) + wordList(2, 0) + wordList(3, 0, start);
    const body = [1, 2, 3, 3].map((list, at) => wordItem(`第${at}`, list)).join('');
    expect(await read(body, wordNumbering([HAN], nums))).toEqual([
      '一、第0',
      '二、第1',
      '五、第2',
      '六、第3',
    ]);
  });

  it('take a level that the list overrides, and a restart that it forbids', async () => {
    const level =
      '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="%2)"/></w:lvl>';
    const nums = wordList(1, 0, `<w:lvlOverride w:ilvl="1">${level}</w:lvlOverride>`);
    const body = [0, 1, 0, 1].map((depth) => wordItem('项', 1, depth)).join('');
    expect(await read(body, wordNumbering([HAN], nums))).toEqual([
      '一、项',
      '1)项',
      '二、项',
      '2)项',
    ]);
  });

  it('come from styles: their own, inherited, linked by the level, and taken off', async () => {
    const styles = `<w:styles>
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>
      <w:style w:type="paragraph" w:styleId="3"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style></w:styles>`;
    const numbering = wordNumbering([HAN])
      .replace('<w:lvl w:ilvl="0">', '$&<w:pStyle w:val="1"/>')
      .replace('<w:lvl w:ilvl="1">', '$&<w:pStyle w:val="2"/>');
    const body = ['1', '2', '3', '1']
      .map((id) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${wordRun(`题${id}`)}</w:p>`)
      .join('');
    expect(await read(body, numbering, styles)).toEqual(['一、题1', '（一）题2', '题3', '二、题1']);
  });

  it('come from a numbering style', async () => {
    const numbering = wordNumbering([HAN, []])
      .replace('<w:abstractNum w:abstractNumId="0">', '$&<w:styleLink w:val="公文"/>')
      .replace('<w:abstractNum w:abstractNumId="1">', '$&<w:numStyleLink w:val="公文"/>');
    expect(await read(wordItem('甲', 2), numbering)).toEqual(['一、甲']);
  });

  it('are counted for empty paragraphs and not written', async () => {
    const body = wordItem('甲', 1) + wordItem('', 1) + wordItem('丙', 1);
    expect(await read(body, wordNumbering([HAN]))).toEqual(['一、甲', '三、丙']);
  });

  it('are left out for a list or a level that is not there', async () => {
    const body = wordItem('甲', 9) + wordItem('乙', 1, 8);
    expect(await read(body, wordNumbering([HAN]))).toEqual(['甲', '乙']);
  });
});
