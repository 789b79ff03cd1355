import { findHeader } from './csv/find-header';
import { layOutAll } from './csv/lay-out';
import type { LaidOut } from './csv/lay-out';
import { plainOfMarkdown } from './markdown-inline';

const RULE = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?$/;

/** A line as it stands in the file, and its number, from 1. */
export interface NumberedLine {
  line: string;
  at: number;
}

/** Returns whether a line may be of a table. */
export function isBarred(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line);
}

/** Returns a table that is drawn with bars under the names of its columns; null where these lines are none, or its columns have no names. */
export function readMarkdownTable(
  lines: readonly NumberedLine[],
): ReadonlyArray<Pick<LaidOut, 'rows' | 'columns'>> | null {
  if (lines.length < 3 || !RULE.test(lines[1]?.line ?? '')) return null;
  const rows = lines
    .filter((_, at) => at !== 1)
    .map(({ line, at }) => ({ line: at, cells: cellsOf(line) }));
  const head = findHeader(rows);
  return head && head.header.columns.size > 1 ? layOutAll([{ rows }]).tables : null;
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner
    .split(/(?<!\\)\|/)
    .map((cell) => plainOfMarkdown(cell.replace(/<br\s*\/?>/gi, '\n').trim()));
}
