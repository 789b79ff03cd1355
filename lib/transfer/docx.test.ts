import { describe, expect, it } from 'vitest';
import { compoundWith, docSample } from '@/lib/extract/testing/doc-samples';
import { docxOf, wordRun } from '@/lib/extract/testing/docx';
import { readFile } from './read-file';
import { readRows, wordsOf } from './testing/read-rows';
import { writeDocx } from './write/write-docx';

const p = (text: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${wordRun(text)}</w:p>`;

const cell = (texts: readonly string[], pr = '') =>
  `<w:tc>${pr}${texts.map((text) => p(text)).join('')}</w:tc>`;
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => cell(text.split('/'))).join('')}</w:tr>`).join('')}</w:tbl>`;

const STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
  ['1', 'heading 1', ''],
  ['2', 'heading 2', ''],
  ['3', '小标题', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'],
  ['a', '正文', ''],
]
  .map(
    ([id, name, inner]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`,
  )
  .join('')}</w:styles>`;

const read = (body: string) => readRows('常用语.docx', docxOf(body, { 'word/styles.xml': STYLES }));

describe('a Word document', () => {
  it('has an entry for each paragraph, in the folders that its headings are', async () => {
    const { format, rows } = await read(
      p('会议', '1') +
        p('同志们：', 'a') +
        p('谢谢大家！') +
        p('公文/函', '1') +
        p('结尾', '2') +
        p('特此函告。') +
        p('请予支持。'),
    );
    expect(format).toBe('docx');
    expect(rows.map(({ folder }) => folder)).toEqual([
      '会议',
      '会议',
      '公文／函/结尾',
      '公文／函/结尾',
    ]);
    expect(wordsOf(rows)).toEqual(['同志们：', '谢谢大家！', '特此函告。', '请予支持。']);
  });

  it('has for a title the heading that stands above one paragraph alone', async () => {
    const { rows } = await read(
      p('会议', '1') +
        p('开场', '2') +
        p('同志们：') +
        p('结束', '3') +
        p('谢谢大家！') +
        p('公文', '1') +
        p('甲') +
        p('乙'),
    );
    expect(rows.map(({ title, folder }) => [folder, title])).toEqual([
      ['会议', '开场'],
      ['会议', '结束'],
      ['公文', undefined],
      ['公文', undefined],
    ]);
  });

  it('has patterns of our own grammar', async () => {
    expect(wordsOf((await read(p('欢迎{来宾}莅临') + p('谢谢'))).rows)).toEqual([
      '▸欢迎{来宾}莅临',
      '谢谢',
    ]);
  });

  it('that was written by the export is read again, whatever was in it', async () => {
    const bytes = await writeDocx([{ kind: 'phrase', text: '承上启下', tags: [], folder: '会议' }]);
    const { rows } = await readRows('a.docx', bytes);
    expect(wordsOf(rows)).toEqual(['承上启下']);
    expect(rows[0]?.folder ?? rows[0]?.title).toContain('会议');
  });

  it('without headings has no folders', async () => {
    const { rows } = await read(p('一') + p('二'));
    expect(rows.every(({ folder, title }) => folder === undefined && title === undefined)).toBe(
      true,
    );
  });

  it('has an entry for each row of a table whose columns have names', async () => {
    const { rows, faults } = await read(
      p('会议', '1') +
        p('前言') +
        table(
          ['序号', '标题', '内容'],
          ['1', '开场', '同志们：/现在开会。'],
          ['2', '', '谢谢大家'],
          ['3', '空', ''],
          ['序号', '标题', '内容'],
        ) +
        table(['类别', '内容'], ['公文', '特此通知。']) +
        p('后记'),
    );
    expect(rows.map(({ folder, title }) => [folder, title])).toEqual([
      ['会议', undefined],
      ['会议', '开场'],
      ['会议', undefined],
      ['公文', undefined],
      ['会议', undefined],
    ]);
    expect(wordsOf(rows)).toEqual([
      '前言',
      '同志们：\n现在开会。',
      '谢谢大家',
      '特此通知。',
      '后记',
    ]);
    expect(faults).toEqual([{ entry: 12, reason: 'empty' }]);
  });

  it('has the columns of a table where they stand, below a title over the whole width', async () => {
    const wide = cell(['常用语汇总'], '<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>');
    const two = cell(['会议 开场'], '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>');
    const plain = table(['类别', '标题', '内容'], ['会议', '甲', '乙']).slice(7, -8);
    const body = `<w:tbl><w:tr>${wide}</w:tr>${plain}<w:tr>${two}${cell(['丙'])}</w:tr></w:tbl>`;
    const { rows } = await read(body);
    expect(rows.map(({ folder, title }) => [folder, title])).toEqual([
      ['会议', '甲'],
      ['会议 开场', undefined],
    ]);
    expect(wordsOf(rows)).toEqual(['乙', '丙']);
  });

  it('has what is merged downwards in each row of a table', async () => {
    const merged = (text: string, value: string) =>
      cell([text], `<w:tcPr><w:vMerge${value}/></w:tcPr>`);
    const rows = [
      cell(['类别']) + cell(['标题']) + cell(['内容']),
      merged('会议', ' w:val="restart"') + cell(['甲']) + cell(['同志们']),
      merged('', '') + cell(['乙']) + cell(['谢谢大家']),
      merged('', ' w:val="continue"') + cell(['']) + cell(['散会']),
      cell(['']) + cell(['丁']) + cell(['特此通知']),
    ];
    const { rows: entries } = await read(
      `<w:tbl>${rows.map((one) => `<w:tr>${one}</w:tr>`).join('')}</w:tbl>`,
    );
    expect(entries.map(({ folder, title }) => [folder, title])).toEqual([
      ['会议', '甲'],
      ['会议', '乙'],
      ['会议', undefined],
      [undefined, '丁'],
    ]);
  });

  it('has the paragraphs of a table without names, and of one within a cell its own rows', async () => {
    expect(wordsOf((await read(table(['同志们', '谢谢'], ['甲/乙', '丙']))).rows)).toEqual([
      '同志们',
      '谢谢',
      '甲',
      '乙',
      '丙',
    ]);
    const inner = table(['标题', '内容'], ['丁', '戊']);
    const outer = `<w:tbl><w:tr>${cell(['外'])}<w:tc>${inner}${p('尾')}</w:tc></w:tr></w:tbl>`;
    expect(wordsOf((await read(outer)).rows)).toEqual(['外', '戊', '尾']);
  });
});

it('a .doc is read as a .docx is', async () => {
  const { format, rows } = await readRows('常用语.doc', docSample('parts'));
  expect(format).toBe('docx');
  expect(wordsOf(rows)).toEqual([
    '关于推进工作的讲话',
    '同志们：要抓落实。',
    '合并的表头',
    '甲',
    '乙',
    '丙',
    '丁',
    '表后的话。',
    '文本框里的话',
  ]);
});

it.each([
  ['台账.xls', compoundWith('/Workbook'), 'broken-xlsx'],
  ['台账.xls', compoundWith('/Book'), 'compound-file'],
  ['台账.xlsx', compoundWith('/EncryptedPackage'), 'encrypted'],
  ['a.doc', compoundWith('/WordDocument'), 'broken-doc'],
])('says why %s is not read', async (name, bytes, reason) => {
  expect(await readFile(name, bytes)).toMatchObject({ ok: false, reason });
});
