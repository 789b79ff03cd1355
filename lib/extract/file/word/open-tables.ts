import type { BodyLine } from './body-text';

/** A table's widest row; a number in a file may be any. */
const MOST_SPANNED = 63;

interface OpenTable {
  table: number;
  row: number;
  column: number;
  /** Where the next cell stands. */
  next: number;
  /** The columns of this row that go on from above. */
  above: number[];
}

/** Follows the tables that are open, each within a cell of the one before, and marks lines with the cell that they stand in. */
export class OpenTables {
  private readonly tables: OpenTable[] = [];
  private count = 0;

  /** An element begins: a table, a row, a cell, how many columns (`value`) a cell goes over, or that it goes on from above; any other is nothing to it. */
  open(name: string, value: string | undefined): void {
    const table = this.tables.at(-1);
    if (name === 'w:tbl') {
      this.tables.push({ table: this.count, row: -1, column: -1, next: 0, above: [] });
      this.count += 1;
    } else if (!table) return;
    else if (name === 'w:tr') {
      table.row += 1;
      table.next = 0;
      table.above = [];
    } else if (name === 'w:tc') {
      table.column = table.next;
      table.next += 1;
    } else if (name === 'w:gridSpan' && Number(value) > 1)
      table.next = table.column + Math.min(Number(value), MOST_SPANNED);
    else if (name === 'w:vMerge' && value !== 'restart' && table.above.length < MOST_SPANNED)
      table.above.push(table.column);
  }

  close(): void {
    this.tables.pop();
  }

  /** Marks the lines from this place on, which were read since the cell was opened; those of a table within it keep theirs. */
  mark(lines: readonly BodyLine[], from: number): void {
    const open = this.tables.at(-1);
    if (!open) return;
    const { table, row, column } = open;
    const above = open.above.length > 0 ? { above: [...open.above] } : {};
    for (let at = from; at < lines.length; at += 1) {
      const line = lines[at];
      if (line && 'text' in line) line.cell ??= { table, row, column, ...above };
    }
  }
}
