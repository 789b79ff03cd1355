import { describe, expect, it } from 'vitest';
import { readFile } from './read-file';
import { encode } from './testing/encode';
import { readRows } from './testing/read-rows';

const LIST = [
  { id: 1, title: '开场', content: '现在开会', category: '会议', createTime: '2026-01-01' },
  { id: 2, title: '', content: '请多提宝贵意见', category: '会议', tags: ['谦辞', '结尾'] },
];
const WANTED = [
  { text: '现在开会', title: '开场', folder: '会议' },
  { text: '请多提宝贵意见', folder: '会议' },
];

describe('JSON of a program that nobody knows', () => {
  it.each<[string, unknown]>([
    ['a list in the answer of a system', { code: 0, message: 'ok', data: LIST }],
    ['a list further down', { result: { total: 2, page: { rows: LIST } } }],
    [
      'a list with Chinese names',
      { 数据: LIST.map((one) => ({ 分类: one.category, 标题: one.title, 正文: one.content })) },
    ],
    [
      'a list of lists',
      {
        rows: [
          ['类别', '标题', '内容'],
          ...LIST.map((one) => [one.category, one.title, one.content]),
        ],
      },
    ],
    ['the longest of several', { roles: [{ name: '甲', content: '无' }], items: LIST }],
  ])('that holds %s is read as a table', async (_, value) => {
    const read = await readRows('导出.json', JSON.stringify(value));
    expect(read.rows).toMatchObject(WANTED);
    expect(read.rows).toHaveLength(2);
  });

  it.each<[string, unknown]>([
    ['settings', { theme: 'dark', size: 12 }],
    ['a list of numbers', { data: [1, 2, 3] }],
    [
      'a list of other things',
      {
        data: [
          { x: 1, y: 2 },
          { x: 3, y: 4 },
        ],
      },
    ],
  ])('that holds %s is not', async (_, value) => {
    const read = await readFile('a.json', encode(JSON.stringify(value)));
    expect(read).toMatchObject({ ok: false, reason: 'unknown-json' });
  });
});
