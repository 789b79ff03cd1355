import { describe, expect, it } from 'vitest';
import { readRows, wordsOf } from './testing/read-rows';

const json = JSON.stringify;

/** A row's words with its title, folder and shortcut, as far as it has them. */
async function read(name: string, content: string): Promise<string[]> {
  const { rows } = await readRows(name, content);
  const words = wordsOf(rows);
  return rows.map(({ title, folder, shortcut }, at) =>
    [words[at], title, folder, shortcut].filter((one) => one !== undefined).join(' ｜ '),
  );
}

describe('a dictionary of Rime', () => {
  it('is a table below its head, and no YAML', async () => {
    const text =
      '# 词典\n---\nname: luna\nsort: by_weight\n...\n\n督查落实\tdu cha luo shi\t100\n# 注释\n无码词\n';
    expect(await read('luna.dict.yaml', text)).toEqual(['督查落实 ｜ du cha luo shi', '无码词']);
  });

  it.each([
    ['in one line', 'columns: [code, text, weight, stem]'],
    ['a line each', 'columns:\n  - code\n  - text\n  - weight'],
  ])('has the columns that its head names, %s', async (_, columns) => {
    const text = `---\nname: bi\n${columns}\n...\ndcls\t督查落实\t5\tab\n`;
    expect(await read('bi.dict.yaml', text)).toEqual(['督查落实 ｜ dcls']);
  });
});

describe('Text Blaze', () => {
  it('takes the HTML where the snippet says that it is HTML', async () => {
    const snippet = { name: '会', type: 'html', text: '旧', html: '<p>一段</p><p>二段</p>' };
    expect(await read('a.json', json({ folders: [{ name: '夹', snippets: [snippet] }] }))).toEqual([
      '一段\n二段 ｜ 会 ｜ 夹',
    ]);
  });

  it('leaves out a condition together with the commands in it', async () => {
    const snippet = { name: '数', text: '{if: {=a} > 1}多{else}少{endif}' };
    expect(await read('a.json', json({ folders: [{ name: '夹', snippets: [snippet] }] }))).toEqual([
      '多少 ｜ 数 ｜ 夹',
    ]);
  });
});

/** A snippet in TextExpander’s plist. */
const entry = (abbreviation: string, text: string, type: number) =>
  `<dict><key>abbreviation</key><string>${abbreviation}</string><key>label</key><string></string><key>plainText</key><string>${text}</string><key>snippetType</key><integer>${type}</integer></dict>`;

it('a group of TextExpander gives its texts; its programs are named and never run', async () => {
  const plist = `<plist><dict><key>groupInfo</key><dict><key>groupName</key><string>公文</string></dict><key>snippetsTE2</key><array>${entry(';qs', '妥否，请批示。%|', 0)}${entry(';sh', '#!/bin/sh', 3)}</array></dict></plist>`;
  expect(await read('a.textexpander', plist)).toEqual(['▸妥否，请批示。{光标} ｜ 公文 ｜ ;qs']);
  const { faults } = await readRows('a.textexpander', plist);
  expect(faults).toEqual([{ entry: 2, reason: 'unreadable-part', detail: ';sh' }]);
});

describe('JSON of nobody’s program', () => {
  it.each<[string, unknown, string[]]>([
    ['a list of texts', ['甲乙', '{单位}丙'], ['甲乙', '▸{单位}丙']],
    ['texts by shortcut', { bgs: '办公室', dcs: '督查室' }, ['办公室 ｜ bgs', '督查室 ｜ dcs']],
  ])('%s', async (_, value, rows) => {
    expect(await read('a.json', json(value))).toEqual(rows);
  });
});

describe('a table', () => {
  it.each<[string, string, string[]]>([
    [
      'with made-up names',
      '事项,说明文字,部门\n会议,请准时参加,办公室\n',
      ['请准时参加 ｜ 会议 ｜ 办公室'],
    ],
    ['of words and weights', '办公室\t10\n督查室\t5\n', ['办公室', '督查室']],
    [
      'of PhraseExpress',
      'Description;Phrase;Autotext\n会议;请准时参加;hy\n',
      ['请准时参加 ｜ 会议 ｜ hy'],
    ],
    [
      'of codes, texts and labels',
      'bgs,办公室的地址,地名\nthx,谢谢来信，已收悉,回信\n'.replace('，', '、'),
      ['办公室的地址 ｜ 地名 ｜ bgs', '谢谢来信、已收悉 ｜ 回信 ｜ thx'],
    ],
  ])('%s', async (_, text, rows) => {
    expect(await read('a.csv', text)).toEqual(rows);
  });
});
