import { columnsOf, shapeOf, type TableLayout, type TableShape } from '../../table-shape';
import { type Column, type Columns, guessColumns } from './columns';
import { isCover, type Sheet } from './cover-sheet';
import { readKind } from './dialect';
import { withOthers } from './header-by-content';
import { type FoundTable, findTables } from './find-tables';
import { isGrouped } from './group-cells';
import { stackParts } from './side-by-side';
import { isEmptyRow, type TableRow, usualWidth } from './table-row';
import { withoutTotals } from './total-rows';

/** A table whose columns are known: its rows without the header, and how many cells a row has. */
export interface LaidOut extends Pick<FoundTable, 'above' | 'below'> {
  rows: readonly TableRow[];
  columns: Columns;
  width: number;
  shape: TableShape;
}

/** The tables of a file, and how the one was read that a person is asked about. */
export interface AllLaidOut {
  tables: ReadonlyArray<LaidOut & { sheet: number }>;
  shape: TableShape | undefined;
}

/**
 * Returns the tables of each sheet under the columns that their headers name or that they look like. A person is asked about the first that nobody
 * recognised, or else the first; what is chosen holds for it, and, where it has no header, for all without one.
 */
export function layOutAll(sheets: readonly Sheet[], layout?: TableLayout): AllLaidOut {
  const found = withoutCovers(
    sheets,
    sheets.flatMap(({ rows }, sheet) =>
      findTables(stackParts(rows)).map((table) => ({ table, sheet })),
    ),
  );
  const guessed = found.map(({ table }) => layOut(table));
  const unsure = guessed.findIndex(({ shape }) => !shape.isSure);
  const asked = Math.max(0, unsure);
  const hasHead = found[asked]?.table.head !== null;
  const tables = found.flatMap(({ table, sheet }, at) => {
    const isChosen = at === asked || (!hasHead && table.head === null);
    const laid = layout && isChosen ? layOut(table, layout) : guessed[at];
    return laid ? [{ sheet, above: table.above, below: table.below, ...laid }] : [];
  });
  return { tables, shape: tables[asked]?.shape };
}

interface InSheet {
  table: FoundTable;
  sheet: number;
}

/** Takes the rows of covers for what stands above the first table, where there is one with a header. */
function withoutCovers(sheets: readonly Sheet[], found: readonly InSheet[]): readonly InSheet[] {
  if (!found.some(({ table }) => table.head?.header.isSure)) return found;
  const covers = sheets.map((sheet, at) =>
    isCover(sheet) && found.every((one) => one.sheet !== at || one.table.head === null)
      ? sheet.rows.filter((row) => !isEmptyRow(row)).length
      : 0,
  );
  const above = covers.reduce((sum, count) => sum + count, 0);
  return found
    .filter(({ sheet }) => covers[sheet] === 0)
    .map(({ table, sheet }, at) =>
      at > 0 ? { table, sheet } : { table: { ...table, above: table.above + above }, sheet },
    );
}

type Laid = Omit<LaidOut, 'above' | 'below'>;

function layOut({ head, rows }: FoundTable, layout?: TableLayout): Laid {
  const all = (head ? [head.row, ...rows] : rows).filter((row) => row.isBroken || !isEmptyRow(row));
  if (layout) return layOutAsChosen(all, layout);
  if (head) {
    const { row, header } = head;
    const named = withKindAsFolder(header.columns, row, rows);
    const columns = withOthers(named, row, rows);
    const shape = shapeOf(all, columns, { hasHeader: true, isSure: header.isSure });
    return { rows, columns, width: row.cells.length, shape };
  }
  const width = usualWidth(rows);
  const columns = withTitleAsFolder(guessColumns(rows, width), rows);
  const shape = shapeOf(all, columns, { hasHeader: false, isSure: width <= 1 });
  return { rows, columns, width, shape };
}

function layOutAsChosen(all: readonly TableRow[], layout: TableLayout): Laid {
  const columns = columnsOf(layout);
  const rows = layout.hasHeader ? all.slice(1) : all;
  const shape = shapeOf(all, columns, { hasHeader: layout.hasHeader, isSure: true });
  return { rows, columns, width: Math.max(layout.columns.length, usualWidth(rows)), shape };
}

/** 类型 names our own kinds, or, in a table of others and beside no other folder, groups. */
function withKindAsFolder(columns: Columns, first: TableRow, rows: readonly TableRow[]): Columns {
  const at = columns.get('kind');
  if (at === undefined || columns.has('folder')) return columns;
  const isOwn = rows.some(({ cells }) => readKind(cells[at] ?? '', '') !== null);
  const isGroup = !isOwn && /^(?:类型|种类|類型|種類|type)$/i.test(first.cells[at]?.trim() ?? '');
  return isGroup ? renamed(columns, 'kind', 'folder') : columns;
}

/** A title that nobody named, and that stands above several texts each time, is a group's name. */
function withTitleAsFolder(columns: Columns, rows: readonly TableRow[]): Columns {
  const at = columns.get('title');
  const isGroup = at !== undefined && isGrouped(withoutTotals(rows, columns), at);
  return isGroup ? renamed(columns, 'title', 'folder') : columns;
}

function renamed(columns: Columns, from: Column, to: Column): Columns {
  return new Map([...columns].map(([column, at]) => [column === from ? to : column, at]));
}
