import { MAX_SNIPPET_LENGTH } from '@/lib/entry';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';

/**
 * Returns whether a text is a table of Rime: its header says so, or most lines are a word and a code in Latin letters. With blanks for the tabs that alone says little: the
 * file's name (without its ending) must say so too, or a weight behind each code.
 */
export function isRime(text: string, stem = ''): boolean {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  if (/^#\s*Rime (?:table|dict|user)/im.test(text.slice(0, 2000))) return true;
  const table = lines.filter((line) => !line.startsWith('#'));
  const fit = table.filter(
    (line) => TABBED.test(line) && !/^[\x20-\x7e]*$/.test(line.split('\t')[0] ?? ''),
  );
  if (table.length > 0 && fit.length * 10 >= table.length * 8) return true;
  const spaced = table.filter((line) => HAN_AND_CODE.test(line));
  const weighed = spaced.filter((line) => /\s\d+\s*$/.test(line));
  const isSaid = /custom_phrase/i.test(stem) || weighed.length === table.length;
  return spaced.length >= 3 && spaced.length * 10 >= table.length * 9 && isSaid;
}

/** Returns whether a text is a dictionary of Rime: YAML between `---` and `...`, and then a table. */
export function isRimeDictionary(text: string): boolean {
  const head = headOf(text);
  return head !== null && /^(?:name|version|sort|columns)\s*:/m.test(head);
}

/** The head of a dictionary; null where there is none, or it has not ended after a few thousand characters. */
function headOf(text: string): string | null {
  const start = text.slice(0, 8000).replace(/\r\n?/g, '\n');
  return (
    /^(?:\ufeff?(?:#[^\n]*|[^\S\n]*)\n)*---[^\S\n]*\n([\s\S]*?)\n\.\.\.[^\S\n]*(?:\n|$)/.exec(
      start,
    )?.[1] ?? null
  );
}

/** The columns that a dictionary's head names, as `columns: [text, code]` or a line each; null where it names none. */
function columnsIn(head: string): string[] | null {
  const [, list, lines] =
    /^columns\s*:[^\S\n]*(?:\[([^\]\n]*)\]|((?:\n\s+- *\w+[^\n]*)+))/m.exec(head) ?? [];
  const names = (list ?? lines)?.match(/[a-z_]+/gi) ?? null;
  return names && names.includes('text') ? names : null;
}

/** 词, code and perhaps a weight; codes may hold blanks. */
const TABBED = /^([^\t]+)\t([a-z][\x21-\x7e ]*)(?:\t(-?\d+(?:\.\d+)?%?))?\s*$/i;
/** Words without Latin letters, a code in small ones, and perhaps a weight. */
const HAN_AND_CODE = /^[^\x21-\x7e]+ +[a-z;']{1,12}(?: +\d+)?\s*$/u;
/** The same with the tabs turned to blanks. */
const SPACED = /^(.*?\S)\s+([a-z][a-z0-9;',./ -]*?)(?:\s+(-?\d+(?:\.\d+)?%?))?\s*$/i;

/** Reads Rime's `custom_phrase.txt`: `词<TAB>码[<TAB>权重]`; after the line `# no comment`, `#` is text. */
export function readRime(text: string): ParseResult {
  const rows = new RowCollector('rime');
  let hasComments = true;
  let isInHead = false;
  const columns = columnsIn(headOf(text) ?? '');
  text.split(/\r\n?|\n/).forEach((raw, at) => {
    const line = raw.trimEnd();
    // A dictionary has a head in YAML before its table.
    if (line === '---' && at < 20) isInHead = true;
    if (isInHead) {
      if (line === '...') isInHead = false;
      return;
    }
    if (line === '# no comment') hasComments = false;
    if (line.length > MAX_SNIPPET_LENGTH) {
      rows.fault({ line: at + 1, reason: 'too-long' });
      return;
    }
    if (line === '' || (line.startsWith('#') && (hasComments || line === '# no comment'))) return;
    if (columns && line.includes('\t')) {
      const cells = line.split('\t');
      const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
      rows.add({ kind: 'phrase', text: cell('text') }, { line: at + 1, shortcut: cell('code') });
      return;
    }
    const [, words, code] =
      TABBED.exec(line) ?? (line.includes('\t') ? [] : (SPACED.exec(line) ?? []));
    if (words !== undefined && code !== undefined)
      rows.add({ kind: 'phrase', text: words }, { line: at + 1, shortcut: code });
    else if (/^[^\t]+$/.test(line) || /^[^\t]+\t\s*$/.test(line))
      rows.add({ kind: 'phrase', text: line }, { line: at + 1 });
    else rows.fault({ line: at + 1, reason: 'bad-line', detail: line.slice(0, 80) });
  });
  return { ok: true, sheet: rows.sheet() };
}
