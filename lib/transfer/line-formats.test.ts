import { describe, expect, it } from 'vitest';
import { readFile } from './read-file';
import { encode } from './testing/encode';
import { readRows, wordsOf } from './testing/read-rows';

const SOGOU = [
  '; 搜狗自定义短语',
  'yx,1=要细',
  'dz,2=',
  '第一行',
  'a=b 第二行',
  '',
  'rq,1=#$year年$month月$day_dd日',
  'cn,1=#$year_cn年$month_cn月$day_cn日',
  'sj,1=#',
  '$year年',
  '$fullhour时',
  'hx,3=# 不是动态',
].join('\r\n');

describe('input methods', () => {
  it('reads Sogou with comments, several lines and dynamic phrases', async () => {
    const { format, rows, faults } = await readRows('a.txt', SOGOU);
    expect(format).toBe('sogou');
    expect(wordsOf(rows)).toEqual([
      '要细',
      '第一行\na=b 第二行',
      '▸{日期}',
      '▸{日期:汉字}',
      '▸{年}年\n{时间}时',
      '# 不是动态',
    ]);
    expect(rows.map(({ shortcut, line }) => [shortcut, line])).toEqual([
      ['yx', 2],
      ['dz', 3],
      ['rq', 7],
      ['cn', 8],
      ['sj', 9],
      ['hx', 12],
    ]);
    expect(faults).toEqual([]);
  });

  it.each(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16le-bom', 'utf-16be-bom', 'gbk'] as const)(
    'reads Sogou in %s',
    async (encoding) => {
      const reading = await readFile('a.txt', encode(SOGOU, encoding));
      const found = { 'utf-8-bom': 'utf-8', gbk: 'gb18030' }[encoding as string];
      expect(reading).toMatchObject({
        ok: true,
        encoding: found ?? encoding.replace('-bom', ''),
        format: 'sogou',
      });
      expect(reading.ok && reading.rows).toHaveLength(6);
    },
  );

  it.each([
    ['qq-pinyin', 'yx=1,要细\ndz=2,大字'],
    ['baidu-pinyin', '1,yx=要细\n2,dz=大字'],
    ['baidu-pinyin', '[公文]\nyx=1,要细\ndz=2,大字'],
    ['sogou', '# 注释\nyx,1=要细\ndz,2=大字'],
  ])('recognises %s by its rows', async (format, text) => {
    const read = await readRows('a.txt', text);
    expect(read.format).toBe(format);
    expect(wordsOf(read.rows)).toEqual(['要细', '大字']);
    expect(read.rows[0]?.folder).toBe(text.startsWith('[') ? '公文' : undefined);
  });

  it('reports a bad line and reads on', async () => {
    const { rows, faults } = await readRows('a.txt', 'yx,1=要细\n坏行\ndz,1=大字\nk,1=\n');
    expect(wordsOf(rows)).toEqual(['要细', '大字']);
    expect(faults).toEqual([
      { line: 2, reason: 'bad-line', detail: '坏行' },
      { line: 4, reason: 'empty' },
    ]);
  });
});

describe('Rime', () => {
  const head = '# Rime table\n# coding: utf-8\n#@/db_name\tcustom_phrase.txt\n';

  it('reads words, codes with blanks and weights, and # as text once comments end', async () => {
    const text = `${head}# 注释\n要细\tyx\t1\n大字\tda zi\n# no comment\n# 号\tjh\n`;
    const { format, rows } = await readRows('custom_phrase.txt', text);
    expect(format).toBe('rime');
    expect(rows.map(({ shortcut, line }) => [shortcut, line])).toEqual([
      ['yx', 5],
      ['da zi', 6],
      ['jh', 8],
    ]);
    expect(wordsOf(rows)).toEqual(['要细', '大字', '# 号']);
  });

  it('reads tabs that were turned to blanks', async () => {
    const { rows } = await readRows('custom_phrase.txt', `${head}要 细    yx    1\n大字 dz\n`);
    expect(wordsOf(rows)).toEqual(['要 细', '大字']);
    expect(rows[0]?.shortcut).toBe('yx');
  });

  it('is known without its head', async () => {
    expect((await readRows('a.txt', '要细\tyx\t1\n大字\tdz\t2\n')).format).toBe('rime');
  });
});

describe('tables', () => {
  it.each([
    ['a header in Chinese', '标题,内容,标签\n开场,同志们,会议 讲话\n', '同志们', ['会议', '讲话']],
    ['a header in English', 'name,text,tags\n开场,同志们,会议;讲话\n', '同志们', ['会议', '讲话']],
    ['tabs', '标题\t内容\t标签\n开场\t同志们\t会议、讲话\n', '同志们', ['会议', '讲话']],
    ['semicolons', '标题;内容\n开场;同志们\n', '同志们', []],
    ['name and text without a header', '开场,同志们\n', '同志们', []],
    [
      'quotation marks and line breaks',
      '标题,内容\r\n开场,"一""二"",\r\n三"\r\n',
      '一"二",\n三',
      [],
    ],
  ])('reads %s', async (_, text, words, tags) => {
    const { format, rows, faults } = await readRows('a.csv', text);
    expect(format).toBe('csv');
    expect(rows).toEqual([
      { kind: 'phrase', text: words, title: '开场', tags, line: text.startsWith('开场') ? 1 : 2 },
    ]);
    expect(faults).toEqual([]);
  });

  it('reads one column, and patterns of our own', async () => {
    const { rows } = await readRows('a.csv', '同志们\n要{主题}\n[坏\n');
    expect(wordsOf(rows)).toEqual(['同志们', '▸要{主题}', '[坏']);
  });

  it('reads a .txt that is a table', async () => {
    expect((await readRows('a.txt', 'name,text\n开场,同志们\n')).format).toBe('csv');
  });

  it('reports rows with too many cells, without words, and with a quotation mark left open', async () => {
    const text = '标题,内容\n一,甲\n二,乙,丙\n三,\n四,"丁\n五,戊\n';
    const { rows, faults } = await readRows('a.csv', text);
    expect(wordsOf(rows)).toEqual(['甲', '戊']);
    expect(faults).toEqual([
      { line: 3, reason: 'too-many-columns' },
      { line: 5, reason: 'bad-quotes' },
      { line: 4, reason: 'empty' },
    ]);
  });

  it('takes a formula for text', async () => {
    const { rows } = await readRows(
      'a.csv',
      '标题,内容\n一,"=HYPERLINK(""http://x"")"\n二,\'-甲\n',
    );
    expect(wordsOf(rows)).toEqual(['=HYPERLINK("http://x")', '-甲']);
  });

  it.each([
    ['textexpander', 'kc,%filltext:name=单位:default=办公室%：%|', '▸{单位=办公室}：{光标}'],
    ['textexpander', 'kc,%fillpopup:name=语气:要:务必%', '▸{语气:要|务必}'],
    ['textexpander', 'rq,%Y年%m月%d日%|', '▸{日期}{光标}'],
    ['beeftext', 'keyword,snippet,name\nkc,甲#{cursor},开场', '▸甲{光标}'],
    ['clippings', '开场,"$[DATE]到会"', '▸{日期}到会'],
    [
      'briskine',
      'id,title,shortcut,subject,to,cc,bcc,tags,body,body_plain_text\n1,复函,fh,,,,,函,"<p>甲</p><p>{{a}}</p>",甲',
      '▸甲\n{a}',
    ],
  ])('of %s', async (format, text, words) => {
    const read = await readRows('组.csv', text);
    expect(read.format).toBe(format);
    expect(wordsOf(read.rows)).toEqual([words]);
    expect(read.rows[0]?.folder).toBe(format === 'textexpander' ? '组' : undefined);
  });
});

describe('plain text and Markdown', () => {
  it('takes lines, or paragraphs where blank lines stand between several', async () => {
    expect(wordsOf((await readRows('a.txt', '甲\n\n乙\n丙')).rows)).toEqual(['甲', '乙\n丙']);
    expect(wordsOf((await readRows('a.txt', '甲\n乙\n\n丙\n')).rows)).toEqual(['甲\n乙', '丙']);
    expect(wordsOf((await readRows('a.txt', '甲\n乙\n丙')).rows)).toEqual(['甲', '乙', '丙']);
    const cut = await readFile('a.txt', encode('甲\n乙'), { cut: 'paragraphs' });
    expect(cut.ok && wordsOf(cut.rows)).toEqual(['甲\n乙']);
  });

  it('takes headings for tags, items for entries and marks away', async () => {
    const text =
      '---\nx: 1\n---\n# 会议\n\n**同志们**，[好](http://x)\n\n## 要求\n- 一要`细`\n- [ ] 二要\\*实\\*\n1. 三要{主题}\n\n# 总结\n***\n结束\n';
    const { format, rows } = await readRows('a.md', text);
    expect(format).toBe('markdown');
    expect(wordsOf(rows)).toEqual(['同志们，好', '一要细', '二要*实*', '▸三要{主题}', '结束']);
    expect(rows.map(({ tags, line }) => [tags.join('/'), line])).toEqual([
      ['会议', 6],
      ['会议/要求', 9],
      ['会议/要求', 10],
      ['会议/要求', 11],
      ['总结', 15],
    ]);
  });

  it('takes the text of a page, and none of its scripts', async () => {
    const page =
      '<!DOCTYPE html><html><script>alert(1)</script><p onclick="x()">第一段</p><p>第二段</p></html>';
    const { format, rows } = await readRows('a.html', page);
    expect(format).toBe('html');
    expect(wordsOf(rows)).toEqual(['第一段', '第二段']);
  });
});
