import { isHeadLine, isLabelAndValue, isTitle } from './cell-forms';
import { isEmptyRow, type TableRow, wordsIn } from './table-row';

/** A sheet of a workbook, or all there is in a file that has no sheets. */
export interface Sheet {
  name?: string;
  rows: readonly TableRow[];
}

const NAME = /^(?:封面|封皮|扉页|首页|cover)$/i;
/** Filled rows of a cover, at most. */
const MOST_ROWS = 20;

/** Returns whether a sheet is the cover of a workbook: it has nothing but titles and labels with their values, or it bears a cover's name and no sentence. */
export function isCover({ name = '', rows }: Sheet): boolean {
  const filled = rows.filter((row) => !isEmptyRow(row));
  if (filled.length === 0 || filled.length > MOST_ROWS) return false;
  const isNamed = NAME.test(name.trim());
  return filled.every(
    ({ cells, isBroken = false }) =>
      !isBroken &&
      wordsIn(cells).every(
        (cell) =>
          isTitle(cell) ||
          isHeadLine(cell) ||
          isLabelAndValue(cell) ||
          (isNamed && !/[，。；！？\n]/.test(cell)),
      ),
  );
}
