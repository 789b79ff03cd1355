import { FACET_NAMES, type FacetName } from '@/lib/entry';
import { FACET_COLUMNS } from '../../facet-columns';

/** What a column holds. */
export type Column =
  | 'text'
  | 'html'
  | 'title'
  | 'tags'
  | 'folder'
  | 'shortcut'
  | 'kind'
  | FacetName;

/** The names that programs and people give a column, the likelier first. `body` is HTML where Briskine writes it. */
const NAMES: ReadonlyArray<readonly [Column, string]> = [
  [
    'text',
    '内容 正文 文本 短语 常用语 话术 句子 替换 text content snippet replacement replace phrase with expansion prompt body_plain_text',
  ],
  ['html', 'body html'],
  ['title', '标题 名称 名字 题目 title name label'],
  ['tags', '标签 关键词 tags tag'],
  ['folder', '分类 分组 文件夹 目录 栏目 folder group category'],
  ['shortcut', '缩写 简码 编码 触发词 trigger shortcut abbreviation abbr keyword code'],
  ['kind', '类型 种类 kind type'],
  ...FACET_NAMES.map((name) => [name, FACET_COLUMNS[name].join(' ')] as const),
];

/** Where each column stands, from 0. */
export type Columns = ReadonlyMap<Column, number>;

/** Returns the columns that a header names, or null where a row is no header: it must name the text, and no cell be longer than a name is. */
export function readHeader(row: readonly string[]): Columns | null {
  const cells = row.map((cell) => cell.trim().toLowerCase().replace(/\s+/g, '_'));
  if (cells.some((cell) => cell.length > 40)) return null;
  const columns = new Map<Column, number>();
  for (const [column, names] of NAMES) {
    const name = names.split(' ').find((one) => cells.includes(one));
    if (name !== undefined) columns.set(column, cells.indexOf(name));
  }
  return columns.has('text') || columns.has('html') ? columns : null;
}

/** Returns the columns of a table without a header: the text alone, a name before it, or a shortcut before it and a label behind. */
export function guessColumns(width: number): Columns {
  if (width <= 1) return new Map([['text', 0]]);
  const columns: readonly Column[] =
    width === 2 ? ['title', 'text'] : ['shortcut', 'text', 'title'];
  return new Map(columns.map((column, at) => [column, at]));
}
