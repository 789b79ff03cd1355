import { describe, expect, it } from 'vitest';
import { encode, zipFiles } from './testing/encode';
import { readRows, wordsOf } from './testing/read-rows';

const json = JSON.stringify;

/** Files as other programs may write them, in forms that no other test has; what must come out. */
const VARIANTS: ReadonlyArray<
  [what: string, name: string, content: string | Uint8Array, format: string, words: string[]]
> = [
  [
    'Sogou, UTF-16LE, with a dynamic phrase over two lines and CR LF',
    '自定义短语.txt',
    encode(
      '\ufeff; 注释\r\nrq,1=#\r\n$year年$month月$day_dd日\r\nkc,2=\r\n各位领导，\r\n同志们：\r\n',
      'utf-16le',
    ),
    'sogou',
    ['▸{日期}', '各位领导，\n同志们：'],
  ],
  [
    'Rime with blanks for TABs and no header',
    'custom_phrase.txt',
    '承上启下 csqx 10\n各司其职 gsqz 5\n齐抓共管 qzgg\n',
    'rime',
    ['承上启下', '各司其职', '齐抓共管'],
  ],
  [
    'Espanso with triggers, a form of today and a global date',
    'base.yml',
    'global_vars:\n  - name: today\n    type: date\n    params: {format: "%Y-%m-%d"}\nmatches:\n  - triggers: [":rq", ":date"]\n    replace: "今天是{{today}}。"\n  - trigger: ":han"\n    form: |\n      关于[[事由]]的函\n      特此函告。\n',
    'espanso',
    ['▸今天是{日期}。', '▸关于{事由}的函\n特此函告。'],
  ],
  [
    'Text Blaze with a folder in a folder’s list and an escaped brace',
    'blaze.json',
    json({
      version: 7,
      folders: [
        {
          name: '会议',
          snippets: [
            {
              shortcut: '/kc',
              name: '开场',
              text: '各位{formtext: name=称呼}，\\{好\\}',
              type: 'text',
            },
          ],
        },
      ],
    }),
    'text-blaze',
    ['▸各位{称呼}，{{好}}'],
  ],
  [
    'Briskine’s CSV with HTML over several lines',
    'templates.csv',
    'id,title,shortcut,subject,to,cc,bcc,tags,body,body_plain_text\n1,开场,kc,,,,,"会议, 常用","<div>各位领导：</div>\n<div>大家好！</div>",\n',
    'briskine',
    ['各位领导：\n大家好！'],
  ],
  [
    'ProKeys as the array alone, a folder in a folder',
    'prokeys.json',
    json([
      'Snippets',
      1,
      { name: 'a', body: '甲', timestamp: 1 },
      ['会议', 2, ['年终', 3, { name: 'b', body: '乙', timestamp: 1 }]],
    ]),
    'prokeys',
    ['甲', '乙'],
  ],
  [
    'Clippings with a separator and a choice',
    'clippings.json',
    json({
      version: '6.0',
      createdBy: 'x',
      userClippingsRoot: [
        { name: '开场', content: '尊敬的$[称呼{领导|同志}]：', shortcutKey: '', label: '', seq: 1 },
        { separator: true },
        { name: '夹', children: [{ name: '乙', content: '谢谢', sourceURL: '' }] },
      ],
    }),
    'clippings',
    ['▸尊敬的{称呼:领导|同志}：', '谢谢'],
  ],
  [
    'Beeftext’s CSV without a header',
    'combos.csv',
    '"kc","各位领导，\n同志们：","开场"\n"js","谢谢大家！","结束"\n',
    'csv',
    ['各位领导，\n同志们：', '谢谢大家！'],
  ],
  [
    'TextExpander with a third column',
    '会议用语.csv',
    'kc,各位领导,开场\njs,谢谢大家,结束\n',
    'csv',
    ['各位领导', '谢谢大家'],
  ],
  [
    'Quick Prompt’s archive with a manifest',
    'prompts.zip',
    zipFiles({
      'manifest.json': json({ version: '2', categories: [{ id: 'c1', name: '会议' }] }),
      'prompts/1.json': json({
        id: '1',
        title: '开场',
        content: '各位{{称呼}}',
        tags: ['常用'],
        categoryId: 'c1',
        pinned: false,
      }),
    }),
    'quick-prompt',
    ['▸各位{称呼}'],
  ],
  [
    'Raycast with a keyword left out',
    'snippets.json',
    json([
      { name: '开场', text: '各位领导{cursor}' },
      { name: '结束', text: '谢谢大家', keyword: '!js' },
    ]),
    'raycast',
    ['▸各位领导{光标}', '谢谢大家'],
  ],
  [
    'Baidu for phones under its group',
    '百度.txt',
    '[词库分组]\nkc=1,各位领导\njs=2,谢谢大家\n',
    'baidu-pinyin',
    ['各位领导', '谢谢大家'],
  ],
];

describe('a list that only looks like one of Rime', () => {
  it.each([
    ['常用.txt', '打开 excel\n关闭 word\n保存 pdf\n'],
    ['常用.txt', '承上启下 csqx 10\n各司其职\n齐抓共管\n'],
  ])('in %s is text', async (name, content) => {
    expect((await readRows(name, content)).format).toBe('text');
  });
});

describe('a file of another program', () => {
  it.each(VARIANTS)('is read: %s', async (_, name, content, format, words) => {
    const read = await readRows(name, content);
    expect([read.format, wordsOf(read.rows)]).toEqual([format, words]);
  });
});
