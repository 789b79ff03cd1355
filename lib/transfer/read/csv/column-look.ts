import { isDate, isNumber, isOrdinal } from './cell-forms';
import type { TableRow } from './table-row';

/** What the cells of a column look like. */
export interface Look {
  at: number;
  /** How many cells are filled. */
  filled: number;
  /** How often each value stands in it; values are trimmed. */
  values: ReadonlyMap<string, number>;
  /** Characters of a filled cell: of all, 200 at most of each, and of the shortest. */
  length: number;
  shortest: number;
  /** Codes as they are typed: Latin letters, digits and marks without a blank. */
  isCode: boolean;
  isNumber: boolean;
  isDate: boolean;
  isOrdinal: boolean;
  /** Most of its cells are sentences: there is punctuation in them. */
  isPunctuated: boolean;
}

/** Rows by which columns are judged. */
const LOOKED_AT = 200;

/** Returns the look of each column of a table's first rows, the header not among them. */
export function lookAtColumns(rows: readonly TableRow[], width: number): Look[] {
  const sample = rows.slice(0, LOOKED_AT);
  return Array.from({ length: width }, (_, at) => lookAt(sample, at));
}

function lookAt(rows: readonly TableRow[], at: number): Look {
  const cells = rows.flatMap(({ cells: all }) => all[at]?.trim() || []);
  const values = new Map<string, number>();
  for (const cell of cells) values.set(cell, (values.get(cell) ?? 0) + 1);
  const share = (is: (cell: string) => boolean, least = 0.9) =>
    cells.length > 0 && cells.filter(is).length >= cells.length * least;
  return {
    at,
    filled: cells.length,
    values,
    length: cells.reduce((sum, cell) => sum + Math.min(cell.length, 200), 0) / (cells.length || 1),
    shortest: Math.min(...cells.map((cell) => cell.length), 200),
    isCode: share((cell) => /^[!-~]{1,24}$/.test(cell)),
    isNumber: share(isNumber, 0.8),
    isDate: share(isDate, 0.8),
    isOrdinal: share(isOrdinal, 0.8),
    isPunctuated: share((cell) => /[，。；！？：、,.;!?]/.test(cell), 0.5),
  };
}

/** Returns whether a column says of each row which of a few groups it is in: short values that come back. */
export function hasFewValues({ filled, values, length }: Look): boolean {
  return filled >= 3 && values.size * 2 <= filled && length <= LONGEST_GROUP;
}

/** In characters, on average. */
const LONGEST_GROUP = 12;
