import type { Columns } from './columns';
import { isEmptyRow, type TableRow } from './table-row';

/*
 * Tables end with what they add up to: 合计 in the first column, or beside it in that of the texts, with numbers behind; 小计 below each group. Such a row is
 * no entry. But 合计 may be a phrase, or begin one. So every filled cell of the row must be a total's name, a number, or the name of a group; and where the name
 * stands in the column of the texts, more must speak for it: where the row stands, and a number in a column that holds nothing of an entry.
 */

/** 合计, 本页小计, 合计（次）; without blanks. */
const NAME =
  /^(?:本(?:[页类组项月年]|季度|年度)|全[年月部]|各类|总)?(?:合计|总计|小计|共计|累计)数?(?:[（(][^（()）]{1,6}[)）])?[:：]?$/;
/** 会议类小计: behind the name of what is added up; 逐年累计 is a phrase. */
const NAME_OF_GROUP = /^[\p{Script=Han}\w]{1,8}(?:合计|总计|小计)[:：]?$/u;
const ENGLISH_NAME = /^(?:grand|sub)?-?totals?:?$/i;
const UNIT = '[条项个句篇件份行则次人]?';
/** 合计：35 条 in one cell; 合计12项 may be a phrase. */
const COUNTED = new RegExp(
  `^(?:本[页类组])?(?:合计|总计|小计|共计|累计)[:：\\s]\\s*共?\\s*\\d+\\s*${UNIT}$`,
);
const NUMBER = new RegExp(
  `^共?[-−]?[¥￥$]?\\d[\\d,，]*(?:\\.\\d+)?\\s*(?:%|％|万?元|${UNIT})$|^[-—–/]+$`,
);

/** In characters; a longer cell is no name. */
const LONGEST_NAME = 30;

/** A row whose cells are a total's, and what that needs to be believed. */
interface Candidate {
  /** The name stands in the column of the texts. */
  isInTexts: boolean;
  /** Its name, without blanks. */
  name: string;
  /** The row says how many, or how much. */
  isCounted: boolean;
  /** No other cell is filled, and the name is one that stands alone. */
  isAlone: boolean;
}

/** Returns the rows of a table that are no totals. */
export function withoutTotals(rows: readonly TableRow[], columns: Columns): readonly TableRow[] {
  const candidates = rows.map((row) => readTotal(row, columns));
  const names = countNames(candidates);
  if (names.size === 0) return rows;
  const isWide = isMostlyWide(rows.filter((_, at) => candidates[at] === null));
  const kept: TableRow[] = [];
  let next: TableRow | null = null;
  for (const [row, total] of rows.map((one, at) => [one, candidates[at]] as const).toReversed()) {
    const isTotal =
      total &&
      (!total.isInTexts ||
        (next === null
          ? total.isCounted || (total.isAlone && isWide)
          : isSubtotal(total, names) || endsGroup(total, { row, next, columns })));
    if (isTotal) continue;
    kept.push(row);
    if (!isEmptyRow(row)) next = row;
  }
  return kept.toReversed();
}

/** Returns whether the cells of a row are those of a total; whether it is one is said by its place. */
export function isLikeTotal(row: TableRow, columns: Columns): boolean {
  return readTotal(row, columns) !== null;
}

/** How often each name of a total stands in the table. */
function countNames(candidates: ReadonlyArray<Candidate | null>): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const one of candidates) if (one) names.set(one.name, (names.get(one.name) ?? 0) + 1);
  return names;
}

/** 小计 in the column of the texts comes back below each group. */
function isSubtotal({ isCounted, name }: Candidate, names: ReadonlyMap<string, number>): boolean {
  return isCounted && name.includes('小计') && (names.get(name) ?? 0) > 1;
}

/** What follows is of another group. */
function endsGroup(
  { isCounted, name }: Candidate,
  { row, next, columns }: { row: TableRow; next: TableRow; columns: Columns },
): boolean {
  const at = columns.get('folder') ?? -1;
  const group = (next.cells[at] ?? '').trim();
  const own = (row.cells[at] ?? '').trim();
  return isCounted && name.includes('小计') && group !== '' && group !== own;
}

/** Reads a row as one of totals; null where it has another word, or no name of a total. */
function readTotal({ cells }: TableRow, columns: Columns): Candidate | null {
  if (!cells.some(isName)) return null;
  const text = columns.get('text') ?? columns.get('html') ?? -1;
  const [folder, shortcut] = [columns.get('folder'), columns.get('shortcut')];
  const mapped = new Set(columns.values());
  const filled = cells.flatMap((cell, at) =>
    cell.trim() === '' ? [] : [{ at, cell: cell.trim() }],
  );
  const named = filled.filter(({ cell }) => isName(cell));
  const first = named[0];
  const others = filled.filter((one) => !named.includes(one));
  if (!first || named.length > 1) return null;
  const isOther = ({ at, cell }: { at: number; cell: string }) =>
    at === folder || (NUMBER.test(cell) && at !== shortcut);
  if (!others.every(isOther)) return null;
  const isInTexts = first.at === text;
  const name = first.cell.replace(/\s+/g, '');
  if (isInTexts && NAME_OF_GROUP.test(name) && !NAME.test(name) && !name.includes('小计'))
    return null;
  // Left of its name stands the number of a row: 4, 合计 is the fourth entry.
  const counts = others.filter(({ at }) => at > first.at && !mapped.has(at));
  const isNumbered = others.some(({ at }) => at < first.at && at !== folder);
  return {
    isInTexts,
    name,
    isCounted: counts.length > 0 || COUNTED.test(first.cell),
    isAlone: !isNumbered && others.length === 0 && NAME.test(name),
  };
}

function isName(cell: string): boolean {
  if (cell.length > LONGEST_NAME) return false;
  const bare = cell.replace(/\s+/g, '');
  const isPlain = NAME.test(bare) || NAME_OF_GROUP.test(bare) || ENGLISH_NAME.test(bare);
  return isPlain || COUNTED.test(cell.trim());
}

/** Rows with more than one filled cell are most: a total without a number is the name of nothing else. */
function isMostlyWide(rows: readonly TableRow[]): boolean {
  const wide = rows.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  return wide.length * 2 > rows.length;
}
