import Papa from 'papaparse';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';
import { readHeader } from './csv/columns';
import { parseRows } from './csv/parse-rows';
import type { TableLayout } from '../table-shape';
import { addTable, findTableDialect, layOut } from './read-table';

/** Reads a table of commas, tabs or semicolons, with a header or without; `name` is the file's, without its ending. */
export function readCsv(text: string, name: string, layout?: TableLayout): ParseResult {
  const plain = text.replace(/\r\n?/g, '\n');
  const all = parseRows(plain, guessDelimiter(plain));
  const { rows, columns, width, shape } = layOut(all, layout);
  const dialect = findTableDialect(rows, columns);
  const into = new RowCollector(dialect.format);
  const sound = rows.filter(({ line, cells, isBroken }) => {
    if (isBroken) into.fault({ line, reason: 'bad-quotes' });
    else if (cells.slice(width).some((cell) => cell.trim() !== ''))
      into.fault({ line, reason: 'too-many-columns' });
    else return true;
    return false;
  });
  // TextExpander exports a group into a file of its name.
  const sheet = dialect.format === 'textexpander' && !columns.has('folder') ? { sheet: name } : {};
  addTable(into, sound, { columns, dialect, ...sheet });
  return { ok: true, sheet: { ...into.sheet(), table: shape } };
}

/** Returns whether a text is a table: its first line is a header, or every line has as many cells as the others, and more than one. */
export function isTable(text: string): boolean {
  const sample = text.slice(0, 100_000).replace(/\r\n?/g, '\n');
  const [first = ''] = sample.split('\n', 1);
  const delimiter = guessDelimiter(sample);
  const parsed = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 50 });
  if (readHeader(parsed.data[0] ?? []) && (first.includes(delimiter) || parsed.data.length > 1))
    return true;
  const rows = parsed.data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const width = rows[0]?.length ?? 0;
  const isEven = rows.length > 1 && rows.every((cells) => cells.length === width);
  // Commas stand in any English sentence; tabs do not.
  return width > 1 && width <= 12 && isEven && (delimiter === '\t' || text.includes('"'));
}

/** The first line decides, outside quotation marks. */
function guessDelimiter(text: string): string {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split('\n', 1);
  const counts = [',', '\t', ';'].map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
