import { type DocxLine, readDocxLines } from '@/lib/extract/file/read-docx';
import { decodeText } from '@/lib/extract/file/decode';
import { openZip, ZipError } from '@/lib/extract/file/zip/read-zip';
import { contentOfOwn } from '../pieces';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';
import { KIND_WORDS } from '../write/write-csv';
import { LARGEST_UNPACKED } from './largest-unpacked';

/** Reads a Word document: an entry for each paragraph. A heading above one paragraph alone is its title, those above it are the folder. */
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

/** A part of another format in the document: only plain text is taken. */
function plainPart(bytes: Uint8Array): string | undefined {
  const { text } = decodeText(bytes);
  return /[<\0]|^PK/.test(text) ? undefined : text;
}

function rowsOf(lines: readonly DocxLine[]) {
  const rows = new RowCollector('docx');
  let headings: string[] = [];
  lines.forEach(({ text, heading }, at) => {
    if (heading !== undefined) {
      headings = headings.slice(0, heading);
      headings[heading] = KINDS.has(text) ? '' : folderName(text);
      return;
    }
    const isAlone =
      isHeading(lines[at - 1]) && (at + 1 === lines.length || isHeading(lines[at + 1]));
    // A level that was passed over leaves a hole in the list.
    const above = headings.filter((name) => name !== undefined && name !== '');
    const title = isAlone ? above.pop() : undefined;
    const facts = { entry: at + 1, folder: above.join('/') };
    rows.add(contentOfOwn(text), { ...facts, ...(title === undefined ? {} : { title }) });
  });
  return rows.sheet();
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
