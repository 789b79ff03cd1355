import {
  isBareLabel,
  isDate,
  isNote,
  isNumberedLine,
  isPageMark,
  isSignature,
  readCount,
} from './cell-forms';
import type { Columns } from './columns';
import { isGrouped } from './group-cells';
import { type FilledCell, filledCells, isEmptyRow, type TableRow } from './table-row';
import { isLikeTotal } from './total-rows';

/*
 * Below a table stands who made it, a note, the number of its rows, the number of its page. Such a row is known by its form and by its place: nothing but its like
 * and totals follow. In the column of the texts it must be more: a note begins at the left edge of its table, an entry where the other entries do.
 */

/** What is known of the table that a row stands below. */
interface Around {
  text: number;
  /** The leftmost column that its rows fill. */
  left: number;
  /** Most rows fill more than one column, or would if their group were not written once. */
  isWide: boolean;
}

/** More rows of totals do not stand between the parts of a footer. */
const MOST_TOTALS = 20;

/** Returns the rows of a table, or of a page of it, without what stands below them. */
export function withoutFooter(rows: readonly TableRow[], columns: Columns): readonly TableRow[] {
  const around = lookAround(rows, columns);
  const dropped = new Set<number>();
  let lines: number[] = [];
  let totals = 0;
  let above = rows.filter((row) => !isEmptyRow(row)).length;
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (!row || row.isBroken || totals > MOST_TOTALS) break;
    if (isEmptyRow(row)) continue;
    above -= 1;
    if (isLikeTotal(row, columns)) {
      totals += 1;
      continue;
    }
    if (isFooter(filledCells(row), around) || isCountOf(filledCells(row), above)) {
      dropped.add(at);
      if (row.cells.some(isNote)) for (const line of lines) dropped.add(line);
      lines = [];
    } else if (isLineOfNote(filledCells(row), around)) lines.push(at);
    else break;
  }
  return dropped.size === 0 ? rows : rows.filter((_, at) => !dropped.has(at));
}

function lookAround(rows: readonly TableRow[], columns: Columns): Around {
  let [all, wide, left] = [0, 0, Number.POSITIVE_INFINITY];
  for (const row of rows) {
    const [first, second] = filledCells(row);
    if (!first) continue;
    all += 1;
    if (!second) continue;
    wide += 1;
    left = Math.min(left, first.at);
  }
  const text = columns.get('text') ?? columns.get('html') ?? -1;
  const folder = columns.get('folder');
  const isWide = wide * 2 >= all || (folder !== undefined && isGrouped(rows, folder));
  return { text, left, isWide };
}

/** Whether a row by itself is one of a footer. */
function isFooter(filled: readonly FilledCell[], around: Around): boolean {
  if (!areForms(filled)) return isLabelled(filled);
  const own = filled.find(({ at }) => at === around.text);
  if (!own) return true;
  if (filled.length > 1) return filled.some(({ cell }) => isForm(cell));
  return isFooterAmongTexts(own, around);
}

/** The only filled cell of a row stands where texts do. */
function isFooterAmongTexts({ at, cell }: FilledCell, { left, isWide }: Around): boolean {
  if (isPageMark(cell)) return isWide || !/^\d/.test(cell);
  if (isSignature(cell) && /^(?:制表|填表|填报|打印|导出)/.test(cell)) return true;
  if (!isWide) return false;
  return at === left || (isSignature(cell) && /^(?:审[核批定]|复核|统计|编制|录入)/.test(cell));
}

/** 共 3 条 below three rows. */
function isCountOf([only, ...others]: readonly FilledCell[], above: number): boolean {
  return only !== undefined && others.length === 0 && readCount(only.cell) === above;
}

function isForm(cell: string): boolean {
  return isSignature(cell) || isPageMark(cell) || isNote(cell) || readCount(cell) !== null;
}

/** All cells are forms or days; a month alone is a text or a group. */
function areForms(filled: readonly FilledCell[]): boolean {
  return (
    filled.length > 0 &&
    filled.every(({ cell }) => isForm(cell) || isDate(cell)) &&
    (filled.some(({ cell }) => isForm(cell)) || filled.every(({ cell }) => /\d{4}/.test(cell)))
  );
}

/** 制表人 | 张三 | 审核人 | 李四: two labels, or one that nothing else is named by, each with a name or a day behind. */
function isLabelled(filled: readonly FilledCell[]): boolean {
  const labels = filled.filter(({ cell }) => isBareLabel(cell));
  const isEach = filled.every(
    ({ cell }, at) => isBareLabel(cell) || isDate(cell) || isNameBehind(cell, filled[at - 1]?.cell),
  );
  const isOnly = /^(?:制表|填[表报]|审[核批]|复核|编制)(?:人|日期|时间)[:：]?$/;
  return isEach && (labels.length > 1 ? filled.length > 2 : isOnly.test(filled[0]?.cell ?? ''));
}

function isNameBehind(cell: string, label = ''): boolean {
  return isBareLabel(label) && /^[\p{Script=Han}·\s]{2,4}$/u.test(cell);
}

/** Whether a row may be a further line of a note above it: 2.…, alone in its row. */
function isLineOfNote(
  [only, ...others]: readonly FilledCell[],
  { text, left, isWide }: Around,
): boolean {
  if (!only || others.length > 0 || !isNumberedLine(only.cell)) return false;
  return only.at !== text || (isWide && only.at === left);
}
