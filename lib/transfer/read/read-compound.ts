import { openCompound } from '@/lib/extract/file/compound/compound-file';
import { recogniseCompound } from '@/lib/extract/file/recognise';
import type { TableLayout } from '../table-shape';
import type { ParseResult } from '../types';
import { readDocRows } from './read-docx';
import { readXls } from './xls/read-xls';

/** Reads what Word or Excel 97 to 2003, or WPS, wrote. */
export function readCompound(
  name: string,
  bytes: Uint8Array,
  layout: TableLayout | undefined,
): ParseResult {
  const streams = openCompound(bytes);
  const content = recogniseCompound(name, bytes, streams);
  if (content === 'encrypted' || content === 'broken-doc') return { ok: false, reason: content };
  if (content === 'doc' && streams) return readDocRows(streams);
  const workbook = content === 'spreadsheet' ? streams?.('Workbook') : undefined;
  return workbook ? readXls(workbook, layout) : { ok: false, reason: 'compound-file' };
}
