import { cleanRadicals } from './clean-radicals';

/*
 * A folder is the path of names by which an entry names it (`会议/年终`), so that it merges, travels in a backup and is undone as a part
 * of the entry itself. An entry lies in one folder or in none.
 */

/** Stands between the names of a path. */
const SEPARATOR = '/';

/** Returns the path without blanks around its names and without empty names; undefined where nothing is left. */
export function cleanFolder(path: string): string | undefined {
  const names = cleanRadicals(path)
    .split(SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 0 ? names.join(SEPARATOR) : undefined;
}

/** Returns a path and those of the folders above it, the outermost first. */
export function foldersAbove(path: string): string[] {
  const names = path.split(SEPARATOR);
  return names.map((_, at) => names.slice(0, at + 1).join(SEPARATOR));
}

/** Whether a path is a folder's own or lies in it. */
export function isInFolder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + SEPARATOR);
}

/** Returns the path of the folder that a folder lies in; null for one that lies in none. */
export function parentFolder(path: string): string | null {
  const at = path.lastIndexOf(SEPARATOR);
  return at < 0 ? null : path.slice(0, at);
}

/** Returns the last name of a path. */
export function folderLabel(path: string): string {
  return path.slice(path.lastIndexOf(SEPARATOR) + 1);
}

/** Returns where a path is once the folder `from`, in which it lies, is at `to`; null where that is no folder. */
export function movedPath(path: string, from: string, to: string | null): string | null {
  const rest = path.slice(from.length);
  return cleanFolder((to ?? '') + rest) ?? null;
}
