import { isInFolder } from '@/lib/entry';
import type { Snippet } from '@/lib/merge';
import type { SharedRow } from './own-content';

/** Returns whether an entry lies in one of these folders, or in a folder in it. */
export function isInShared(folder: string | undefined, folders: readonly string[]): boolean {
  return folder !== undefined && folders.some((shared) => isInFolder(folder, shared));
}

/**
 * Returns the ids of entries that are shared by their folder and lie in no shared folder any more: they are to be withdrawn. What is in the
 * trash or lost is decided elsewhere.
 */
export function movedOut(
  rows: readonly SharedRow[],
  snippets: readonly Snippet[],
  folders: readonly string[],
): string[] {
  const live = new Map(snippets.map((one) => [one.id, one]));
  return rows.flatMap(({ id, gone, byFolder }) => {
    const current = live.get(id);
    const isShared = byFolder === true && gone === undefined;
    if (!isShared || !current || current.deletedAt !== undefined) return [];
    return isInShared(current.folder, folders) ? [] : id;
  });
}

/**
 * Returns those of the entries in shared folders that nobody has agreed to share: they came there by an act that did not say that the folder
 * is shared, such as an import or a restored backup. What the user took back by itself stays back.
 */
export function waitingIn(inFolders: readonly string[], rows: readonly SharedRow[]): string[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return inFolders.filter((id) => {
    const row = known.get(id);
    return !row || (row.gone !== undefined && row.byFolder === true);
  });
}
