import { decodeXml } from '@/lib/extract/file/markup/decode-xml';
import { readOdt, readOdtContent } from '@/lib/extract/file/odt/read-odt';
import { openZip, ZipError } from '@/lib/extract/file/zip/read-zip';
import { RowCollector } from '../row-collector';
import type { TableLayout } from '../table-shape';
import type { ParseResult } from '../types';
import { LARGEST_UNPACKED } from './largest-unpacked';
import { readXmlSheets } from './markup/xml-sheets';
import { readSheets } from './read-sheets';
import { readText } from './read-text';

/** Reads an OpenDocument file: a spreadsheet (.ods) as Excel's, of a text (.odt) a line each. */
export async function readOpenDocument(
  bytes: Uint8Array,
  layout?: TableLayout,
): Promise<ParseResult> {
  const zip = openZip(bytes, { left: LARGEST_UNPACKED });
  if (!zip) return { ok: false, reason: 'broken-zip' };
  try {
    const content = decodeXml(await zip.read('content.xml'));
    if (isSheets(content)) return readOpenXml(content, layout);
    return asOpenDocument(readText(await readOdt(zip), 'lines'));
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { ok: false, reason: error.fault === 'too-large' ? 'unpacks-too-large' : 'broken-zip' };
  }
}

/** Reads OpenDocument's XML: `content.xml`, or one flat file (.fods, .fodt). */
export function readOpenXml(xml: string, layout?: TableLayout): ParseResult {
  return isSheets(xml)
    ? readSheets(new RowCollector('open-document'), readXmlSheets(xml), layout)
    : asOpenDocument(readText(readOdtContent(xml), 'lines'));
}

function isSheets(xml: string): boolean {
  return /<(?:\w+:)?spreadsheet[\s>]/.test(xml);
}

function asOpenDocument(read: ParseResult): ParseResult {
  return read.ok ? { ok: true, sheet: { ...read.sheet, format: 'open-document' } } : read;
}
