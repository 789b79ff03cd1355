import type { DocumentType, EntryFunction, Form, Theme } from './closed-lists';

/** The three kinds of entry: text to insert as it stands, a section pattern, the heading tree of a speech. */
export const KINDS = ['phrase', 'pattern', 'outline'] as const;
export type EntryKind = (typeof KINDS)[number];

/**
 * Where a pack entry was taken from: the headings above it in a speech and the speech's own words, slips included, at most 120
 * characters; or, of an entry that was written for the pack, the rule that it follows and its article, without a speech or words.
 */
export interface Source {
  speech?: number;
  heading: string[];
  quote?: string;
}

/** A phrase has `text` to insert as it stands; a pattern and an outline have a `body` in the grammar of `lib/pattern`. */
export type EntryContent =
  | { kind: 'phrase'; text: string }
  | { kind: 'pattern'; body: string }
  | { kind: 'outline'; body: string };

/** The labels by which entries are filtered; all from the closed lists. */
export interface EntryLabels {
  function?: EntryFunction;
  themes: Theme[];
  forms: Form[];
  documentTypes?: DocumentType[];
}

/** An entry of a pack: read-only, with its source; `best` marks the finest ones. */
export type PackEntry = EntryContent & {
  id: string;
  title?: string;
  function: EntryFunction;
  themes: Theme[];
  forms: Form[];
  documentTypes?: DocumentType[];
  source: Source;
  best?: boolean;
};

/** A versioned, read-only set of entries. */
export interface Pack {
  id: string;
  version: number;
  title: string;
  entries: PackEntry[];
}

/** The longest text or body that a user may save, in UTF-16 units: a whole document. */
export const MAX_SNIPPET_LENGTH = 200_000;

/**
 * What of a long text search finds and lists show, in UTF-16 units: aligning a query takes time by the length of the text, and a row shows
 * no more than its beginning or what is near a match.
 */
const OPENING_LENGTH = 20_000;

/** Returns the opening of a text, of which search and lists know; never half of a character. */
export function openingOf(text: string): string {
  if (text.length <= OPENING_LENGTH) return text;
  const last = text.charCodeAt(OPENING_LENGTH - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? OPENING_LENGTH - 1 : OPENING_LENGTH);
}

/** The entry's own characters, as stored: a phrase's text, a pattern's or outline's body. */
export function bodyOf(content: EntryContent): string {
  return content.kind === 'phrase' ? content.text : content.body;
}

/** Returns the kind and the words of a stored record; null where the kind is none of ours or the words are no text. */
export function salvageContent(stored: object): EntryContent | null {
  const { kind, text, body }: { kind?: unknown; text?: unknown; body?: unknown } = stored;
  if (kind === 'phrase') return typeof text === 'string' ? { kind, text } : null;
  if (kind === 'pattern' || kind === 'outline')
    return typeof body === 'string' ? { kind, body } : null;
  return null;
}
