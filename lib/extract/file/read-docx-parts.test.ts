import { describe, expect, it } from 'vitest';
import { docxOf, wordParagraphs, wordRun } from '../testing/docx';
import { zipOf } from '../testing/zip';
import { readDocument } from './read-document';

const read = async (bytes: Uint8Array): Promise<string> => {
  const reading = await readDocument('a.docx', bytes);
  return reading.ok ? reading.text : reading.reason;
};
const p = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
const box = (text: string): string => `<w:txbxContent>${p(wordRun(text))}</w:txbxContent>`;
const drawing = (text: string): string =>
  `<w:drawing><wps:txbx>${box(text)}</wps:txbx></w:drawing>`;
const picture = (text: string): string => `<w:pict><v:textbox>${box(text)}</v:textbox></w:pict>`;
const either = (choice: string, fallback: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;

describe('text boxes', () => {
  it.each([
    ['a drawing alone', `<w:r>${drawing('框里')}</w:r>`],
    ['both forms', either(drawing('框里'), picture('框里'))],
    ['the fallback alone', either('<w:drawing/>', picture('框里'))],
    ['a shape of old', `<w:r>${picture('框里')}</w:r>`],
    [
      'a box in a box',
      `<w:r><w:drawing><w:txbxContent>${p(`<w:r>${drawing('框里')}</w:r>`)}</w:txbxContent></w:drawing></w:r>`,
    ],
  ])('are read once, behind their paragraph: %s', async (_, run) => {
    const body = p(wordRun('框'), run, wordRun('外')) + p(wordRun('下一段'));
    expect(await read(docxOf(body))).toBe('框外\n框里\n下一段');
  });
});

const CHUNK =
  '<w:p><w:r><w:t>前</w:t></w:r></w:p><w:altChunk r:id="rId9"/><w:p><w:r><w:t>后</w:t></w:r></w:p>';
const RELATION = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="${type}" Target="${target}"/></Relationships>`;
const AF_CHUNK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk';

describe('parts of another format', () => {
  it.each([
    [
      'MHT',
      'MIME-Version: 1.0\nContent-Type: text/html; charset="utf-8"\n\n<p>同志们：</p><p>要抓紧。</p>',
    ],
    ['HTML', '<html><body><p>同志们：<p>要抓紧。</body></html>'],
    ['plain text', '同志们：\n要抓紧。'],
    ['Word', docxOf(wordParagraphs(['同志们：', '要抓紧。']))],
  ])('are put in where they belong: %s', async (_, chunk) => {
    const file = docxOf(CHUNK, {
      'word/chunk.bin': chunk,
      'word/_rels/document.xml.rels': RELATION(AF_CHUNK, '/word/chunk.bin'),
    });
    expect(await read(file)).toBe('前\n同志们：\n要抓紧。\n后');
  });

  it('are left out when they are not there', async () => {
    expect(await read(docxOf(CHUNK))).toBe('前\n后');
  });
});

const field = (...types: readonly string[]): string =>
  types.map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`).join('');
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

describe('tables of contents', () => {
  const toc = p(field('begin'), code('TOC \\o "1-3" \\h'), field('separate'), wordRun('一、认识'));
  it.each([
    ['a field over several paragraphs', toc + p(wordRun('二、落实'), field('end'))],
    [
      'links and page numbers as fields in it',
      toc +
        p(
          field('begin'),
          code('HYPERLINK'),
          field('separate'),
          wordRun('二、落实'),
          field('begin'),
          code('PAGEREF'),
          field('separate'),
          wordRun('3'),
          field('end', 'end', 'end'),
        ),
    ],
    [
      'a simple field',
      p('<w:fldSimple w:instr=" TOC \\o ">' + wordRun('一、认识') + '</w:fldSimple>'),
    ],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${wordParagraphs(['目录', '一、认识 1'])}</w:sdtContent></w:sdt>`,
    ],
    [
      'paragraphs in their style',
      `<w:p><w:pPr><w:pStyle w:val="11"/></w:pPr>${wordRun('一、认识')}</w:p>`,
    ],
  ])('are left out: %s', async (_, contents) => {
    const styles = '<w:styles><w:style w:styleId="11"><w:name w:val="TOC 1"/></w:style></w:styles>';
    const body = contents + wordParagraphs(['同志们：', '一、认识']);
    expect(await read(docxOf(body, { 'word/styles.xml': styles }))).toBe('同志们：\n一、认识');
  });

  it('are text when their field has no end: the whole document would be in it', async () => {
    expect(await read(docxOf(toc + wordParagraphs(['同志们：'])))).toBe('一、认识\n同志们：');
  });

  it('are not taken for other fields, whose results are text', async () => {
    const body = p(
      wordRun('见第'),
      field('begin'),
      code('REF _Ref1'),
      field('separate'),
      wordRun('三'),
      field('end'),
      wordRun('条'),
    );
    expect(await read(docxOf(body))).toBe('见第三条');
  });
});

const document = (address: string, prefix: string): string =>
  `<${prefix}:document xmlns:${prefix}="${address}"><${prefix}:body><${prefix}:p><${prefix}:r><${prefix}:t>同志们：</${prefix}:t></${prefix}:r></${prefix}:p></${prefix}:body></${prefix}:document>`;

describe('packages', () => {
  const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';

  it.each([
    ['a strict one', { 'word/document.xml': document(STRICT, 'w') }],
    ['a prefix of its own', { 'word/document.xml': document(STRICT, 'ns0') }],
    [
      'another name for the document',
      {
        '_rels/.rels': RELATION(OFFICE, 'word/document2.xml'),
        'word/document2.xml': document(STRICT, 'w'),
      },
    ],
    ['names in other case, with \\', { 'Word\\Document.xml': document(STRICT, 'w') }],
    [
      'UTF-16',
      {
        'word/document.xml': Uint8Array.from([
          0xff,
          0xfe,
          ...Array.from(document(STRICT, 'w')).flatMap((char) => [
            char.charCodeAt(0) & 255,
            char.charCodeAt(0) >> 8,
          ]),
        ]),
      },
    ],
  ])('are read: %s', async (_, parts) => {
    expect(await read(zipOf({ '[Content_Types].xml': '<Types/>', ...parts }))).toBe('同志们：');
  });

  it('give no footnotes', async () => {
    const body = p(wordRun('要抓落实'), '<w:r><w:footnoteReference w:id="2"/></w:r>');
    const footnotes = `<w:footnotes><w:footnote w:id="2"><w:p>${wordRun('见附件')}</w:p></w:footnote></w:footnotes>`;
    const relations = RELATION(`${OFFICE.slice(0, -14)}footnotes`, 'footnotes.xml');
    const parts = { 'word/footnotes.xml': footnotes, 'word/_rels/document.xml.rels': relations };
    expect(await read(docxOf(body, parts))).toBe('要抓落实');
  });
});
