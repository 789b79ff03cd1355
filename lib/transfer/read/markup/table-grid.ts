import type { TableRow } from '../csv/table-row';
import { fillMerged, type MergedCells } from '../xlsx/merged-cells';

/** A wider table, or one of more rows, is no list of phrases. */
const MOST_COLUMNS = 100;
const MOST_ROWS = 200_000;

/** A cell as its table has it: how many columns and rows it goes over, and its column, from 0, where it names one. */
export interface GridCell {
  text: string;
  across?: number;
  down?: number;
  column?: number;
}

/** The rows of a table that is written row by row, in which a cell goes over several columns or rows. A cell that goes down is that of each row, one that goes across of its first column. */
export class TableGrid {
  /** Filled rows that are hidden. */
  hidden = 0;
  private readonly filled: Array<{ line: number; cells: string[] }> = [];
  private readonly merged: MergedCells[] = [];
  /** The last row that a cell further up goes over, by column. */
  private readonly coveredTo: number[] = [];
  private line = 0;
  /** How many rows the open one stands for. */
  private count = 1;
  private column = 0;
  private cells: string[] = [];
  private isHidden = false;

  /** Begins a row, the next or the one of this number, from 1; it may stand for several that are alike. */
  openRow({ line = this.line + this.count, count = 1, isHidden = false } = {}): void {
    this.closeRow();
    this.line = line;
    this.count = count;
    this.isHidden = isHidden;
  }

  /** Adds a cell to the row, right of what stands in it. */
  addCell({ text, across = 1, down = 1, column }: GridCell): void {
    if (column !== undefined) this.column = column;
    else while ((this.coveredTo[this.column] ?? 0) >= this.line) this.column += 1;
    const [from, bottom] = [this.column, this.line + down - 1];
    this.column += Math.max(1, across);
    if (from >= MOST_COLUMNS) return;
    for (let at = from; at < Math.min(this.column, MOST_COLUMNS); at += 1)
      this.coveredTo[at] = bottom;
    if (down > 1) this.merged.push({ top: this.line, bottom, column: from });
    while (this.cells.length < from) this.cells.push('');
    this.cells[from] = text;
  }

  /** Returns the filled rows, an empty one wherever there are empty ones between them. */
  rows(): TableRow[] {
    this.closeRow();
    fillMerged(this.filled, this.merged);
    return withEmptyRows(this.filled);
  }

  private closeRow(): void {
    const { cells, line } = this;
    this.cells = [];
    this.column = 0;
    if (cells.every((text) => text.trim() === '')) return;
    if (this.isHidden) this.hidden += 1;
    else if (this.filled.length < MOST_ROWS) this.filled.push({ line, cells });
  }
}

/** Returns a sheet's rows with an empty one wherever rows of the sheet are. */
export function withEmptyRows(rows: readonly TableRow[]): TableRow[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    const isNext = before === undefined || row.line === before.line + 1;
    return isNext ? [row] : [{ line: row.line - 1, cells: [] }, row];
  });
}
