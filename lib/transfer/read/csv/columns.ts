import { FACET_NAMES, type FacetName } from '@/lib/entry';
import { FACET_COLUMNS } from '../../facet-columns';
import { isDate, isNumber } from './cell-forms';
import { type Look, lookAtColumns } from './column-look';
import { foldName, readOtherName } from './header-name';
import type { TableRow } from './table-row';

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

/** Everything that a column can hold, in the order in which it is offered. */
export const COLUMNS: readonly Column[] = [
  'text',
  'title',
  'tags',
  'folder',
  'shortcut',
  'html',
  'kind',
  ...FACET_NAMES,
];

/** The names that programs and people give a column, the likelier first. `body` is HTML where Briskine writes it. */
const NAMES: ReadonlyArray<readonly [Column, string]> = [
  [
    'text',
    '内容 正文 文本 短语 常用语 话术 句子 语句 词条 文字 表述 金句 范文 说明 替换 text content snippet replacement replace phrase with expansion prompt message body_plain_text',
  ],
  ['html', 'body html'],
  ['title', '标题 名称 名字 题目 事项 title name label description'],
  ['tags', '标签 关键词 tags tag keywords'],
  ['folder', '分类 分组 文件夹 目录 栏目 类别 类目 部门 folder group category'],
  [
    'shortcut',
    '缩写 简码 编码 触发词 快捷键 快捷码 trigger shortcut abbreviation abbr autotext keyword code',
  ],
  ['kind', '类型 种类 kind type'],
  ...FACET_NAMES.map((name) => [name, FACET_COLUMNS[name].join(' ')] as const),
];

/** What a name of a column holds in a table that somebody made up: 常用语内容, 短语（正文）, 所属分类. */
const PARTS: ReadonlyArray<readonly [Column, RegExp]> = [
  ['text', /内容|正文|短语|语句|句子|话术|文字|文本|表述|常用语/],
  ['title', /标题|(?<!栏目|类别|分类)名称|题目|题名|事项/],
  ['tags', /标签|关键[词字]/],
  ['folder', /分类|分组|类别|栏目|目录|文件夹/],
  ['shortcut', /缩写|简码|编码|触发|快捷/],
];

/** In characters; a longer cell is no name of a column, and a longer made-up one says something. */
const LONGEST_NAME = 40;
const LONGEST_MADE_UP = 10;

/** Where each column stands, from 0. */
export type Columns = ReadonlyMap<Column, number>;

/** Returns the columns that a header names, or null where a row is no header: it must name the text, and no cell be longer than a name is. */
export function readHeader(row: readonly string[]): Columns | null {
  const cells = row.map(foldName);
  if (cells.some((cell) => cell.length > LONGEST_NAME)) return null;
  const columns = readNames(cells);
  addMadeUp(columns, cells);
  addTextInTwoWords(columns, cells);
  return columns.has('text') || columns.has('html') ? columns : null;
}

/** Returns the columns that these names are, each folded and one of ours word for word. */
export function readNames(names: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  for (const [column, known] of NAMES) {
    const name = known.split(' ').find((one) => names.includes(one));
    if (name !== undefined) columns.set(column, names.indexOf(name));
  }
  // 说明 is what a phrase says, or, beside 发言 or 提法, a remark on it.
  const text = columns.get('text');
  const isRemark = text !== undefined && names[text] === '说明';
  if (isRemark && names.some((name) => readOtherName(name) === 'wording')) columns.delete('text');
  return columns;
}

/** Returns what a made-up name of a column says that it holds, null where it says nothing. */
export function readMadeUp(name: string): Column | null {
  return PARTS.find(([, part]) => part.test(name))?.[0] ?? null;
}

/** Adds what made-up names hold; a single such cell, or a sentence with punctuation, is an entry. */
function addMadeUp(columns: Map<Column, number>, cells: readonly string[]): void {
  const named = cells.filter((cell) => cell !== '');
  const isHeader =
    named.length > 1 &&
    new Set(named).size === named.length &&
    named.every((cell) => cell.length <= LONGEST_MADE_UP && !/[，。；、！？,;:：]/.test(cell)) &&
    !named.some((cell) => isDate(cell) || isNumber(cell));
  if (!isHeader) return;
  const taken = new Set(columns.values());
  for (const [column, part] of PARTS) {
    const at = cells.findIndex((cell, place) => !taken.has(place) && part.test(cell));
    if (at < 0 || columns.has(column)) continue;
    columns.set(column, at);
    taken.add(at);
  }
}

/** Adds the text of an English header that names it in two words (Phrase content), where two other cells are names of columns. */
function addTextInTwoWords(columns: Map<Column, number>, cells: readonly string[]): void {
  if (columns.has('text') || columns.has('html') || columns.size < 2) return;
  const at = cells.findIndex((cell) => /^[a-z]+_(?:content|contents|text|body)$/.test(cell));
  if (at >= 0) columns.set('text', at);
}

/** Returns the columns of a table without a header by how its cells look: the longest is the text, codes are a shortcut, what is left a title. */
export function guessColumns(rows: readonly TableRow[], width: number): Columns {
  if (width === 1) return new Map([['text', 0]]);
  const looks = lookAtColumns(rows, width);
  const texts = looks.filter((look) => !look.isCode && !isFigure(look));
  const candidates = texts.length > 0 ? texts : looks.slice(1);
  const text = candidates.reduce((most, one) => (weightOf(one) > weightOf(most) ? one : most));
  const rest = looks.filter((look) => look.at !== text.at && !isFigure(look));
  // Of two columns the first is the name by which a phrase is called up, be it a code.
  const shortcut = width > 2 ? rest.find(({ isCode }) => isCode) : undefined;
  const title = rest.find(({ at }) => at !== shortcut?.at && (width === 2 || !looks[at]?.isCode));
  return new Map<Column, number>([
    ['text', text.at],
    ...(shortcut ? [['shortcut', shortcut.at] as const] : []),
    ...(title ? [['title', title.at] as const] : []),
  ]);
}

function isFigure({ isNumber, isDate }: Look): boolean {
  return isNumber || isDate;
}

/** A name stands before its text, and may be the longer one. */
function weightOf({ at, length }: Look): number {
  return at === 0 ? length : length * 2;
}
