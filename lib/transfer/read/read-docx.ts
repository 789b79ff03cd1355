import type { Streams } from '@/lib/extract/file/compound/compound-file';
import { readDoc } from '@/lib/extract/file/doc/read-doc';
import { type DocxLine, docxLines, readDocxLines } from '@/lib/extract/file/read-docx';
import { decodeText } from '@/lib/extract/file/decode';
import { readRtf } from '@/lib/extract/file/rtf/read-rtf';
import { openZip, ZipError } from '@/lib/extract/file/zip/read-zip';
import { contentOfOwn } from '../pieces';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';
import { KIND_WORDS } from '../write/write-csv';
import { OWN } from './csv/dialect';
import { findHeader } from './csv/find-header';
import { layOutAll } from './csv/lay-out';
import type { TableRow } from './csv/table-row';
import { withoutNumbers } from './numbered-lines';
import { addTable, noticeAround } from './read-table';
import { LARGEST_UNPACKED } from './largest-unpacked';

/**
 * Reads a Word document: an entry for each paragraph. A heading above one paragraph alone is its title, those above it are the folder. A
 * table whose columns have names is read as one of a spreadsheet is, any other by its paragraphs.
 */
export async function readDocxRows(bytes: Uint8Array): Promise<ParseResult> {
  const zip = openZip(bytes, { left: LARGEST_UNPACKED });
  if (!zip) return { ok: false, reason: 'broken-docx' };
  try {
    const lines = await readDocxLines(zip, async (chunk) => plainPart(chunk));
    return { ok: true, sheet: rowsOf(lines) };
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { ok: false, reason: error.fault === 'too-large' ? 'unpacks-too-large' : 'broken-docx' };
  }
}

/** Reads a .doc or .wps by its streams. */
export function readDocRows(streams: Streams): ParseResult {
  const read = readDoc(streams);
  if (read === 'old') return { ok: false, reason: 'compound-file' };
  if (read === 'broken') return { ok: false, reason: 'broken-doc' };
  if (read === 'encrypted') return { ok: false, reason: read };
  return { ok: true, sheet: rowsOf(docxLines(read)) };
}

/** Reads an RTF file as a Word document. */
export function readRtfRows(bytes: Uint8Array): ParseResult {
  const { lines, lost } = readRtf(bytes);
  const sheet = rowsOf(docxLines(lines));
  if (lost > 0) sheet.faults.unshift({ reason: 'lost-characters', detail: String(lost) });
  return { ok: true, sheet };
}

/** A part of another format in the document: only plain text is taken. */
function plainPart(bytes: Uint8Array): string | undefined {
  const { text } = decodeText(bytes);
  return /[<\0]|^PK/.test(text) ? undefined : text;
}

function rowsOf(lines: readonly DocxLine[]) {
  const rows = new RowCollector('docx');
  const tables = namedTables(lines);
  const plain = withoutNumbers(lines.map((line) => (isPlain(line) ? line.text : '')));
  if (plain.count > 0) rows.notice({ reason: 'numbers', detail: String(plain.count) });
  let headings: string[] = [];
  lines.forEach((line, at) => {
    const { heading, cell } = line;
    const text = isPlain(line) ? (plain.lines[at] ?? '') : line.text;
    // A level that was passed over leaves a hole in the list.
    const above = headings.filter((name) => name !== undefined && name !== '');
    const table = cell && tables.get(cell.table);
    if (table) {
      if (lines[at - 1]?.cell?.table !== cell.table) addNamed(rows, table, above.join('/'));
      return;
    }
    if (heading !== undefined) {
      headings = headings.slice(0, heading);
      headings[heading] = KINDS.has(text) ? '' : folderName(text);
      return;
    }
    const isAlone =
      isHeading(lines[at - 1]) && (at + 1 === lines.length || isHeading(lines[at + 1]));
    const title = isAlone ? above.pop() : undefined;
    const facts = { entry: at + 1, folder: above.join('/') };
    rows.add(contentOfOwn(text), { ...facts, ...(title === undefined ? {} : { title }) });
  });
  return rows.sheet();
}

/** The tables of a document that have a header, by their numbers; a row's line is the place of its first paragraph. */
function namedTables(lines: readonly DocxLine[]): Map<number, TableRow[]> {
  const tables = new Map<number, Array<{ line: number; cells: string[] }>>();
  lines.forEach(({ text, cell }, at) => {
    if (!cell) return;
    const rows = tables.get(cell.table) ?? [];
    tables.set(cell.table, rows);
    const row = (rows[cell.row] ??= { line: at + 1, cells: [] });
    while (row.cells.length < cell.column) row.cells.push('');
    const before = row.cells[cell.column];
    row.cells[cell.column] = before ? `${before}\n${text}` : text;
    // What is merged downwards is so in each row.
    for (const column of cell.above ?? [])
      row.cells[column] ||= rows[cell.row - 1]?.cells[column] ?? '';
  });
  const named = new Map<number, TableRow[]>();
  for (const [number, sparse] of tables) {
    const rows = sparse.filter((row) => row !== undefined);
    const head = findHeader(rows);
    const isNamed = head !== null && head.header.columns.size > 1;
    if (isNamed && rows.length > head.at + 1) named.set(number, rows);
  }
  return named;
}

function addNamed(into: RowCollector, table: readonly TableRow[], folder: string): void {
  const { tables } = layOutAll([{ rows: table }]);
  noticeAround(into, tables, 1);
  for (const { rows, columns } of tables)
    addTable(into, rows, { columns, dialect: OWN, sheet: folder, isCounted: true });
}

/** Neither a heading nor in a table. */
function isPlain({ heading, cell }: DocxLine): boolean {
  return heading === undefined && !cell;
}

function isHeading(line: DocxLine | undefined): boolean {
  return line?.heading !== undefined;
}

/** Headings of our own export, which are no folders. */
const KINDS = new Set<string>(Object.values(KIND_WORDS));

/** A slash would make two folders of one heading. */
function folderName(text: string): string {
  return text.replaceAll('/', '／').trim();
}
