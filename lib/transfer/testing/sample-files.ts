import { binaryPlistOf } from './binary-plist';
import { encode, zipFiles } from './encode';
import { microsoftPinyinOf } from './microsoft-pinyin';

const json = JSON.stringify;
const snippet = (text: string) =>
  json({ alfredsnippet: { snippet: text, uid: 'u', name: '甲', keyword: 'k' } });

/** A small sound file of each format, by its name; what breaks and multiplies files in tests begins with these. */
export const SAMPLE_FILES: ReadonlyMap<string, Uint8Array> = new Map(
  (
    [
      ['sogou.txt', 'yx,1=要细\ndz,2=\n第一行\n第二行\nrq,1=#$year年$month月$day日\n'],
      ['qq.txt', 'yx=1,要细\ndz=2,大字\n'],
      ['baidu.txt', '1,yx=要细\n2,dz=大字\n'],
      ['词.dat', microsoftPinyinOf([{ code: 'yx', words: '要细%yyyy%' }])],
      ['a.ahk', '::yx::要细{Left}\n:R:dz::大字\n::hh::\n(\n第一行\n)\n'],
      ['custom_phrase.txt', '# Rime table\n要细\tyx\t1\n大字\tdz\n'],
      ['lines.txt', '甲\n乙要{主题}\n'],
      ['notes.md', '# 会议\n\n**要**细\n\n- 一\n- 二\n'],
      ['table.csv', '标题,内容,标签\n开场,"同志们，\n好",会议\n二,=1+1,\n'],
      ['expander.csv', 'kc,%filltext:name=单位%%|\n'],
      ['sheet.tsv', '标题\t内容\n开场\t同志们\n'],
      [
        'base.yml',
        'matches:\n  - trigger: ":a"\n    replace: "甲{{d}}$|$"\n    vars:\n      - {name: d, type: date, params: {format: "%Y"}}\n',
      ],
      ['page.html', '<html><p>第一段</p><script>x()</script><p>第二段</p></html>'],
      [
        'a.plist',
        '<plist><array><dict><key>phrase</key><string>甲</string><key>shortcut</key><string>j</string></dict></array></plist>',
      ],
      ['binary.plist', binaryPlistOf([{ phrase: '甲', shortcut: 'j' }])],
      [
        'blaze.json',
        json({
          folders: [
            {
              name: '夹',
              snippets: [
                { shortcut: 'a', name: '甲', text: '{formtext: name=乙}\\{' },
                { name: '丙', html: '<p>丁</p>' },
              ],
            },
          ],
        }),
      ],
      [
        'briskine.json',
        json([{ title: '甲', shortcut: 'a', body: '<p>{{乙}}</p>', tags: ['丙'] }]),
      ],
      [
        'prokeys.json',
        json([
          'Snippets',
          1,
          { name: 'a', body: '%x%[[%d(YYYY)]]' },
          ['夹', 2, { name: 'b', body: '甲' }],
        ]),
      ],
      [
        'clippings.json',
        json({
          userClippingsRoot: [
            { name: '夹', children: [{ name: '甲', content: '$[乙{一|二}]$[NAME]' }] },
          ],
        }),
      ],
      [
        'beeftext.json',
        json({
          combos: [{ uuid: 'u', keyword: 'a', snippet: '#{input:甲}#{cursor}', group: 'g' }],
          groups: [{ uuid: 'g', name: '夹' }],
        }),
      ],
      ['raycast.json', json([{ name: '甲', text: '{argument name="乙"}{date}', keyword: 'a' }])],
      [
        '公文.code-snippets',
        `// 片段\n${json({ 甲: { prefix: 'a', body: ['${1:乙}${2|一,二|}$1', '$0'] } })}`,
      ],
      [
        'prompts.json',
        json({
          prompts: [{ id: '1', title: '甲', content: '{{乙}}', tags: ['丙'], categoryId: 'c' }],
          categories: [{ id: 'c', name: '夹' }],
        }),
      ],
      [
        '公文.json',
        json([{ id: 1, name: '甲', abbr: 'a', body: '{乙|一|二}{日期=yyyy}', useVariables: true }]),
      ],
      ['会议.alfredsnippets', zipFiles({ 'a.json': snippet('{date}甲'), 'b.json': snippet('乙') })],
      [
        'quicktext.zip',
        zipFiles({
          'index.json': json({ Categories: [{ Name: '公文', File: 'a.json' }] }),
          'a.json': json([{ name: '甲', body: '乙' }]),
        }),
      ],
      [
        'prompts.zip',
        zipFiles({
          'manifest.json': '{}',
          'prompts/1.json': json({ id: '1', title: '甲', content: '{{乙}}' }),
        }),
      ],
      [
        'book.xlsx',
        zipFiles({
          'xl/workbook.xml': '<workbook><sheets><sheet name="一"/></sheets></workbook>',
          'xl/sharedStrings.xml': '<sst><si><t>内容</t></si><si><t>同志们</t></si></sst>',
          'xl/worksheets/sheet1.xml':
            '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row></sheetData></worksheet>',
        }),
      ],
    ] as Array<[string, string | Uint8Array]>
  ).map(([name, content]) => [name, typeof content === 'string' ? encode(content) : content]),
);
