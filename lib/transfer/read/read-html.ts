import { PageText } from '@/lib/extract/file/html/page-text';
import { readHtmlTags } from '@/lib/extract/file/markup/read-html-tags';
import { contentOfOwn } from '../pieces';
import { RowCollector } from '../row-collector';
import type { TableLayout } from '../table-shape';
import type { ParseResult } from '../types';
import { findHeader } from './csv/find-header';
import { type HtmlTable, readHtmlTables, WithoutTables } from './markup/html-tables';
import { withoutNumbers } from './numbered-lines';
import { readSheets } from './read-sheets';

/**
 * Reads a page: its tables whose columns have names as those of a spreadsheet, and an entry for each line of the rest. `isBook` where it is a
 * spreadsheet that was saved as a page, of which all is a table.
 */
export function readHtmlPage(html: string, isBook: boolean, layout?: TableLayout): ParseResult {
  const tables = readHtmlTables(html);
  const isRead = tables.map((table) => !table.isLayout && (isBook || isNamed(table)));
  const page = new PageText();
  readHtmlTags(html, new WithoutTables(page, (at) => isRead[at] ?? false));
  const into = new RowCollector('html');
  const lines = page.whole().split('\n');
  if (isBook && isRead.includes(true)) noteLines(into, lines);
  else addLines(into, lines);
  const read = tables.filter((_, at) => isRead[at]);
  if (read.length === 0) return { ok: true, sheet: into.sheet() };
  const sheets = read.map(({ rows, hidden }) => ({ name: '', rows, hidden, isHidden: false }));
  return readSheets(into, sheets, layout);
}

function addLines(into: RowCollector, given: readonly string[]): void {
  const { lines, count } = withoutNumbers(given);
  if (count > 0) into.notice({ reason: 'numbers', detail: String(count) });
  lines.forEach((line, at) => {
    if (line.trim() !== '') into.add(contentOfOwn(line), { line: at + 1 });
  });
}

/** What stands around the tables of a workbook is its title. */
function noteLines(into: RowCollector, lines: readonly string[]): void {
  const count = lines.filter((line) => line.trim() !== '').length;
  if (count > 0) into.notice({ reason: 'rows-above', detail: String(count) });
}

/** A table of one column may frame the page. */
function isNamed({ rows }: HtmlTable): boolean {
  const head = findHeader(rows);
  return head !== null && head.header.columns.size > 1 && rows.length > head.at + 1;
}
