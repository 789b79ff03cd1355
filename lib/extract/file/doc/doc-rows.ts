import type { BodyLine } from '../word/body-text';
import type { ParagraphLook } from './paragraph-look';

interface RowLine {
  line: BodyLine;
  column: number;
}

/** Follows the tables of a .doc, where a table is paragraphs in cells, and marks lines with the cell that they stand in. */
export class DocRows {
  private table = -1;
  private row = -1;
  private column = 0;
  private isOpen = false;
  private lines: RowLine[] = [];

  /** A paragraph has given lines; `endsCell` where its mark is that of a cell. */
  paragraph(look: ParagraphLook, lines: readonly BodyLine[], endsCell: boolean): void {
    if (!look.isInTable) {
      this.isOpen = false;
      return;
    }
    if (!this.isOpen) this.begin();
    for (const line of lines) this.lines.push({ line, column: this.column });
    if (look.isRowEnd) this.endRow(look.above);
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
