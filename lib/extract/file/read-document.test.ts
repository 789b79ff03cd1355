import { describe, expect, it } from 'vitest';
import { compoundOf, docxOf, docxParts, wordRun } from '../testing/docx';
import { compoundWith } from '../testing/doc-samples';
import { deflatedZipOf, zipOf } from '../testing/zip';
import { readDocument } from './read-document';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const binary = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

const list = (number: string, text: string): string =>
  `<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="${number}"/></w:listPr></w:pPr>${wordRun(text)}</w:p>`;

const relation = (id: number): string =>
  `<Relationship Id="r${id}" Type="x/aFChunk" Target="chunk${id}"/>`;

describe('readDocument', () => {
  it.each([
    ['a.txt', new Uint8Array(), 'empty'],
    ['a.txt', bytesOf(' \n '), 'empty'],
    ['a.doc', compoundOf('WordDocument'), 'broken-doc'],
    ['renamed.docx', compoundOf('WordDocument'), 'broken-doc'],
    ['protected.docx', compoundOf('EncryptedPackage'), 'encrypted'],
    ['a.wps', compoundOf('WordDocument'), 'broken-doc'],
    ['old.wps', compoundWith('/WPS Contents'), 'wps'],
    ['a.doc', compoundWith('/WordDocument'), 'broken-doc'],
    ['a.doc', compoundWith('/EncryptedPackage'), 'encrypted'],
    ['台账.xls', compoundWith('/Workbook', '/MBD0001/WordDocument'), 'spreadsheet'],
    ['a.xls', compoundOf('Workbook'), 'spreadsheet'],
    ['a.ppt', compoundOf('PowerPoint Document'), 'presentation'],
    ['a.msg', compoundOf('__substg1.0'), 'not-text'],
    ['公文.ofd', zipOf({ 'OFD.xml': '<ofd:OFD/>' }), 'ofd'],
    ['a.xlsx', zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }), 'spreadsheet'],
    ['a.pptx', zipOf({ 'ppt/presentation.xml': '' }), 'presentation'],
    ['a.zip', zipOf({ '讲话.txt': '同志们' }), 'archive'],
    ['renamed.docx', zipOf({ 'xl/workbook.xml': '' }), 'spreadsheet'],
    ['a.rar', binary('Rar!\u001a\u0007\0'), 'archive'],
    ['a.7z', binary('7z\u00bc\u00af\u0027\u001c'), 'archive'],
    ['a.odt', bytesOf('同志们'), 'broken-odt'],
    ['a.pdf', binary('%PDF-1.7'), 'pdf'],
    ['a.rtf', binary('{\\rtf1'), 'no-text'],
    ['a.docx', bytesOf('同志们'), 'broken-docx'],
    ['a.docx', binary('PK\u0003\u0004garbage'), 'broken-docx'],
    ['scanned.docx', docxOf('<w:p><w:r></w:r></w:p>'), 'no-text'],
    [
      'picture.txt',
      binary('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001\0\0\0\u0001\u0008'),
      'not-text',
    ],
    ['a.html', bytesOf('<html><script>document.write("同志们")</script></html>'), 'no-text'],
  ])('says why %s gives nothing', async (name, bytes, reason) => {
    expect(await readDocument(name, bytes)).toEqual({ ok: false, reason });
  });

  it.each([
    ['a.doc', '\ufeff<html xmlns:w="urn:x"><head><style>p{}</style></head><p>同志们：', 'html'],
    ['a.doc', '<?xml version="1.0"?>\n<!-- Word --><html><p>同志们：</html>', 'html'],
    ['renamed.docx', '<!DOCTYPE html><p>同志们：', 'html'],
    ['粘贴', '<div class="a"><p>同志们：</p></div>', 'html'],
    ['a.doc', 'MIME-Version: 1.0\nContent-Type: text/html\n\n<p>同志们：', 'mht'],
    ['a.mht', 'MIME-Version: 1.0\nContent-Type: text/plain\n\n同志们：', 'mht'],
    ['a.md', '# 同志们：', 'markdown'],
    ['a.txt', '同志们：', 'text'],
    ['a.doc', '同志们：', 'text'],
    ['a.txt', '<同志们：', 'text'],
    [
      'a.xml',
      `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p>${wordRun('同志们：')}</w:p></w:body></w:wordDocument>`,
      'word-xml',
    ],
    [
      'a.doc',
      `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part><pkg:xmlData><w:document><w:body><w:p>${wordRun('同志们：')}</w:p></w:body></w:document></pkg:xmlData></pkg:part><pkg:part><pkg:xmlData><w:hdr><w:p>${wordRun('页眉')}</w:p></w:hdr></pkg:xmlData></pkg:part></pkg:package>`,
      'word-xml',
    ],
  ])('reads %s by what it is: %s', async (name, content, format) => {
    const reading = await readDocument(name, bytesOf(content));
    expect(reading).toMatchObject({ ok: true, format });
    expect(reading.ok && reading.text.trim()).toMatch(/^<?同志们：$/);
  });

  it('writes the numbers that Word 2003 wrote down', async () => {
    const xml = `<?xml version="1.0"?><w:wordDocument><w:body>${list('一、', '认识')}${list('\uf0b7', '落实')}</w:body></w:wordDocument>`;
    expect(await readDocument('a.xml', bytesOf(xml))).toMatchObject({ text: '一、认识\n落实' });
  });

  it('refuses a file that unpacks to more than the limit', async () => {
    const bomb = `<w:p>${wordRun('x'.repeat(55_000_000))}</w:p>`;
    const bytes = await deflatedZipOf(docxParts(bomb));
    expect(bytes.length).toBeLessThan(100_000);
    expect(await readDocument('a.docx', bytes)).toEqual({ ok: false, reason: 'too-large-inside' });
  });

  it('refuses one that hides it in documents within', async () => {
    const relations = `<Relationships>${relation(1)}${relation(2)}</Relationships>`;
    const within = (chunk: Uint8Array, body: string) =>
      deflatedZipOf(
        docxParts(body, {
          'word/chunk1': chunk,
          'word/chunk2': chunk,
          'word/_rels/document.xml.rels': relations,
        }),
      );
    const inner = await within(new Uint8Array(30_000_000).fill(0x78), '<w:altChunk r:id="r1"/>');
    const outer = await within(inner, '<w:altChunk r:id="r1"/><w:altChunk r:id="r2"/>');
    const reading = await readDocument('a.docx', outer);
    expect(reading).toEqual({ ok: false, reason: 'too-large-inside' });
  });

  it('takes the accepted text of a .docx with tracked changes and comments', async () => {
    const body = `<w:p>${wordRun('要')}<w:del><w:r><w:delText>马虎</w:delText></w:r></w:del><w:ins>${wordRun('严谨')}</w:ins>${wordRun('细致')}<w:r><w:commentReference w:id="0"/></w:r></w:p><w:p>${wordRun('二、抓落实')}</w:p>`;
    expect(await readDocument('a.docx', docxOf(body))).toMatchObject({
      ok: true,
      format: 'docx',
      text: '要严谨细致\n二、抓落实',
    });
  });

  it('reports mixed encodings', async () => {
    const gb = [0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7];
    const bytes = new Uint8Array([...bytesOf('各位领导：\n'), ...gb, 0x0a]);
    expect(await readDocument('a.txt', bytes)).toMatchObject({
      ok: true,
      text: '各位领导：\n同志们\n',
      notices: ['mixed-encodings'],
    });
  });
});
