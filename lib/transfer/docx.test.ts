import { describe, expect, it } from 'vitest';
import { docxOf, wordRun } from '@/lib/extract/testing/docx';
import { readRows, wordsOf } from './testing/read-rows';
import { writeDocx } from './write/write-docx';

const p = (text: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${wordRun(text)}</w:p>`;

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
});
