import { contentOfOwn } from '../pieces';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';
import { withoutNumbers } from './numbered-lines';

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
  const given = plain.split('\n');
  const { lines, count } = withoutNumbers(given);
  const isList = count * 2 > given.filter((line) => line.trim() !== '').length;
  const cut = chosen ?? (isList ? 'lines' : guessCut(plain));
  const rows = new RowCollector('text');
  if (cut === 'lines' && count > 0) rows.notice({ reason: 'numbers', detail: String(count) });
  let folder = '';
  for (const block of cutLines(cut === 'lines' ? lines : given, cut)) {
    const [only = ''] = block.lines;
    const name = isList && cut === 'lines' ? GROUP.exec(only.trim())?.[1] : undefined;
    if (name !== undefined) folder = name.replaceAll('/', '／');
    else rows.add(contentOfOwn(block.lines.join('\n')), { line: block.line, folder });
  }
  return { ok: true, sheet: rows.sheet() };
}

/** The name of a group, above the lists of a file of lists. */
const GROUP = /^[【〖]([^【】〖〗]{1,20})[】〗]$/;

/** Blocks of lines that hold anything, each with the line it begins in. */
function* cutLines(
  text: readonly string[],
  cut: Cut,
): Generator<{ line: number; lines: string[] }> {
  let block: string[] = [];
  let start = 0;
  for (const [at, line] of text.entries()) {
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
