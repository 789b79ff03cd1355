import type { TableRow } from '../csv/table-row';
import { readXml } from '../read-xml';
import { TableGrid } from './table-grid';

/** A sheet of a workbook that is written in XML. */
export interface XmlSheet {
  name: string;
  rows: TableRow[];
  hidden: number;
  isHidden: boolean;
}

/** What elements are called: in Excel's XML of 2003 and, where that differs, in OpenDocument. */
const SHEETS = new Set(['Worksheet', 'table']);
const ROWS = new Set(['Row', 'table-row']);
const CELLS = new Set(['Cell', 'table-cell', 'covered-table-cell']);
/** What stands at a cell and is not in it. */
const BESIDE = new Set(['Comment', 'annotation', 'PhoneticText', 'ruby-text']);

/** Returns the sheets of Excel's XML of 2003 or of OpenDocument's `content.xml`. */
export function readXmlSheets(xml: string): XmlSheet[] {
  const reader = new SheetReader();
  readXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.found.map(({ name, grid, isHidden }) => ({
    name,
    rows: grid.rows(),
    hidden: grid.hidden,
    isHidden,
  }));
}

type Attributes = Readonly<Record<string, string>>;

interface OpenSheet {
  name: string;
  grid: TableGrid;
  isHidden: boolean;
}

interface OpenCell {
  text: string;
  attributes: Attributes;
}

class SheetReader {
  readonly found: OpenSheet[] = [];
  private cell: OpenCell | null = null;
  /** Of the next cell of OpenDocument, where those that are covered are written too. */
  private column = 0;
  private inside: 'text' | 'visible' | null = null;
  private beside = 0;

  open(name: string, attributes: Attributes): void {
    if (BESIDE.has(name)) this.beside += 1;
    if (this.beside > 0) return;
    const grid = this.found.at(-1)?.grid;
    if (SHEETS.has(name) && !this.cell) {
      const title = attributeOf(attributes, 'Name') ?? attributeOf(attributes, 'name') ?? '';
      this.found.push({ name: title, grid: new TableGrid(), isHidden: false });
    } else if (ROWS.has(name)) {
      this.column = 0;
      grid?.openRow(rowOf(attributes));
    } else if (CELLS.has(name)) this.cell = { text: '', attributes };
    else if (this.cell) this.openInCell(this.cell, name, attributes);
    else if (name === 'Visible') this.inside = 'visible';
  }

  text(text: string): void {
    if (this.beside > 0) return;
    const sheet = this.found.at(-1);
    if (this.inside === 'visible' && sheet) sheet.isHidden = /Hidden/.test(text);
    else if (this.inside === 'text' && this.cell) this.cell.text += text;
  }

  close(name: string): void {
    if (BESIDE.has(name)) {
      this.beside -= 1;
      return;
    }
    if (this.beside > 0) return;
    if (name === 'Data' || name === 'p' || name === 'Visible') this.inside = null;
    if (CELLS.has(name) && this.cell) this.closeCell(name, this.cell);
  }

  private openInCell(cell: OpenCell, name: string, attributes: Attributes): void {
    if (name === 'p' && cell.text !== '') cell.text += '\n';
    if (name === 'Data' || name === 'p') this.inside = 'text';
    if (name === 'line-break') cell.text += '\n';
    if (name === 's') cell.text += ' '.repeat(Math.min(100, numberOf(attributes, 'c') ?? 1));
  }

  private closeCell(name: string, { text, attributes }: OpenCell): void {
    this.cell = null;
    const grid = this.found.at(-1)?.grid;
    if (name === 'Cell') {
      const index = numberOf(attributes, 'Index');
      const across = (numberOf(attributes, 'MergeAcross') ?? 0) + 1;
      const down = (numberOf(attributes, 'MergeDown') ?? 0) + 1;
      grid?.addCell({ text, across, down, ...(index && { column: index - 1 }) });
      return;
    }
    const count = numberOf(attributes, 'number-columns-repeated') ?? 1;
    const down = numberOf(attributes, 'number-rows-spanned') ?? 1;
    const shown = text === '' ? 0 : Math.min(count, MOST_REPEATED);
    for (let at = 0; at < shown; at += 1) grid?.addCell({ text, down, column: this.column + at });
    this.column += count;
  }
}

/** A filled cell that stands for more of its kind is no phrase. */
const MOST_REPEATED = 20;

function rowOf(attributes: Attributes) {
  const line = numberOf(attributes, 'Index');
  return {
    count: numberOf(attributes, 'number-rows-repeated') ?? 1,
    isHidden:
      attributeOf(attributes, 'Hidden') === '1' ||
      /^(?:collapse|filter)$/.test(attributeOf(attributes, 'visibility') ?? ''),
    ...(line && { line }),
  };
}

/** Returns an attribute by its name without its prefix, which is the writer's choice. */
function attributeOf(attributes: Attributes, name: string): string | undefined {
  return Object.entries(attributes).find(
    ([written]) => written.slice(written.indexOf(':') + 1) === name,
  )?.[1];
}

function numberOf(attributes: Attributes, name: string): number | undefined {
  return Number.parseInt(attributeOf(attributes, name) ?? '', 10) || undefined;
}
