import { describe, expect, it } from 'vitest';
import { readRows, wordsOf } from './testing/read-rows';

const json = JSON.stringify;

/** The words that one text becomes in a program's file. */
async function translated(wrap: (text: string) => unknown, text: string): Promise<string[]> {
  return wordsOf((await readRows('a.json', json(wrap(text)))).rows);
}

const blaze = (text: string) => ({
  version: 1,
  folders: [{ name: '会议', snippets: [{ shortcut: 'kc', name: '开场', text, type: 'text' }] }],
});

describe('Text Blaze', () => {
  it('is read with folder, name and shortcut', async () => {
    const { format, rows } = await readRows('blaze.json', json(blaze('同志们')));
    expect(format).toBe('text-blaze');
    expect(rows).toEqual([
      { kind: 'phrase', text: '同志们', title: '开场', tags: [], folder: '会议', shortcut: 'kc' },
    ]);
  });

  it.each([
    ['{formtext: name=主题}', '▸{主题}'],
    ['{formtext: name=主题; default=学习}好', '▸{主题=学习}好'],
    ['{formmenu: 要; 务必; name=语气}', '▸{语气:要|务必}'],
    ['{formmenu: 要; 务必; default=必须; name=语气}', '▸{语气:必须|要|务必}'],
    ['{time: YYYY年M月D日}', '▸{日期}'],
    ['{time: YYYY}年', '▸{年}年'],
    ['甲{cursor}乙', '▸甲{光标}乙'],
    ['{clipboard}', '▸{剪贴板}'],
    ['a\\{b\\}', 'a{b}'],
    ['{note: x}别看{endnote}看', '看'],
    ['{if: a}甲{endif}', '甲'],
    ['{主题}', '{主题}'],
  ])('%s', async (text, words) => {
    expect(await translated(blaze, text)).toEqual([words]);
  });

  it('takes HTML and delta where there is no text', async () => {
    const snippets = [
      { name: '一', html: '<p>第一段</p><p>第二段{cursor}</p><script>x()</script>' },
      { name: '二', delta: { ops: [{ insert: '甲\n' }, { insert: '乙' }] } },
      { name: '三' },
    ];
    const read = await readRows('a.json', json({ folders: [{ name: 'f', snippets }] }));
    expect(wordsOf(read.rows)).toEqual(['▸第一段\n第二段{光标}', '甲\n乙']);
    expect(read.faults).toEqual([{ entry: 3, reason: 'empty' }]);
  });
});

describe('Briskine', () => {
  it('is read from HTML, with tags and variables', async () => {
    const templates = [
      {
        title: '复函',
        shortcut: 'fh',
        body: '<div>{{to.name}}同志：</div><div>来函收悉。</div>',
        tags: ['函', '答复'],
      },
    ];
    for (const value of [templates, { templates }]) {
      const { format, rows } = await readRows('a.json', json(value));
      expect(format).toBe('briskine');
      expect(rows).toEqual([
        {
          kind: 'pattern',
          body: '{to.name}同志：\n来函收悉。',
          title: '复函',
          tags: ['函', '答复'],
          shortcut: 'fh',
        },
      ]);
    }
  });
});

describe('ProKeys', () => {
  it('is read with folders within folders, as a list and as an object', async () => {
    const list = [
      'Snippets',
      1,
      { name: 'a', body: '甲', timestamp: 1 },
      [
        '会议',
        2,
        { name: 'b', body: '%name%：<br>请于[[%d(YYYY-MM-DD)]]到会' },
        ['内', 3, { name: 'c', body: '[[%s(a)]]' }],
      ],
    ];
    for (const value of [list, { snippets: list }]) {
      const { format, rows, notices } = await readRows('a.json', json(value));
      expect(format).toBe('prokeys');
      expect(wordsOf(rows)).toEqual(['甲', '▸{name}：\n请于{日期}到会', '▸{a}']);
      expect(rows.map(({ folder }) => folder)).toEqual([undefined, '会议', '会议/内']);
      expect(notices).toEqual([{ entry: 3, reason: 'reference', detail: 'a' }]);
    }
  });
});

const clippings = (content: string) => ({
  version: '6.1',
  createdBy: 'Clippings',
  userClippingsRoot: [
    {
      name: '会议',
      children: [
        { name: '开场', content, shortcutKey: 'K', label: 'red', seq: 1 },
        { name: '', separator: true },
      ],
    },
  ],
});

describe('Clippings', () => {
  it.each([
    ['$[单位]：$[语气{要|务必}]', '▸{单位}：{语气:要|务必}'],
    ['$[NAME] $[FOLDER]', '开场 会议'],
    ['$[DATE]', '▸{日期}'],
    ['$[DATE(YYYY)]', '▸{年}'],
    ['$[TIME]', '▸{时间}'],
    ['#[n]、', '▸{n}、'],
    ['[NOSUBST]$[单位]', '$[单位]'],
  ])('%s', async (text, words) => {
    expect(await translated(clippings, text)).toEqual([words]);
  });

  it('has folders, labels and shortcuts', async () => {
    const { format, rows } = await readRows('a.json', json(clippings('甲')));
    expect(format).toBe('clippings');
    expect(rows).toEqual([
      { kind: 'phrase', text: '甲', title: '开场', tags: ['red'], folder: '会议', shortcut: 'K' },
    ]);
  });
});

const beeftext = (snippet: string) => ({
  fileFormatVersion: 10,
  combos: [{ uuid: '1', name: '开场', keyword: 'kc', snippet, group: 'g', enabled: true }],
  groups: [{ uuid: 'g', name: '会议' }],
});

describe('Beeftext', () => {
  it.each([
    ['#{input:单位}：', '▸{单位}：'],
    ['#{input:甲\\}乙}', '▸{甲 乙}'],
    ['甲#{cursor}', '▸甲{光标}'],
    ['#{date}', '▸{日期}'],
    ['#{dateTime:yyyy年MM月dd日}', '▸{日期}'],
    ['#{dateTime:+1d:yyyy}', '▸{日期 }'],
    ['#{powershell:C:\\x\\run.ps1}', '▸{run.ps1}'],
    ['#{combo:sig}', '▸{sig}'],
    ['#{key:enter}甲', '甲'],
    ['#{input:\0}', '▸{空位}'],
  ])('%s', async (text, words) => {
    expect(await translated(beeftext, text)).toEqual([words]);
  });

  it('names groups, what is switched off and what is not run', async () => {
    const off = { ...beeftext('#{powershell:a.ps1}').combos[0], enabled: false };
    const { format, rows, notices } = await readRows(
      'a.json',
      json({ ...beeftext(''), combos: [off] }),
    );
    expect(format).toBe('beeftext');
    expect(rows[0]).toMatchObject({ title: '开场', shortcut: 'kc', folder: '会议' });
    expect(notices).toEqual([
      { entry: 1, reason: 'program-not-run', detail: 'a.ps1' },
      { entry: 1, reason: 'disabled' },
    ]);
  });

  it('reads version 1', async () => {
    const combos = [{ comboText: 'kc', substitutionText: '甲', name: '开场', useHtml: false }];
    const { rows } = await readRows('a.json', json({ fileFormatVersion: 1, combos }));
    expect(rows).toEqual([{ kind: 'phrase', text: '甲', title: '开场', tags: [], shortcut: 'kc' }]);
  });
});

const raycast = (text: string) => [{ name: '开场', text, keyword: 'kc' }];

describe('Raycast', () => {
  it.each([
    ['{cursor}', '▸{光标}'],
    ['{date}', '▸{日期}'],
    ['{date format="yyyy"}', '▸{年}'],
    ['{date offset="+1d"}', '▸{日期 }'],
    ['{argument name="单位" default="办公室"}', '▸{单位=办公室}'],
    ['{argument name="语气" options="要, 务必"}', '▸{语气:要|务必}'],
    ['{主题}', '{主题}'],
  ])('%s', async (text, words) => {
    expect(await translated(raycast, text)).toEqual([words]);
  });

  it('is known by its names', async () => {
    expect((await readRows('a.json', json(raycast('甲')))).format).toBe('raycast');
  });
});

const quickText = (Body: string) => [{ Id: 1, NAME: '开场', Abbr: 'kc', Body, UseVariables: true }];

describe('Quick Prompt and QuickText', () => {
  it('reads prompts with their categories, as a list and as an object', async () => {
    const prompt = {
      id: '1',
      title: '纪要',
      content: '写{{主题}}纪要',
      tags: ['写作'],
      categoryId: 'c',
      pinned: true,
    };
    const list = await readRows('a.json', json([prompt]));
    expect(list.format).toBe('quick-prompt');
    expect(wordsOf(list.rows)).toEqual(['▸写{主题}纪要']);
    const categories = [{ id: 'c', name: '会议' }];
    const { rows } = await readRows(
      'a.json',
      json({ version: '1', exportedAt: 'x', prompts: [prompt], categories }),
    );
    expect(rows[0]).toMatchObject({ title: '纪要', tags: ['写作'], folder: '会议' });
  });

  it.each([
    ['{名:张三}', '▸{名=张三}'],
    ['{语气|要|务必}', '▸{语气:要|务必}'],
    ['{日期=yyyy年M月d日}', '▸{日期}'],
    ['{片段:落款}', '▸{落款}'],
  ])('%s', async (text, words) => {
    expect(await translated(quickText, text)).toEqual([words]);
  });

  it('leaves braces alone where there are no variables, and takes the category from the file', async () => {
    const list = [{ id: 1, name: '开场', abbr: 'kc', body: '{名}', useVariables: false }];
    const { format, rows } = await readRows('公文.json', json(list));
    expect(format).toBe('quicktext');
    expect(rows).toEqual([
      { kind: 'phrase', text: '{名}', title: '开场', tags: [], folder: '公文', shortcut: 'kc' },
    ]);
  });
});
