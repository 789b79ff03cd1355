import { CARET, contentOf, type Piece } from '../pieces';
import { RowCollector } from '../row-collector';
import type { Note, ParseResult } from '../types';

/*
 * AutoHotkey's hotstrings, `:options:code::words` in a line; words of several lines stand between lines that begin with `(` and `)`. A
 * hotstring without words, with a brace or with the option X runs a program, which is not read. Everything else in a script is none of them.
 */

const HOTSTRING = /^\s*:([^:\s]*):(.+?)::(.*)$/;

/** Returns whether a text is a script of hotstrings: most of its lines are some. */
export function isAutoHotkey(text: string): boolean {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '' && !/^\s*;/.test(line));
  return lines.filter((line) => HOTSTRING.test(line)).length * 2 > lines.length;
}

/** Reads the hotstrings of an AutoHotkey script. */
export function readAutoHotkey(text: string): ParseResult {
  const rows = new RowCollector('autohotkey');
  const lines = text.split(/\r\n?|\n/);
  let isComment = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (/^\s*\/\*/.test(line)) isComment = true;
    if (isComment) {
      isComment = !/\*\/\s*$/.test(line);
      continue;
    }
    const [, options, code = '', rest = ''] = HOTSTRING.exec(line) ?? [];
    if (options === undefined) continue;
    const place = { line: at + 1 };
    const several = rest.trim() === '' ? readSection(lines, at + 1) : null;
    const words = several?.text ?? withoutComment(rest);
    if (several) at = several.last;
    if (words.trim() === '' || /^\s*\{\s*$/.test(words) || /x/i.test(options)) {
      rows.fault({ ...place, reason: 'unreadable-part', detail: unescape(code) });
      continue;
    }
    const notices: Note[] = [];
    const isRaw = /[rt]/i.test(options);
    const pieces = isRaw ? [unescape(words)] : readKeys(words, notices);
    rows.add(contentOf(pieces), { ...place, shortcut: unescape(code), notices });
  }
  return { ok: true, sheet: rows.sheet() };
}

/** The lines between `(` and `)` from a line on, and where they end; null where there are none, or nothing closes them. */
function readSection(
  lines: readonly string[],
  from: number,
): { text: string; last: number } | null {
  if (!/^\s*\((?!.*\))/.test(lines[from] ?? '')) return null;
  const last = lines.findIndex((line, at) => at > from && /^\s*\)/.test(line));
  return last < 0 ? null : { text: lines.slice(from + 1, last).join('\n'), last };
}

/** A semicolon behind a blank begins a comment. */
function withoutComment(words: string): string {
  return words.replace(/\s;.*$/, '');
}

function unescape(text: string): string {
  return text.replace(/`(.)/g, (_, char: string) => ESCAPES.get(char) ?? char);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\n'],
  ['t', '\t'],
  ['s', ' '],
]);

/** Words in which keys are pressed: `{Enter}` is a new line, `{!}` the mark itself, `{Left 2}` at the end the caret two characters before it. */
function readKeys(words: string, notices: Note[]): Piece[] {
  const [, before = words, , count = '1'] = /^(.*?)(\{Left(?:\s+(\d+))?\})\s*$/is.exec(words) ?? [];
  const isMoved = before !== words;
  const typed = before.replace(/`.|\{([^{}]+|[{}])\}/gs, (all: string, key?: string) => {
    if (key === undefined) return unescape(all);
    if (key.length === 1) return key;
    const [, name = '', times = '1'] = /^(\w+)(?:\s+(\d+))?$/.exec(key) ?? [];
    const typedByKey = KEYS.get(name.toLowerCase());
    if (typedByKey === undefined) notices.push({ reason: 'command', detail: key });
    return (typedByKey ?? '').repeat(Math.min(Number(times), MOST_TIMES));
  });
  if (!isMoved) return [typed];
  const chars = Array.from(typed);
  const caret = Math.max(0, chars.length - Number(count));
  return [chars.slice(0, caret).join(''), CARET, chars.slice(caret).join('')];
}

const MOST_TIMES = 20;

const KEYS: ReadonlyMap<string, string> = new Map([
  ['enter', '\n'],
  ['return', '\n'],
  ['tab', '\t'],
  ['space', ' '],
]);
