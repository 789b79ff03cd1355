import type { RowCollector } from '../../row-collector';
import type { Json } from '../json-values';

/** A member of a tree of folders, with the names of the folders above it. */
export interface Placed {
  value: Json;
  folders: readonly string[];
}

/** No program nests deeper; a file that does is not read with the call stack. */
const DEEPEST = 50;

/**
 * Calls `visit` with every member of a tree in reading order; it returns the members of a folder and its name, or null for an
 * entry. A folder that lies too deep is a fault.
 */
export function walkFolders(
  members: readonly Json[],
  into: RowCollector,
  visit: (placed: Placed) => { members: readonly Json[]; name: string } | null,
): void {
  const waiting: Placed[] = members.map((value) => ({ value, folders: [] })).reverse();
  for (let placed = waiting.pop(); placed; placed = waiting.pop()) {
    const folder = visit(placed);
    if (!folder) continue;
    if (placed.folders.length >= DEEPEST) {
      into.fault({ reason: 'too-deep' });
      continue;
    }
    const folders = folder.name.trim() === '' ? placed.folders : [...placed.folders, folder.name];
    waiting.push(...folder.members.map((value) => ({ value, folders })).reverse());
  }
}

/** Returns the path of folders as one name. */
export function folderName(folders: readonly string[]): string {
  return folders.map((one) => one.trim()).join('/');
}
