import { describe, expect, it } from 'vitest';
import { NO_CONTENT, writeBackup } from '@/lib/backup';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { binaryPlistOf } from './testing/binary-plist';
import { zipFiles } from './testing/encode';
import { readRows, wordsOf } from './testing/read-rows';

const json = JSON.stringify;

describe('macOS text replacements', () => {
  const items = [
    { phrase: '同志们', shortcut: 'kc' },
    { phrase: '第一段\n第二段', shortcut: 'dz' },
  ];
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><array>${items
    .map(
      ({ phrase, shortcut }) =>
        `<dict><key>phrase</key><string>${phrase}</string><key>shortcut</key><string>${shortcut}</string></dict>`,
    )
    .join('\n')}</array></plist>`;

  it.each<[string, string | Uint8Array]>([
    ['XML', xml],
    ['binary', binaryPlistOf(items)],
  ])('are read from %s', async (_, content) => {
    const { format, rows } = await readRows('Text Substitutions.plist', content);
    expect(format).toBe('plist');
    expect(rows).toEqual([
      { kind: 'phrase', text: '同志们', tags: [], shortcut: 'kc' },
      { kind: 'phrase', text: '第一段\n第二段', tags: [], shortcut: 'dz' },
    ]);
  });

  it('resolve what XML itself escapes and nothing that a document declares', async () => {
    const text = xml
      .replace('同志们', '&lt;甲&gt;&amp;&#20057;&bomb;')
      .replace('<plist v', '<!ENTITY bomb "x"><plist v');
    expect(wordsOf((await readRows('a.plist', text)).rows)[0]).toBe('<甲>&乙&bomb;');
  });
});

const book = (sheets: string, rows: Record<string, string>) =>
  zipFiles({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${Object.keys(rows)
      .map((path, at) => `<Relationship Id="r${at + 1}" Target="${path}"/>`)
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml':
      '<sst><si><t>内容</t></si><si><r><t>同志</t></r><r><t xml:space="preserve">们 </t></r><rPh><t>x</t></rPh></si><si><t>标题</t></si></sst>',
    ...Object.fromEntries(
      Object.entries(rows).map(([path, xml]) => [
        `xl/${path}`,
        `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
      ]),
    ),
  });

const inlineRow = (text: string) =>
  `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;

describe('Excel', () => {
  const table =
    '<row r="1"><c r="A1" t="s"><v>2</v></c><c r="C1" t="s"><v>0</v></c></row>' +
    '<row r="3"><c r="A3" t="inlineStr"><is><t>开场</t></is></c><c r="C3" t="s"><v>1</v></c></row>' +
    '<row r="4"><c r="C4" t="str"><f>"甲"&amp;"乙"</f><v>甲乙_x000D_</v></c></row>' +
    '<row r="5"><c r="A5"><v>7</v></c></row>';

  it('is read by its header, with gaps, runs and stored results', async () => {
    const bytes = book('<sheet name="一" r:id="r1"/>', { 'worksheets/sheet1.xml': table });
    const { format, rows, faults, notices } = await readRows('a.xlsx', bytes);
    expect(format).toBe('xlsx');
    expect(rows).toEqual([
      { kind: 'phrase', text: '同志们', title: '开场', tags: [], line: 3 },
      { kind: 'phrase', text: '甲乙', tags: [], line: 4 },
    ]);
    expect(faults).toEqual([{ line: 5, reason: 'empty' }]);
    expect(notices).toEqual([]);
  });

  it('has every sheet that is shown, by name', async () => {
    const bytes = book(
      '<sheet name="甲表" r:id="r1"/><sheet name="藏" state="hidden" r:id="r2"/><sheet name="乙表" r:id="r3"/>',
      {
        'worksheets/a.xml': inlineRow('一'),
        'worksheets/b.xml': inlineRow('二'),
        'worksheets/c.xml': inlineRow('三'),
      },
    );
    const { rows, notices } = await readRows('a.xlsx', bytes);
    expect(rows.map(({ folder }) => folder)).toEqual(['甲表', '乙表']);
    expect(wordsOf(rows)).toEqual(['一', '三']);
    expect(notices).toEqual([
      { reason: 'hidden-sheet', detail: '藏' },
      { reason: 'several-sheets', detail: '甲表、乙表' },
    ]);
  });
});

const alfred = (name: string, text: string) =>
  json({ alfredsnippet: { snippet: text, uid: 'u', name, keyword: 'kc' } });

describe('archives', () => {
  it('of Alfred', async () => {
    const { format, rows, faults } = await readRows(
      '会议.alfredsnippets',
      zipFiles({
        '开场 [u].json': alfred('开场', '同志们{cursor}'),
        '../../etc/x.json': alfred('路径', '{date}'),
        'bad.json': '{',
        'info.plist': '<plist/>',
      }),
    );
    expect(format).toBe('alfred');
    expect(wordsOf(rows)).toEqual(['▸同志们{光标}', '▸{日期}']);
    expect(rows[0]).toMatchObject({ title: '开场', folder: '会议', shortcut: 'kc' });
    expect(faults).toEqual([{ entry: 3, reason: 'unreadable-part', detail: 'bad.json' }]);
  });

  it('of QuickText, by its index', async () => {
    const index = {
      SchemaVersion: 1,
      Categories: [
        { Name: '公文', File: '公文.json', Color: '' },
        { Name: '无', File: 'gone.json' },
      ],
    };
    const list = [{ id: 1, name: '开场', abbr: 'kc', body: '{名:甲}', useVariables: true }];
    const { format, rows, faults } = await readRows(
      'a.zip',
      zipFiles({ 'q/index.json': json(index), 'q/公文.json': json(list) }),
    );
    expect(format).toBe('quicktext');
    expect(rows).toEqual([
      { kind: 'pattern', body: '{名=甲}', title: '开场', tags: [], folder: '公文', shortcut: 'kc' },
    ]);
    expect(faults).toEqual([{ reason: 'unreadable-part', detail: 'gone.json' }]);
  });

  it('of Quick Prompt, by its manifest', async () => {
    const files = {
      'manifest.json': json({ categories: [{ id: 'c', name: '会议' }] }),
      'prompts/1.json': json({
        id: '1',
        title: '纪要',
        content: '{{题}}',
        tags: [],
        categoryId: 'c',
      }),
    };
    const { format, rows } = await readRows('a.zip', zipFiles(files));
    expect(format).toBe('quick-prompt');
    expect(rows).toEqual([
      { kind: 'pattern', body: '{题}', title: '纪要', tags: [], folder: '会议' },
    ]);
  });
});

describe('our own backup', () => {
  it('gives the snippets that are not in the trash', async () => {
    const snippets = [
      sampleSnippet('同志们', { title: '开场', tags: ['会议'], themes: ['学习'] }),
      sampleSnippet('弃', { id: 't', deletedAt: 5 }),
    ];
    const bytes = await writeBackup(
      { ...NO_CONTENT, snippets },
      { product: '1', device: 'd', time: 1 },
    );
    const { format, rows } = await readRows('笔架.bijia', bytes);
    expect(format).toBe('backup');
    expect(rows).toEqual([
      {
        kind: 'phrase',
        text: '同志们',
        title: '开场',
        tags: ['会议'],
        themes: ['学习'],
      },
    ]);
  });
});
