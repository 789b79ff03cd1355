import { isInFolder, movedPath } from '@/lib/entry';

/** A folder is elsewhere from now on, with all that lies in it; `to` null: what lies in it is at the top. */
export interface FolderMove {
  from: string;
  to: string | null;
}

/** What a move makes of a shared folder; `to` null where its share ends, `isNew` where `to` was not shared before. */
export interface MovedShare {
  from: string;
  to: string | null;
  isNew: boolean;
}

/** The paths that are shared no more, and those that are from now on. */
export interface ShareChange {
  left: readonly string[];
  come: readonly string[];
}

/**
 * Returns what a move makes of the shared folders: those that are moved are shared under their new path. One whose content goes to a folder
 * that it lies in, or to the top, is deleted, and its share ends: nobody asked for the folder above it to be shared.
 */
export function movedShares(folders: readonly string[], { from, to }: FolderMove): MovedShare[] {
  const isDeleted = to === null || isInFolder(from, to);
  return folders
    .filter((shared) => isInFolder(shared, from))
    .map((shared) => {
      const moved = shared === from && isDeleted ? null : movedPath(shared, from, to);
      return { from: shared, to: moved, isNew: moved !== null && !folders.includes(moved) };
    });
}

/** Returns what a move changes of the shared paths. */
export function changeOfMove(moved: readonly MovedShare[]): ShareChange {
  return { left: moved.map(({ from }) => from), come: moved.flatMap(({ to }) => to ?? []) };
}

/** Returns what undoing a move changes of the shared paths. What the user took back since stays so. */
export function changeOfUndo(
  folders: readonly string[],
  moved: readonly MovedShare[],
): ShareChange {
  const back = moved.filter(({ to }) => to === null || folders.includes(to));
  return {
    left: back.flatMap(({ to, isNew }) => (isNew ? (to ?? []) : [])),
    come: back.map(({ from }) => from),
  };
}

/** Returns the shared folders after such a change. */
export function withShareChange(folders: readonly string[], { left, come }: ShareChange): string[] {
  return [...new Set([...folders.filter((shared) => !left.includes(shared)), ...come])];
}
