import { bodyOf, type EntryContent, type EntryKind, joinLists, normaliseFields } from '@/lib/entry';
import { createNearDuplicateFinder } from '@/lib/extract/duplicates/near-duplicates';
import type { LibraryEntry, SnippetInput } from '@/lib/library';
import type { Row } from '@/lib/transfer';
import type { Group } from './types';

/** A row of a file as the library would store it, with the entry that it is like or would change. */
export interface SortedRow {
  input: SnippetInput;
  line?: number;
  twin?: LibraryEntry;
}
export type SortedRows = Record<Group, SortedRow[]>;

/** Returns the groups without a row. */
export function emptyGroups(): SortedRows {
  return { new: [], alike: [], changed: [], same: [] };
}

/**
 * Returns what sorts the rows of a file, one after the other, into groups by what each is to these entries and to the rows before it. The
 * group that an entry stood in is its folder.
 */
export function sorterInto(known: readonly LibraryEntry[], groups: SortedRows): (row: Row) => void {
  const byWords = new Map(known.map((entry) => [wordsOf(entry), entry]));
  const byTitle = ownByTitle(known);
  const finder = createNearDuplicateFinder();
  for (const entry of known)
    finder.add({ id: entry.id, where: 'library', kind: entry.kind, body: bodyOf(entry) });
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const seen = new Set<string>();
  const changed = new Set<string>();

  // An entry is changed once: what else would change it is new.
  const isFree = ({ id, origin }: LibraryEntry) => origin === 'snippet' && !changed.has(id);

  const compare = (input: SnippetInput): { group: Group; twin?: LibraryEntry } => {
    const words = wordsOf(input);
    const standing = byWords.get(words);
    if (seen.has(words)) return { group: 'same' };
    seen.add(words);
    if (standing) {
      const isChanged = isFree(standing) && addsTo(standing, input);
      return { group: isChanged ? 'changed' : 'same', twin: standing };
    }
    const titled = byTitle.get(titleKey(input.kind, input.title));
    if (titled && isFree(titled)) return { group: 'changed', twin: titled };
    const like = finder.find(input.kind, bodyOf(input));
    const twin = like && byId.get(like.id);
    return twin ? { group: 'alike', twin } : { group: 'new' };
  };

  return (row) => {
    const input = inputOf(row);
    const { group, twin } = compare(input);
    if (group === 'changed' && twin) changed.add(twin.id);
    const { line } = row;
    groups[group].push({
      input: group === 'changed' && twin ? overlay(twin, input) : input,
      ...(line !== undefined && { line }),
      ...(twin && { twin }),
    });
  };
}

/** Own entries by title; of one that several bear nobody can say which it is. */
function ownByTitle(known: readonly LibraryEntry[]): Map<string, LibraryEntry> {
  const found = new Map<string, LibraryEntry>();
  const twice = new Set<string>();
  for (const entry of known) {
    if (entry.origin !== 'snippet' || entry.title === undefined) continue;
    const key = titleKey(entry.kind, entry.title);
    if (found.has(key)) twice.add(key);
    found.set(key, entry);
  }
  for (const key of twice) found.delete(key);
  return found;
}

function titleKey(kind: EntryKind, title: string | undefined): string {
  return title === undefined ? '' : `${kind}\n${title.trim()}`;
}

/** Whether a row of the same words says something of an entry that it does not say of itself. */
function addsTo(entry: LibraryEntry, input: SnippetInput): boolean {
  const [before, after] = [entry, overlay(entry, input)].map((each) =>
    JSON.stringify(normaliseFields(each)),
  );
  return before !== after;
}

/** What an entry becomes: the row's words and what it says besides; its labels stand beside those that the entry has. */
function overlay(entry: LibraryEntry, input: SnippetInput): SnippetInput {
  return { ...normaliseFields(entry), ...input, ...joinLists(entry, input) };
}

function wordsOf(content: EntryContent): string {
  return `${content.kind}\n${bodyOf(content).trim()}`;
}

function inputOf({ line: _line, shortcut: _shortcut, ...row }: Row): SnippetInput {
  return { themes: [], forms: [], ...row };
}
