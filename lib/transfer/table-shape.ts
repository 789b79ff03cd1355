import type { Column } from './read/csv/columns';

/** What each column of a table holds, null where it is left out; and whether the first row names them and is no entry. */
export interface TableLayout {
  columns: ReadonlyArray<Column | null>;
  hasHeader: boolean;
}

/** How a table was read: the layout that was taken or found, and rows to judge it by. */
export interface TableShape extends TableLayout {
  /** The first rows as the file has them, each cell cut. */
  sample: readonly string[][];
  /** The columns are those that the header names, or that a person chose: nobody needs to be asked. */
  isSure: boolean;
}

/** Rows of the sample, and characters of a cell in it. */
const SAMPLE_ROWS = 6;
const SAMPLE_CELL = 60;
/** More columns are not offered. */
const MOST_COLUMNS = 30;

/** Returns the shape of a table by its rows, the header among them, and its columns. */
export function shapeOf(
  rows: ReadonlyArray<{ cells: readonly string[] }>,
  columns: ReadonlyMap<Column, number>,
  { hasHeader, isSure }: Pick<TableShape, 'hasHeader' | 'isSure'>,
): TableShape {
  const sample = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.slice(0, MOST_COLUMNS));
  const width = Math.max(1, ...sample.map((cells) => cells.length));
  const byPlace = new Map([...columns].map(([column, at]) => [at, column]));
  return {
    columns: Array.from({ length: width }, (_, at) => byPlace.get(at) ?? null),
    sample: sample.map((cells) => cells.map((cell) => cell.slice(0, SAMPLE_CELL))),
    hasHeader,
    isSure,
  };
}

/** Returns where each column of a layout stands, from 0; of one that is named twice the first place. */
export function columnsOf({ columns }: TableLayout): Map<Column, number> {
  const places = new Map<Column, number>();
  columns.forEach((column, at) => {
    if (column !== null && !places.has(column)) places.set(column, at);
  });
  return places;
}
