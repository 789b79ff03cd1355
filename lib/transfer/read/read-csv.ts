import Papa from 'papaparse';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';
import { readHeader } from './csv/columns';
import { findHeader } from './csv/find-header';
import { OWN } from './csv/dialect';
import { layOutAll } from './csv/lay-out';
import { parseRows } from './csv/parse-rows';
import type { TableRow } from './csv/table-row';
import type { TableLayout } from '../table-shape';
import { addTable, findTableDialect, noticeAround } from './read-table';

/** Reads a table of commas, tabs or semicolons, with a header or without; `name` is the file's, without its ending. */
export function readCsv(text: string, name: string, layout?: TableLayout): ParseResult {
  const plain = text.replace(/\r\n?/g, '\n');
  // Excel names the mark in a line of its own.
  const named = /^sep=(.)\n/.exec(plain)?.[1];
  const delimiter = named ?? guessDelimiter(plain);
  const parsed = parseRows(plain, delimiter).slice(named === undefined ? 0 : 1);
  const all = delimiter === '|' ? parsed.filter((row) => !isRule(row)) : parsed;
  const { tables, shape } = layOutAll([{ rows: all }], layout);
  const dialects = tables.map(({ rows, columns }) => findTableDialect(rows, columns));
  const into = new RowCollector(dialects[0]?.format ?? 'csv');
  noticeAround(into, tables, 1);
  for (const [at, { rows, columns, width }] of tables.entries()) {
    const dialect = dialects[at] ?? OWN;
    // TextExpander exports a group into a file of its name.
    const isGroup = dialect.format === 'textexpander' && !columns.has('folder');
    const sound = withoutBroken(into, rows, width);
    addTable(into, sound, { columns, dialect, ...(isGroup && { sheet: name }) });
  }
  return { ok: true, sheet: { ...into.sheet(), ...(shape && { table: shape }) } };
}

/** The line below the header of a table that is drawn with bars. */
function isRule({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell));
}

/** Returns the rows that can be read; the others become faults. `width` is that of a row. */
function withoutBroken(into: RowCollector, rows: readonly TableRow[], width: number): TableRow[] {
  return rows.filter(({ line, cells, isBroken }) => {
    if (isBroken) into.fault({ line, reason: 'bad-quotes' });
    else if (cells.slice(width).some((cell) => cell.trim() !== ''))
      into.fault({ line, reason: 'too-many-columns' });
    else return true;
    return false;
  });
}

/** Returns whether a text is a table: its first line is a header, or every line has as many cells as the others, and more than one. */
export function isTable(text: string): boolean {
  const sample = text.slice(0, 100_000).replace(/\r\n?/g, '\n');
  const [first = ''] = sample.split('\n', 1);
  const delimiter = guessDelimiter(sample);
  const parsed = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 50 });
  if (readHeader(parsed.data[0] ?? []) && (first.includes(delimiter) || parsed.data.length > 1))
    return true;
  const placed = parsed.data.map((cells, line) => ({ line, cells }));
  if (delimiter === '\t' && findHeader(placed)?.header.isSure) return true;
  const rows = parsed.data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const width = rows[0]?.length ?? 0;
  const isEven = rows.length > 1 && rows.every((cells) => cells.length === width);
  // Commas stand in any English sentence; tabs do not.
  return width > 1 && width <= 12 && isEven && (delimiter === '\t' || text.includes('"'));
}

/** Marks between the cells of a row. */
const DELIMITERS = [',', '\t', ';'];
/** Lines by which a delimiter is found: above a table its title stands, without one. */
const LINES = 40;

/** The mark decides that most lines have equally often, outside quotation marks; of several the one that the first line has more of. */
function guessDelimiter(text: string): string {
  const plain = text.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '');
  const lines = plain.split('\n').slice(0, LINES);
  const counts = DELIMITERS.map((mark) => countIn(lines, mark));
  const best = counts.reduce((most, one) =>
    one.usual > most.usual || (one.usual === most.usual && one.first > most.first) ? one : most,
  );
  if (best.usual > 0) return best.mark;
  // A bar stands in texts too: only below the names of columns it is a mark.
  const isBarred = lines.some((line) => line.includes('|') && readHeader(line.split('|')) !== null);
  return isBarred ? '|' : ',';
}

/** In how many lines a mark stands as often as in most of those that have it, and how often in the first. */
function countIn(lines: readonly string[], mark: string) {
  const times = lines.map((line) => line.split(mark).length - 1);
  const lengths = new Map<number, number>();
  for (const count of times) if (count > 0) lengths.set(count, (lengths.get(count) ?? 0) + 1);
  return { mark, usual: Math.max(0, ...lengths.values()), first: times[0] ?? 0 };
}
