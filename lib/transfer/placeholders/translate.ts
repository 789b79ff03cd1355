import { type Piece, cutBy } from '../pieces';
import type { Note, NoticeReason } from '../types';

/** A text of another program in our own terms, and what is read otherwise than it was meant. */
export interface Translated {
  pieces: Piece[];
  notices: Note[];
}

/** Reads one program's placeholders. Never throws and runs nothing. */
export type Translate = (text: string) => Translated;

/** What stands in place of one placeholder: nothing known (null) leaves its words as they are. */
export type ReadMatch = (
  match: RegExpExecArray,
  note: (reason: NoticeReason, detail?: string) => void,
) => Piece | readonly Piece[] | null;

/** Returns the translation by one global expression and what each of its matches means. */
export function translateBy(pattern: RegExp, read: ReadMatch): Translate {
  return (text) => {
    // No entry is this long; some expressions would take long to find that out.
    if (text.length > LONGEST_TRANSLATED) return { pieces: [text], notices: [] };
    const notices: Note[] = [];
    const note = (reason: NoticeReason, detail = '') =>
      notices.push(detail === '' ? { reason } : { reason, detail });
    const pieces = cutBy(text, pattern, (match) => read(match, note));
    return { pieces, notices };
  };
}

/** The longest text whose placeholders are read, in UTF-16 units. */
export const LONGEST_TRANSLATED = 100_000;

/** Returns the parts of `a; b; name=x` or `name="x" b`: those with a name by its lower-case form, and the others in order. */
export function readOptions(
  text: string,
  separator: RegExp,
): { named: Map<string, string>; plain: string[] } {
  const named = new Map<string, string>();
  const plain: string[] = [];
  for (const part of text.split(separator)) {
    const [, name, value = ''] = /^\s*([\w-]+)\s*=\s*(.*)$/s.exec(part) ?? [];
    if (name !== undefined) named.set(name.toLowerCase(), unquote(value.trim()));
    else if (part.trim() !== '') plain.push(unquote(part.trim()));
  }
  return { named, plain };
}

function unquote(text: string): string {
  return /^(["']).*\1$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}
