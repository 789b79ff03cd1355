import { readHeader } from './columns';
import { areNames } from './header-by-content';
import { isEmptyRow, type TableRow } from './table-row';

/** Rows among which such a header is looked for. */
const WITHIN = 20;

/**
 * Returns a table's rows with a header of two lines as one: 类别 | 常用语 over two columns, and below that 标题 | 内容. What the second line leaves
 * empty, or repeats, is named by the first; a first line that names nothing so is a title or an entry, and stays.
 */
export function joinHeaderLines(rows: readonly TableRow[]): readonly TableRow[] {
  const filled = rows.flatMap((row, at) => (isEmptyRow(row) ? [] : [at])).slice(0, WITHIN);
  for (const at of filled) {
    const joined = joinLines(rows[at], rows[at + 1]);
    if (joined) return [...rows.slice(0, at), joined, ...rows.slice(at + 2)];
    // Below a header stand entries, whatever words they are of.
    if (readHeader(rows[at]?.cells ?? [])) return rows;
  }
  return rows;
}

function joinLines(upper: TableRow | undefined, lower: TableRow | undefined): TableRow | null {
  if (!upper || !lower || upper.isBroken || lower.isBroken || !areNames(upper.cells)) return null;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const [above, below] = [upper, lower].map(({ cells }) =>
    Array.from({ length: width }, (_, at) => cells[at]?.trim() ?? ''),
  ) as [string[], string[]];
  const isWide = above.some(
    (name, at) =>
      name !== '' && above[at + 1] === '' && below[at] !== '' && (below[at + 1] ?? '') !== '',
  );
  const isShared = above.some((name, at) => name !== '' && ['', name].includes(below[at] ?? ''));
  if (!isWide || !isShared) return null;
  const cells = below.map((name, at) => name || (above[at] ?? ''));
  const columns = areNames(cells) ? readHeader(cells) : null;
  return columns && columns.size > 1 ? { line: lower.line, cells } : null;
}
