import { describe, expect, it } from 'vitest';
import { docxOf, wordParagraphs, wordRun } from '../testing/docx';
import { readDocx } from './read-docx';

const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:p>${wordRun(cell)}</w:p></w:tc>`).join('')}</w:tr>`;

describe('readDocx', () => {
  it.each([
    [
      'a line for each paragraph',
      wordParagraphs(['同志们：', '今天开会。']),
      '同志们：\n今天开会。',
    ],
    ['runs as one line', `<w:p>${wordRun('要')}${wordRun('抓落实')}</w:p>`, '要抓落实'],
    ['no empty paragraphs', wordParagraphs(['同志们：', '', '今天开会。']), '同志们：\n今天开会。'],
    [
      'a break as a line',
      '<w:p><w:r><w:t>一行</w:t><w:br/><w:t>二行</w:t></w:r></w:p>',
      '一行\n二行',
    ],
    [
      'changes as accepted',
      `<w:p>${wordRun('要')}<w:del><w:r><w:delText>马虎</w:delText></w:r></w:del><w:ins>${wordRun('严谨')}</w:ins></w:p>`,
      '要严谨',
    ],
    [
      'moved words where they are now',
      `<w:p><w:moveFrom>${wordRun('先办')}</w:moveFrom>${wordRun('要抓落实')}<w:moveTo>${wordRun('，先办')}</w:moveTo></w:p>`,
      '要抓落实，先办',
    ],
  ])('reads %s', async (_, body, text) => {
    expect(await readDocx(docxOf(body))).toEqual({ ok: true, text });
  });

  it('reads a table cell by cell, in its order', async () => {
    const read = await readDocx(
      docxOf(`<w:tbl>${row('项目', '要求')}${row('办文', '严谨')}</w:tbl>`),
    );
    expect(read.ok && read.text.split(/\s+/)).toEqual(['项目', '要求', '办文', '严谨']);
  });

  it('leaves out footnotes', async () => {
    const body = `<w:p>${wordRun('要抓落实')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p>${wordRun('见附件')}</w:p></w:footnote></w:footnotes>`;
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>`;
    const file = docxOf(body, {
      'word/footnotes.xml': notes,
      'word/_rels/document.xml.rels': relations,
    });
    expect(await readDocx(file)).toEqual({ ok: true, text: '要抓落实' });
  });

  it.each([
    ['no words', docxOf('<w:p/>'), 'no-text'],
    ['blanks alone', docxOf(wordParagraphs([' ', '　'])), 'no-text'],
    ['no zip', new TextEncoder().encode('同志们'), 'broken-docx'],
    ['no bytes', new Uint8Array(), 'broken-docx'],
    ['half a zip', docxOf(wordParagraphs(['同志们'])).slice(0, 200), 'broken-docx'],
  ])('gives nothing for %s', async (_, bytes, reason) => {
    expect(await readDocx(bytes)).toEqual({ ok: false, reason });
  });
});
