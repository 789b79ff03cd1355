import type { Attributes, MarkupListener } from '@/lib/extract/file/markup/read-tags';
import { readHtmlTags } from '@/lib/extract/file/markup/read-html-tags';
import type { TableRow } from '../csv/table-row';
import { TableGrid } from './table-grid';

/** A table of a page, in the order in which they begin. */
export interface HtmlTable {
  rows: TableRow[];
  /** Filled rows that are hidden. */
  hidden: number;
  /** Another table stands in it, so that it only lays out the page. */
  isLayout: boolean;
}

/** Returns the tables of a page, those in cells of others too. */
export function readHtmlTables(html: string): HtmlTable[] {
  const reader = new TableReader();
  readHtmlTags(html, reader);
  return reader.found.map(({ grid, isLayout }) => ({
    rows: grid.rows(),
    hidden: grid.hidden,
    isLayout,
  }));
}

/** Passes a page on to another listener without some of its tables, which are named by their places in it. */
export class WithoutTables implements MarkupListener {
  private count = 0;
  private depth = 0;
  private leftOutFrom = Infinity;

  constructor(
    private readonly inner: MarkupListener,
    private readonly isLeftOut: (table: number) => boolean,
  ) {}

  open(name: string, attributes: Attributes): void {
    this.depth += 1;
    if (name === 'table') {
      if (this.leftOutFrom === Infinity && this.isLeftOut(this.count))
        this.leftOutFrom = this.depth;
      this.count += 1;
    }
    if (this.leftOutFrom === Infinity) this.inner.open(name, attributes);
  }

  text(text: string): void {
    if (this.leftOutFrom === Infinity) this.inner.text(text);
  }

  close(name: string): void {
    if (this.leftOutFrom === Infinity) this.inner.close(name);
    if (this.leftOutFrom === this.depth) this.leftOutFrom = Infinity;
    this.depth -= 1;
  }
}

/** Elements that end a line within a cell. */
const BREAKS = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4']);
const UNSEEN = new Set(['script', 'style', 'title']);

interface OpenTable {
  grid: TableGrid;
  isLayout: boolean;
  /** Of the open cell; null between cells. */
  text: string | null;
  spans: { across: number; down: number };
}

class TableReader implements MarkupListener {
  readonly found: OpenTable[] = [];
  private readonly tables: OpenTable[] = [];
  private depth = 0;
  private unseenFrom = Infinity;

  open(name: string, attributes: Attributes): void {
    this.depth += 1;
    const isHidden = /display\s*:\s*none/i.test(attributes['style'] ?? '');
    const isUnseen = UNSEEN.has(name) || (isHidden && name !== 'tr');
    if (isUnseen && this.unseenFrom === Infinity) this.unseenFrom = this.depth;
    if (this.unseenFrom < Infinity) return;
    if (name === 'table') this.openTable();
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'tr') table.grid.openRow({ isHidden });
    else if (name === 'td' || name === 'th') {
      table.text = '';
      table.spans = { across: span(attributes['colspan']), down: span(attributes['rowspan']) };
    } else if (BREAKS.has(name)) this.add('\n');
  }

  text(text: string): void {
    if (this.unseenFrom === Infinity) this.add(text.replace(/\s+/g, ' '));
  }

  close(name: string): void {
    const isSeen = this.unseenFrom === Infinity;
    if (this.unseenFrom === this.depth) this.unseenFrom = Infinity;
    this.depth -= 1;
    const table = this.tables.at(-1);
    if (!isSeen || !table) return;
    if (name === 'td' || name === 'th') closeCell(table);
    else if (name === 'table') this.tables.pop();
    else if (BREAKS.has(name) && name !== 'br') this.add('\n');
  }

  private openTable(): void {
    const outer = this.tables.at(-1);
    if (outer) outer.isLayout = true;
    const spans = { across: 1, down: 1 };
    const table = { grid: new TableGrid(), isLayout: false, text: null, spans };
    this.found.push(table);
    this.tables.push(table);
  }

  private add(text: string): void {
    const table = this.tables.at(-1);
    if (table && table.text !== null) table.text += text;
  }
}

function closeCell(table: OpenTable): void {
  const text = (table.text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  table.grid.addCell({ text, ...table.spans });
  table.text = null;
}

function span(written: string | undefined): number {
  return Math.min(Math.max(1, Number.parseInt(written ?? '', 10) || 1), 10_000);
}
