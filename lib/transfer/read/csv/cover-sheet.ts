import { isHeadLine, isTitle } from './cell-forms';
import { isEmptyRow, type TableRow, wordsIn } from './table-row';

/** A sheet of a workbook, or all there is in a file that has no sheets. */
export interface Sheet {
  name?: string;
  rows: readonly TableRow[];
}

const NAME = /^(?:封面|封皮|扉页|cover)$/i;
/** Filled rows of a cover, at most. */
const MOST_ROWS = 20;

/**
 * Returns whether a sheet is the cover of a workbook: it begins with a title and goes on with who made it and when, or it bears a cover's name and has no
 * sentence. A label with its value is not enough: 结尾：谢谢大家 is a phrase with its name.
 */
export function isCover({ name = '', rows }: Sheet): boolean {
  const filled = rows.filter((row) => !isEmptyRow(row));
  if (filled.length === 0 || filled.length > MOST_ROWS || filled.some((row) => row.isBroken))
    return false;
  const cells = filled.flatMap((row) => wordsIn(row.cells));
  if (NAME.test(name.trim())) return cells.every((cell) => !/[，。；！？\n]/.test(cell));
  return isTitle(cells[0] ?? '') && cells.every((cell) => isTitle(cell) || isHeadLine(cell));
}
