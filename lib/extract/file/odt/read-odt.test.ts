import { describe, expect, it } from 'vitest';
import { zipOf } from '../../testing/zip';
import { readDocument } from '../read-document';

const NAMES = ['office', 'text', 'style', 'draw', 'table', 'svg', 'fo']
  .map((prefix) => {
    const place = { draw: 'drawing', svg: 'svg-compatible', fo: 'xsl-fo-compatible' }[prefix];
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${place ?? prefix}:1.0"`;
  })
  .join(' ');
const content = (body: string, styles = ''): string =>
  `<?xml version="1.0"?><office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const MIME = 'application/vnd.oasis.opendocument.text';

async function read(body: string, styles = '', common?: string): Promise<string> {
  const parts = { mimetype: MIME, 'content.xml': content(body, styles) };
  const bytes = zipOf(common === undefined ? parts : { ...parts, 'styles.xml': common });
  const reading = await readDocument('a.odt', bytes);
  return reading.ok ? reading.text : reading.reason;
}

const HAN_LIST = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/></text:list-style>`;
const item = (text: string, inner = '', start = ''): string =>
  `<text:list-item${start}><text:p>${text}</text:p>${inner}</text:list-item>`;

describe('readDocument, of an .odt', () => {
  it.each([
    [
      'paragraphs and headings',
      '<text:h>一、认识</text:h><text:p>要<text:span>抓</text:span>紧。</text:p>',
      '一、认识\n要抓紧。',
    ],
    ['breaks and blanks', '<text:p>一行<text:line-break/>二<text:s/>行</text:p>', '一行\n二 行'],
    [
      'ruby without its reading',
      '<text:p>方向<text:ruby><text:ruby-base>舵</text:ruby-base><text:ruby-text>duò</text:ruby-text></text:ruby></text:p>',
      '方向舵',
    ],
    [
      'no notes',
      '<text:p>要抓紧<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>见附件</text:p></text:note-body></text:note>。</text:p>',
      '要抓紧。',
    ],
    [
      'no comments',
      '<text:p>要<office:annotation><text:p>核实</text:p></office:annotation>抓紧</text:p>',
      '要抓紧',
    ],
    [
      'changes as accepted',
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>马虎</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>要<text:change text:change-id="1"/>严谨</text:p>',
      '要严谨',
    ],
    [
      'no table of contents',
      '<text:table-of-content><text:index-body><text:p>一、认识 1</text:p></text:index-body></text:table-of-content><text:p>同志们：</text:p>',
      '同志们：',
    ],
    [
      'text boxes',
      '<text:p>框<draw:frame><svg:title>图一</svg:title><draw:text-box><text:p>框里</text:p></draw:text-box></draw:frame>外</text:p>',
      '框外\n框里',
    ],
    [
      'tables',
      '<table:table><table:table-row><table:table-cell><text:p>项目</text:p></table:table-cell><table:table-cell><text:p>要求</text:p></table:table-cell></table:table-row></table:table>',
      '项目\n要求',
    ],
    [
      'nothing of a hidden section',
      '<text:section text:display="none"><text:p>草稿</text:p></text:section><text:p>正文</text:p>',
      '正文',
    ],
  ])('reads %s', async (_, body, text) => {
    expect(await read(body)).toBe(text);
  });

  it.each([
    ['hidden', '<style:text-properties text:display="none"/>', '方向舵'],
    ['struck out', '<style:text-properties style:text-line-through-style="solid"/>', '方向舵'],
    ['raised', '<style:text-properties style:text-position="super 58%"/>', '方向舵'],
    ['bold', '<style:text-properties fo:font-weight="bold"/>', '方向3舵'],
  ])('reads text that is %s', async (_, properties, text) => {
    const styles = `<style:style style:name="T1">${properties}</style:style><style:style style:name="T2" style:parent-style-name="T1"/>`;
    const body = '<text:p>方向<text:span text:style-name="T2">3</text:span>舵</text:p>';
    expect(await read(body, styles)).toBe(text);
  });

  it('numbers the items of lists', async () => {
    const inner = `<text:list>${item('学习') + item('调研')}</text:list>`;
    const body = `<text:list text:style-name="L">${item('认识', inner) + item('落实')}</text:list><text:p>正文</text:p><text:list text:style-name="L" text:continue-numbering="true">${item('保障')}</text:list><text:list text:style-name="L">${item('新的') + item('第九', '', ' text:start-value="9"')}</text:list>`;
    expect((await read(body, HAN_LIST)).split('\n')).toEqual([
      '一、认识',
      '（一）学习',
      '（二）调研',
      '二、落实',
      '正文',
      '三、保障',
      '一、新的',
      '九、第九',
    ]);
  });

  it('numbers headings by the outline of its styles', async () => {
    const outline = `<office:document-styles ${NAMES}><office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style></office:styles></office:document-styles>`;
    const body =
      '<text:h text:outline-level="1">认识</text:h><text:h text:outline-level="1">落实</text:h>';
    expect(await read(body, '', outline)).toBe('1.认识\n2.落实');
  });

  it.each([
    [
      'a password',
      {
        mimetype: MIME,
        'content.xml': 'x',
        'META-INF/manifest.xml': '<manifest:encryption-data/>',
      },
      'encrypted',
    ],
    [
      'a spreadsheet',
      { mimetype: `${MIME.slice(0, -4)}spreadsheet`, 'content.xml': '' },
      'spreadsheet',
    ],
    ['no content', { mimetype: MIME }, 'broken-odt'],
    ['no text', { mimetype: MIME, 'content.xml': content('') }, 'no-text'],
  ])('says what is wrong with %s', async (_, parts, reason) => {
    expect(await readDocument('a.odt', zipOf(parts))).toEqual({ ok: false, reason });
  });

  it('reads the flat form', async () => {
    const flat = content('<text:p>同志们：</text:p>').replaceAll('document-content', 'document');
    const bytes = new TextEncoder().encode(flat);
    expect(await readDocument('a.fodt', bytes)).toMatchObject({ format: 'odt', text: '同志们：' });
  });
});
