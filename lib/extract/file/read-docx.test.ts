import { describe, expect, it } from 'vitest';
import { docxOf, wordParagraphs, wordRun } from '../testing/docx';
import { zipOf } from '../testing/zip';
import { readDocument } from './read-document';

const read = async (bytes: Uint8Array): Promise<string> => {
  const reading = await readDocument('a.docx', bytes);
  return reading.ok ? reading.text : reading.reason;
};
const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:p>${wordRun(cell)}</w:p></w:tc>`).join('')}</w:tr>`;
const run = (properties: string, text: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
const marked = (properties: string, text: string): string =>
  `<w:p><w:pPr><w:rPr>${properties}</w:rPr></w:pPr>${wordRun(text)}</w:p>`;
const styles = (inner: string): Record<string, string> => ({
  'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:styles>`,
});

const ruby = (base: string, reading: string): string =>
  `<w:r><w:ruby><w:rubyPr><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${wordRun(reading)}</w:rt><w:rubyBase>${wordRun(base)}</w:rubyBase></w:ruby></w:r>`;

describe('readDocument, of a .docx', () => {
  it.each([
    [
      'a line for each paragraph',
      wordParagraphs(['同志们：', '今天开会。']),
      '同志们：\n今天开会。',
    ],
    ['runs as one line', p(wordRun('要'), wordRun('抓落实')), '要抓落实'],
    ['no empty paragraphs', wordParagraphs(['同志们：', '', '今天开会。']), '同志们：\n今天开会。'],
    ['a break as a line', p('<w:r><w:t>一行</w:t><w:br/><w:t>二行</w:t></w:r>'), '一行\n二行'],
    [
      'changes as accepted',
      p(
        wordRun('要'),
        '<w:del><w:r><w:delText>马虎</w:delText></w:r></w:del>',
        `<w:ins>${wordRun('严谨')}</w:ins>`,
      ),
      '要严谨',
    ],
    [
      'moved words where they are now',
      p(
        `<w:moveFrom>${wordRun('先办')}</w:moveFrom>`,
        wordRun('要抓落实'),
        `<w:moveTo>${wordRun('，先办')}</w:moveTo>`,
      ),
      '要抓落实，先办',
    ],
    ['a deleted paragraph mark', marked('<w:del/>', '要抓') + p(wordRun('落实')), '要抓落实'],
    [
      'deleted rows',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p(wordRun('旧'))}</w:tc></w:tr>${row('新')}</w:tbl>`,
      '新',
    ],
    [
      'properties as they are, and not as they were',
      p(
        '<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>要抓</w:t></w:r>',
      ),
      '要抓',
    ],
    [
      'links, content controls and smart tags',
      p(
        `<w:hyperlink>${wordRun('要')}</w:hyperlink>`,
        `<w:sdt><w:sdtPr/><w:sdtContent>${wordRun('抓')}</w:sdtContent></w:sdt>`,
        `<w:smartTag>${wordRun('紧')}</w:smartTag>`,
      ),
      '要抓紧',
    ],
    [
      'no placeholder',
      p(
        wordRun('要抓紧'),
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${wordRun('单击此处输入文字。')}</w:sdtContent></w:sdt>`,
      ),
      '要抓紧',
    ],
    [
      'special characters',
      p('<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C&amp;D</w:t></w:r>'),
      'A-BC&D',
    ],
    [
      'ornaments as nothing',
      p(wordRun('要'), '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', wordRun('抓')),
      '要抓',
    ],
    [
      'signs as what they are',
      p(wordRun('误差'), '<w:r><w:sym w:font="Symbol" w:char="F0B1"/></w:r>', wordRun('3')),
      '误差±3',
    ],
    [
      'circled figures of a font',
      p('<w:r><w:sym w:font="Wingdings" w:char="F082"/></w:r>', wordRun('抓')),
      '②抓',
    ],
    [
      'formulas',
      p(
        '<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>',
      ),
      'x²',
    ],
    [
      'a table cell by cell, in its order',
      `<w:tbl>${row('项目', '要求')}${row('办文', '严谨')}</w:tbl>`,
      '项目\n要求\n办文\n严谨',
    ],
    [
      'a drop cap',
      `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${wordRun('要')}</w:p>${p(wordRun('抓紧'))}`,
      '要抓紧',
    ],
  ])('reads %s', async (_, body, text) => {
    expect(await read(docxOf(body))).toBe(text);
  });

  it.each([
    ['one character', p(wordRun('方向'), ruby('舵', 'duò'), wordRun('。')), '方向舵。'],
    ['several', p(ruby('方', 'fāng'), ruby('向', 'xiàng'), ruby('舵', 'duò')), '方向舵'],
    [
      'ruby written as a field',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:instrText>EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(</w:instrText></w:r>',
        '<w:r><w:instrText>duò),舵)</w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      '舵',
    ],
  ])('keeps the base of ruby, of %s', async (_, body, text) => {
    expect(await read(docxOf(body))).toBe(text);
  });

  it.each([
    ['a run', p(wordRun('方向'), run('<w:vanish/>', '（待核实）'), wordRun('舵')), {}],
    [
      'a run whose value says so',
      p(
        wordRun('方向'),
        run('<w:vanish w:val="1"/>', '（待核实）'),
        run('<w:vanish w:val="0"/>', '舵'),
      ),
      {},
    ],
    ['struck out', p(wordRun('方向'), run('<w:strike/>', '盘'), wordRun('舵')), {}],
    [
      'type of one point',
      p(wordRun('方向'), run('<w:sz w:val="2"/>', '某某网'), wordRun('舵')),
      {},
    ],
    [
      'a character style',
      p(wordRun('方向'), run('<w:rStyle w:val="h"/>', '某'), wordRun('舵')),
      styles('<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'),
    ],
    [
      'an inherited style',
      p(wordRun('方向'), run('<w:rStyle w:val="k"/>', '某'), wordRun('舵')),
      styles(
        '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="k"><w:basedOn w:val="h"/></w:style>',
      ),
    ],
    [
      'a paragraph style',
      `<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr>${wordRun('草稿')}</w:p>${p(wordRun('方向舵'))}`,
      styles('<w:style w:type="paragraph" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'),
    ],
    [
      'a paragraph with its mark',
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('<w:vanish/>', '草稿')}</w:p>${p(wordRun('方向舵'))}`,
      {},
    ],
    ['the mark alone', marked('<w:vanish/>', '方向') + p(wordRun('舵')), {}],
    [
      'a box in a hidden run',
      p(
        wordRun('方向舵'),
        `<w:r><w:rPr><w:vanish/></w:rPr><w:drawing><w:txbxContent>${p(wordRun('某'))}</w:txbxContent></w:drawing></w:r>`,
      ),
      {},
    ],
  ])('leaves out what is hidden by %s', async (_, body, parts) => {
    expect(await read(docxOf(body, parts))).toBe('方向舵');
  });

  it.each([
    ['km', '2', 'km²'],
    ['10', '-3', '10⁻³'],
    ['落实', '[1]', '落实'],
    ['落实', '3', '落实'],
  ])('reads the superscript of %s%s as %s', async (word, raised, text) => {
    const superscript = run('<w:vertAlign w:val="superscript"/>', raised);
    expect(await read(docxOf(p(wordRun(word), superscript)))).toBe(text);
  });

  it.each([
    ['no words', docxOf('<w:p/>'), 'no-text'],
    ['blanks alone', docxOf(wordParagraphs([' ', '　'])), 'no-text'],
    ['no zip', new TextEncoder().encode('同志们'), 'broken-docx'],
    ['half a zip', docxOf(wordParagraphs(['同志们'])).slice(0, 200), 'broken-docx'],
    ['a zip without a document', zipOf({ '[Content_Types].xml': '<Types/>' }), 'broken-docx'],
  ])('gives nothing for %s', async (_, bytes, reason) => {
    expect(await read(bytes)).toBe(reason);
  });
});
