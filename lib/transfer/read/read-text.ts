import { contentOfOwn } from '../pieces';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';

/** How a plain text is cut: an entry a line, or a paragraph between blank lines. */
export type Cut = 'lines' | 'paragraphs';

/** Returns paragraphs where a text has blank lines between several lines, else lines. */
function guessCut(text: string): Cut {
  const blocks = text.split(/\n[^\S\n]*\n/);
  return blocks.some((block) => block.trim().includes('\n')) && blocks.length > 1
    ? 'paragraphs'
    : 'lines';
}

/** Reads a plain text. */
export function readText(text: string, chosen?: Cut): ParseResult {
  const plain = text.replace(/\r\n?|\u2028|\u2029/g, '\n');
  const cut = chosen ?? guessCut(plain);
  const rows = new RowCollector('text');
  for (const { line, lines } of cutLines(plain, cut))
    rows.add(contentOfOwn(lines.join('\n')), { line });
  return { ok: true, sheet: rows.sheet() };
}

/** Blocks of lines that hold anything, each with the line it begins in. */
function* cutLines(text: string, cut: Cut): Generator<{ line: number; lines: string[] }> {
  let block: string[] = [];
  let start = 0;
  for (const [at, line] of text.split('\n').entries()) {
    const isBlank = line.trim() === '';
    if (!isBlank && block.length === 0) start = at + 1;
    if (!isBlank) block.push(line.trimEnd());
    if (block.length > 0 && (isBlank || cut === 'lines')) {
      yield { line: start, lines: block };
      block = [];
    }
  }
  if (block.length > 0) yield { line: start, lines: block };
}
