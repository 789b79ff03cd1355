import Papa from 'papaparse';
import type { TableRow } from './table-row';

/** How many characters may be read again behind open quotation marks: each of them may have taken all the rest. */
const MOST_READ_AGAIN = 5_000_000;

/**
 * Returns the rows of a table, each with the line that it begins in. A quotation mark that nothing closes, or that one of a later row
 * closes, takes what follows with it: its row is broken, and reading goes on in the next line. `text` has `\n` between its lines.
 */
export function parseRows(text: string, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  let [from, line, readAgain] = [0, 1, 0];
  for (;;) {
    const rest = text.slice(from);
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, newline: '\n' });
    const placed = placeRows(data, line);
    const broken = errors.find(
      ({ code, row = -1 }) =>
        code === 'MissingQuotes' || (code === 'InvalidQuotes' && isSeveralLines(data[row])),
    )?.row;
    const row = broken === undefined ? undefined : placed[broken];
    if (broken === undefined || !row) return [...rows, ...placed];
    rows.push(...placed.slice(0, broken), { line: row.line, cells: [], isBroken: true });
    const next = startOfLine(rest, row.line - line + 1);
    readAgain += rest.length - next;
    if (next >= rest.length) return rows;
    if (readAgain > MOST_READ_AGAIN) return [...rows, ...placed.slice(broken + 1)];
    from += next;
    line = row.line + 1;
  }
}

function isSeveralLines(cells: readonly string[] = []): boolean {
  return cells.some((cell) => cell.includes('\n'));
}

function placeRows(rows: readonly string[][], first: number): TableRow[] {
  let line = first;
  return rows.map((cells) => {
    const place = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0);
    return { line: place, cells };
  });
}

/** Where a line begins, counted from 0; the length of the text where there are fewer. */
function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let count = 0; count < line; count += 1) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}
