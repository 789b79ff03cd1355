import { deflatedZipOf } from '../../lib/extract/testing/zip';
import { docxParts, wordItem, wordNumbering } from '../../lib/extract/testing/docx';

/** A document that asks more of the extractor than its size shows. */
export interface Shape {
  name: string;
  /** Makes a file of about this size, in bytes, unpacked. */
  make(size: number): Promise<Uint8Array> | Uint8Array;
  /** Its file name, whose ending counts for plain text. */
  file: string;
}

const SENTENCE = '要耐得住寂寞、顶得住诱惑、守得住清贫，把好政策的方向盘。';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text repeated to a size in bytes. */
function fill(text: string, size: number): string {
  return text.repeat(Math.max(1, Math.round(size / bytesOf(text).length)));
}

/** A plain text of one piece again and again. */
function textShape(name: string, piece: string): Shape {
  return { name, file: '讲话.txt', make: (size) => bytesOf(`${SENTENCE}\n${fill(piece, size)}`) };
}

/** A plain text of which one half is Chinese, so that it is read, and the other one line of a piece again and again. */
function halfShape(name: string, piece: string): Shape {
  return {
    name,
    file: '讲话.txt',
    make: (size) => bytesOf(`${fill(`${SENTENCE}\n`, size / 2)}要抓${fill(piece, size / 2)}落实\n`),
  };
}

function htmlShape(name: string, before: string, piece: string): Shape {
  return {
    name,
    file: '讲话.html',
    make: (size) => bytesOf(`${before}${fill(piece, size)}<p>${SENTENCE}</p>`),
  };
}

/** The shapes that were slow, and relatives of them. */
export const SHAPES: readonly Shape[] = [
  textShape('salutations, each a speech', '同志们：\n'),
  halfShape('blanks', ' '),
  htmlShape('nested <div>s', '', '<div>'),
  {
    name: 'lines in GB 18030',
    file: '讲话.txt',
    make: (size) => fillBytes([0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7, 0x0a], size),
  },
  textShape('one sentence without an end', '办公室工作'),
  textShape('one sentence of many clauses', '要抓学习，'),
  textShape('quotation marks that open', '“要抓'),
  textShape('headings, all alike', '一、提高认识\n'),
  {
    name: 'headings, all different',
    file: '讲话.txt',
    make: (size) => bytesOf(numbered(size, (word) => `一、提高${word}认识\n`)),
  },
  {
    name: 'sentences, all different',
    file: '讲话.txt',
    make: (size) =>
      bytesOf(numbered(size, (word) => `要把${word}抓紧、把${word}抓好、把${word}抓实。\n`)),
  },
  {
    name: 'sentences of the same few words',
    file: '讲话.txt',
    make: (size) => bytesOf(shuffled(size)),
  },
  textShape('the same sentence', `${SENTENCE}\n`),
  halfShape('a word of Latin letters without an end', 'a'),
  halfShape('addresses', '见http://a.cn/b,'),
  halfShape('marks of two widths', '要,"(;'),
  {
    name: 'firms, each named twice',
    file: '讲话.txt',
    make: (size) => bytesOf(numbered(size, (word) => `在${word}集团，与${word}集团。\n`)),
  },
  {
    name: 'offices, each named once',
    file: '讲话.txt',
    make: (size) =>
      bytesOf(numbered(size, (word) => `在${word.slice(-2)}县人民政府，${word}同志们来了。\n`)),
  },
  htmlShape('formatting left open', '', '<b><i>要</b>'),
  htmlShape('asides within each other', '', '<aside><p>要抓落实。'),
  {
    name: 'brackets of Markdown',
    file: '讲话.md',
    make: (size) => bytesOf(`${SENTENCE}\n${fill('[要(', size)}`),
  },
  {
    name: 'a .docx of list items',
    file: '讲话.docx',
    make: (size) => {
      const items = fill(wordItem('要抓紧抓好抓实', 1), size);
      const numbering = wordNumbering([[['chineseCounting', '%1、']]]);
      return deflatedZipOf(docxParts(items, { 'word/numbering.xml': numbering }));
    },
  },
];

function fillBytes(piece: readonly number[], size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => piece[at % piece.length] ?? 0);
}

const WORDS =
  '学习 调研 落实 协调 服务 督查 信息 保密 接待 值班 文稿 会务 档案 信访 机要 后勤'.split(' ');
const VERBS = '抓紧 抓好 抓实 抓细 做精 做优 做强 做深'.split(' ');

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

/** Lines that put the same words together in ever other ways. */
function shuffled(size: number): string {
  const lines = Array.from({ length: Math.max(1, Math.round(size / 70)) }, (_, at) => {
    const part = (n: number): string =>
      `把${pick(WORDS, Math.floor(at / WORDS.length ** n) + at * n)}${pick(VERBS, at * (n + 1) + Math.floor(at / 7))}`;
    return `要${part(0)}、${part(1)}、${part(2)}、${part(3)}。\n`;
  });
  return lines.join('');
}

/** Lines that differ in one word of two characters, up to a size in bytes. */
function numbered(size: number, write: (word: string) => string): string {
  const count = Math.max(1, Math.round(size / bytesOf(write('办公')).length));
  return Array.from({ length: count }, (_, at) =>
    write(String.fromCodePoint(0x4e00 + (at % 2000), 0x5600 + (Math.floor(at / 7) % 5000))),
  ).join('');
}
