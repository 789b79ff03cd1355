import type { BodyLine } from './body-text';

/** What a paragraph’s mark says of a table. */
export interface TableMark {
  isInTable: boolean;
  isRowEnd: boolean;
  /** Of a row’s end: the columns whose cells go on from the row above. */
  above: readonly number[];
}

interface RowLine {
  line: BodyLine;
  column: number;
}

/** Follows tables that are written as paragraphs whose marks end cells and rows, as in .doc and RTF, and marks lines with the cell that they stand in. */
export class MarkedRows {
  private table = -1;
  private row = -1;
  private column = 0;
  private isOpen = false;
  private lines: RowLine[] = [];

  /** A paragraph has given lines; `endsCell` where its mark is that of a cell. */
  paragraph(mark: TableMark, lines: readonly BodyLine[], endsCell: boolean): void {
    if (!mark.isInTable) {
      this.isOpen = false;
      return;
    }
    if (!this.isOpen) this.begin();
    for (const line of lines) this.lines.push({ line, column: this.column });
    if (mark.isRowEnd) this.endRow(mark.above);
    else if (endsCell) this.column += 1;
  }

  private begin(): void {
    this.isOpen = true;
    this.table += 1;
    this.row = 0;
    this.column = 0;
    this.lines = [];
  }

  private endRow(above: readonly number[]): void {
    const { table, row } = this;
    for (const { line, column } of this.lines)
      if ('text' in line)
        line.cell = { table, row, column, ...(above.length > 0 ? { above } : {}) };
    this.lines = [];
    this.row += 1;
    this.column = 0;
  }
}
