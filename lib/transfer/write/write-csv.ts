import Papa from 'papaparse';
import { bodyOf, FACET_NAMES, facetValuesOf } from '@/lib/entry';
import type { EntryKind } from '@/lib/entry';
import type { TransferEntry } from '../types';
import { FACET_COLUMNS } from '../facet-columns';
import { escapeCell, joinTags } from './csv-cells';

/** The columns in the order in which they are written; readers find them by these names. */
const OWN_COLUMNS = [
  '类型',
  '标题',
  '内容',
  '标签',
  '分类',
  ...FACET_NAMES.map((name) => FACET_COLUMNS[name][0]),
];

export const KIND_WORDS: Readonly<Record<EntryKind, string>> = {
  phrase: '短语',
  pattern: '句式',
  outline: '提纲',
};

/** Returns entries as CSV with a header, CRLF and a byte order mark, without which Excel takes it for GBK; reading it gives the same entries. */
export function writeCsv(entries: readonly TransferEntry[]): string {
  const rows = entries.map((entry) => [
    KIND_WORDS[entry.kind],
    entry.title ?? '',
    bodyOf(entry),
    joinTags(entry.tags),
    entry.folder ?? '',
    ...FACET_NAMES.map((name) => joinTags(facetValuesOf(name, entry))),
  ]);
  const cells = [OWN_COLUMNS, ...rows.map((row) => row.map(escapeCell))];
  return `\ufeff${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}
