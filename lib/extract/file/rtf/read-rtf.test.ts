import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDamage } from '../../testing/damage';
import { readDocument } from '../read-document';
import { readRtf } from './read-rtf';

const binary = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
/** Text of an RTF file with this in it, as lines. */
const read = (body: string): string[] =>
  readRtf(binary(`{\\rtf1\\ansi\\ansicpg936\\uc2 ${body}}`)).lines.map((line) =>
    'text' in line ? line.text : '',
  );

/** 同志们 in GB 18030. */
const COMRADES = "\\'cd\\'ac\\'d6\\'be\\'c3\\'c7";

const row = (cells: string, ...texts: string[]) =>
  `\\trowd${cells}\\pard\\intbl ${texts.map((text) => `${text}\\cell `).join('')}\\row`;
const cell = (at: number, column: number) => ({ cell: { table: 0, row: at, column } });

describe('text', () => {
  it.each([
    ['bytes of the document’s code page', `${COMRADES}\\par`, ['同志们']],
    [
      'bytes as they are',
      `${COMRADES.replace(/\\'(..)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))}\\par`,
      ['同志们'],
    ],
    [
      'bytes of a font’s own character set',
      `{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f7\\fcharset136 Ming;}}{\\f7\\'a6\\'50}${COMRADES}`,
      ['同同志们'],
    ],
    [
      'Unicode, with what stands for it left out',
      `\\u21516\\'cd\\'ac\\u24535 ??{\\uc1\\u-26617?}s`,
      ['同志韇s'.replace('韇', '\u9807')],
    ],
    ['Unicode with nothing that stands for it', '{\\uc0\\u21516\\u24535\\u20204 !}', ['同志们!']],
    ['a character of two halves', '\\u-10179 ??\\u-9216 ??', ['\u{1f400}']],
    [
      'words for characters',
      'a\\emdash\\ldblquote b\\rdblquote\\tab c\\~d\\_e\\-f\\{\\}\\\\',
      ['a—“b”\tc\u00a0d-ef{}\\'],
    ],
    ['lines of the file, which are none of the text', 'a\r\nb\\par\nc\\\nd', ['ab', 'c', 'd']],
    ['binary data', 'a{\\pict\\bin4 }}}}}b', ['ab']],
  ])('reads %s', (_, body, lines) => {
    expect(read(body)).toEqual(lines);
  });

  it.each([
    ['hidden', 'a{\\v b}c\\v d\\v0 e', 'ace'],
    ['deleted', 'a{\\deleted b}c', 'ac'],
    ['struck out', 'a{\\strike b\\strike0 c}d', 'acd'],
    ['raised', 'km{\\super 2}', 'km²'],
    ['plain again', '\\v a\\plain b', 'b'],
  ])('reads no text that is %s', (_, body, text) => {
    expect(read(body)).toEqual([text]);
  });

  it('reads on in the next paragraph where a mark is hidden', () => {
    expect(read('a{\\v\\par}b\\par c')).toEqual(['ab', 'c']);
  });
});

describe('what is no text of the body', () => {
  it.each([
    ['the head', '{\\info{\\author 王}}{\\colortbl;\\red0;}{\\*\\generator Word;}'],
    ['headers and footers', '{\\header a\\par}{\\footerr b\\par}'],
    ['notes and comments', '{\\footnote a}{\\*\\annotation b}{\\*\\atnid c}'],
    ['pictures and objects', '{\\pict 0101}{\\object{\\*\\objdata 0101}}{\\nonshppict{\\pict 00}}'],
    ['what only a newer program knows', '{\\*\\whatever a{\\b b}}'],
    ['a table of contents', '{\\field{\\*\\fldinst { TOC \\\\o }}{\\fldrslt 一\\par 二\\par}}'],
  ])('leaves %s out', (_, group) => {
    expect(read(`x${group}y\\par z`)).toEqual(['xy', 'z']);
  });

  it('keeps the result of a field, and not its code', () => {
    expect(read('{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt{\\ul a}}}b')).toEqual(['ab']);
  });
});

describe('paragraphs', () => {
  it('writes the numbers that are written down, and no bullets', () => {
    expect(
      read(
        "{\\listtext\\pard \\'d2\\'bb\\'a1\\'a2\\tab}a\\par{\\pntext\\'b7\\tab}b\\par{\\listtext 1.1\\tab}c",
      ),
    ).toEqual(['一、a', 'b', '1.1 c']);
  });

  it('knows headings by their style or their level', () => {
    const styles = '{\\stylesheet{\\snext0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s5 Title;}}';
    const body = `${styles}\\s5 a\\par\\pard\\s1 b\\par\\pard\\outlinelevel1 c\\par\\pard d`;
    expect(readRtf(binary(`{\\rtf1 ${body}}`)).lines).toEqual([
      { text: 'a', heading: 0 },
      { text: 'b', heading: 0 },
      { text: 'c', heading: 1 },
      { text: 'd' },
    ]);
  });

  it('knows the cells of a table, and which go on from above', () => {
    const body = `${row('\\cellx1\\cellx2', 'a', 'b\\par c')}${row('\\clvmrg\\cellx1\\cellx2', '', 'd')}\\pard e`;
    expect(readRtf(binary(`{\\rtf1 ${body}}`)).lines).toEqual([
      { text: 'a', ...cell(0, 0) },
      { text: 'b', ...cell(0, 1) },
      { text: 'c', ...cell(0, 1) },
      { text: 'd', cell: { table: 0, row: 1, column: 1, above: [0] } },
      { text: 'e' },
    ]);
  });

  it('puts a text box behind the paragraph that it is anchored to', () => {
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt \\pard c\\par d\\par}}{\\shprslt e}}';
    expect(read(`a${box}b\\par f`)).toEqual(['ab', 'c', 'd', 'f']);
  });
});

it.each(['', '}}}}', '{'.repeat(50_000), '\\u', "\\'", '\\bin99999999 a', '{\\*', '\\bin-5 a'])(
  'reads a broken file without an error: %#',
  (body) => {
    expect(() => read(body)).not.toThrow();
  },
);

it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  'a control word that nobody knows is none of the language’s own: %s',
  (word) => {
    expect(read(`a\\${word} b{\\${word} c}\\par`)).toEqual(['abc']);
  },
);

it('a damaged file gives lines, and never an error', () => {
  const styles =
    '{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\fonttbl{\\f7\\fcharset136 Ming;}}';
  const cells = row('\\clvmrg\\cellx1\\cellx2', 'a', 'b');
  const box =
    '{\\shp{\\*\\shpinst{\\shptxt \\pard c\\par}}}{\\field{\\*\\fldinst TOC}{\\fldrslt d}}';
  const sample = binary(
    `{\\rtf1\\ansi ${styles}${`\\s1 ${COMRADES}\\u21516 ?\\par${cells}${box}`.repeat(8)}}`,
  );
  fc.assert(
    fc.property(anyDamage(sample), (bytes) => {
      expect(() => readRtf(bytes)).not.toThrow();
    }),
    { seed: 20261201, numRuns: 500 },
  );
});

it('says that characters could not be read', async () => {
  expect(await readDocument('a.doc', binary("{\\rtf1\\ansicpg936 a\\'cd\\par}"))).toMatchObject({
    ok: true,
    format: 'rtf',
    notices: ['lost-characters'],
  });
});
