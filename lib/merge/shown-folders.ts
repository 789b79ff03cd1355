import { compareText } from './order';
import type { Folder } from './records';

/** The paths by which snippets name their folders; those of snippets in the trash apart. */
interface NamedFolders {
  live: Iterable<string>;
  trashed: Iterable<string>;
}

/**
 * Returns the paths of the folders that are there, in order: those that were made and not deleted since, and those that an entry lies
 * in, so that an entry that was put into a folder elsewhere brings it back. What lies in the trash brings back none that was deleted.
 */
export function shownFolders(
  folders: readonly Folder[],
  { live, trashed }: NamedFolders,
): string[] {
  const deleted = new Set(folders.filter(({ isDeleted }) => isDeleted).map(({ path }) => path));
  const made = folders.filter(({ isDeleted }) => !isDeleted).map(({ path }) => path);
  const left = [...trashed].filter((path) => !deleted.has(path));
  return [...new Set([...made, ...live, ...left])].sort(compareText);
}
