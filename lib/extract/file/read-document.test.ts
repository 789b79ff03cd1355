import { describe, expect, it } from 'vitest';
import { compoundOf, docxOf, wordRun } from '../testing/docx';
import { readDocument } from './read-document';
import { readHtml } from './read-html';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const binary = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('readDocument', () => {
  it.each([
    ['a.txt', new Uint8Array(), 'empty'],
    ['a.txt', bytesOf(' \n '), 'empty'],
    ['a.doc', compoundOf('WordDocument'), 'old-word'],
    ['renamed.docx', compoundOf('WordDocument'), 'old-word'],
    ['protected.docx', compoundOf('EncryptedPackage'), 'encrypted'],
    ['a.pdf', binary('%PDF-1.7'), 'pdf'],
    ['a.rtf', binary('{\\rtf1'), 'rtf'],
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

  it('takes the accepted text of a .docx with tracked changes and comments', async () => {
    const body = `<w:p>${wordRun('要')}<w:del><w:r><w:delText>马虎</w:delText></w:r></w:del><w:ins>${wordRun('严谨')}</w:ins>${wordRun('细致')}<w:r><w:commentReference w:id="0"/></w:r></w:p><w:p>${wordRun('二、抓落实')}</w:p>`;
    expect(await readDocument('a.docx', docxOf(body))).toMatchObject({
      ok: true,
      format: 'docx',
      text: '要严谨细致\n二、抓落实',
    });
  });

  it('tells mixed encodings', async () => {
    const gb = [0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7];
    const bytes = new Uint8Array([...bytesOf('各位领导：\n'), ...gb, 0x0a]);
    expect(await readDocument('a.txt', bytes)).toMatchObject({
      ok: true,
      text: '各位领导：\n同志们\n',
      notices: ['mixed-encodings'],
    });
  });
});

describe('readHtml', () => {
  it.each([
    ['<p>要敢于<b>碰硬</b></p><p>敢于处理&nbsp;。</p>', '要敢于碰硬\n敢于处理 。'],
    [
      '<nav>首页</nav><script>alert(1)</script><style>p{}</style><h1>一、认识</h1>正文<br>下一行',
      '一、认识\n正文\n下一行',
    ],
    ['<ol><li>抓紧</li><li><p>抓好</p></li></ol><ul><li>抓实</li></ul>', '1.抓紧\n2.抓好\n抓实'],
    ['<p hidden>不见</p><div style="display: none">也不见<div>里面</div></div>看见', '看见'],
    ['<p>没有关上<script>if (a < b) {}', '没有关上'],
  ])('reads %s', (html, text) => {
    expect(readHtml(html)).toBe(text);
  });
});
