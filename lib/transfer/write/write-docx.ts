import { type EntryKind, bodyOf } from '@/lib/entry';
import type { TransferEntry } from '../types';
import { KIND_WORDS } from './write-csv';

/**
 * Returns entries as a Word file to read and print: a heading for each kind and folder, a title in bold, each line a paragraph. The
 * library that writes it is loaded when the first file is written.
 */
export async function writeDocx(entries: readonly TransferEntry[]): Promise<Uint8Array> {
  const docx = await import('docx');
  const children = listLines(entries).map(({ text, style }) => {
    if (style === 'bold')
      return new docx.Paragraph({ children: [new docx.TextRun({ text, bold: true })] });
    if (style === 'plain') return new docx.Paragraph({ text });
    const { HEADING_1, HEADING_2 } = docx.HeadingLevel;
    return new docx.Paragraph({ text, heading: style === 'kind' ? HEADING_1 : HEADING_2 });
  });
  const file = new docx.Document({ sections: [{ children }] });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
}

interface Line {
  text: string;
  style: 'kind' | 'folder' | 'bold' | 'plain';
}

function listLines(entries: readonly TransferEntry[]): Line[] {
  const lines: Line[] = [];
  for (const kind of Object.keys(KIND_WORDS) as EntryKind[]) {
    const own = entries.filter((entry) => entry.kind === kind);
    if (own.length > 0) lines.push({ text: KIND_WORDS[kind], style: 'kind' });
    for (const folder of new Set(own.map((entry) => entry.folder ?? ''))) {
      if (folder !== '') lines.push({ text: folder, style: 'folder' });
      for (const entry of own) if ((entry.folder ?? '') === folder) addEntry(lines, entry);
    }
  }
  return lines;
}

function addEntry(lines: Line[], entry: TransferEntry): void {
  if (entry.title !== undefined) lines.push({ text: entry.title, style: 'bold' });
  for (const text of bodyOf(entry).split('\n')) lines.push({ text, style: 'plain' });
  lines.push({ text: '', style: 'plain' });
}
