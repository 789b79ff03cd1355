import { mergeSnippets } from './merge-snippets';
import { compareStamps, compareText } from './order';
import type { Folder, LibraryRecords, Mark, MarkField, SlotValue, Use } from './records';

/**
 * Returns one library from two: commutative, associative and idempotent, so that devices which saw the same records in any order
 * are equal. Every text of either side is in it, as a snippet or a version, but for what was thrown away for good; counts never fall.
 * The lists are sorted by key. Records from the future are the caller's to set aside first (`setAsideFuture`).
 */
export function merge(a: LibraryRecords, b: LibraryRecords): LibraryRecords {
  return {
    ...mergeSnippets(a, b),
    marks: mergeByKey([...a.marks, ...b.marks], ({ entry }) => entry, joinMarks),
    uses: mergeByKey([...a.uses, ...b.uses], ({ entry, device }) => keyOf(entry, device), joinUses),
    slotValues: mergeByKey(
      [...a.slotValues, ...b.slotValues],
      ({ name, text }) => keyOf(name, text),
      joinSlotValues,
    ),
    folders: mergeByKey([...a.folders, ...b.folders], ({ path }) => path, joinFolders),
  };
}

function mergeByKey<T>(
  records: readonly T[],
  keyOfRecord: (record: T) => string,
  join: (a: T, b: T) => T,
): T[] {
  const merged = new Map<string, T>();
  for (const record of records) {
    const key = keyOfRecord(record);
    const known = merged.get(key);
    merged.set(key, known === undefined ? record : join(known, record));
  }
  return [...merged].sort(([a], [b]) => compareText(a, b)).map(([, record]) => record);
}

/** A pair as one key: JSON, for either may hold any character. */
function keyOf(first: string, second: string): string {
  return JSON.stringify([first, second]);
}

function joinMarks(a: Mark, b: Mark): Mark {
  const pinned = laterField(a.pinned, b.pinned);
  const hidden = laterField(a.hidden, b.hidden);
  return { entry: a.entry, ...(pinned && { pinned }), ...(hidden && { hidden }) };
}

/** Of one stamp, what is set stays set. */
function laterField(a?: MarkField, b?: MarkField): MarkField | undefined {
  if (!a || !b) return a ?? b;
  const order = compareStamps(a, b) || Number(a.value) - Number(b.value);
  return order < 0 ? b : a;
}

function joinUses(a: Use, b: Use): Use {
  return {
    ...a,
    count: Math.max(a.count, b.count),
    lastUsedAt: Math.max(a.lastUsedAt, b.lastUsedAt),
  };
}

function joinSlotValues(a: SlotValue, b: SlotValue): SlotValue {
  const later = compareStamps(a, b) < 0 ? b : a;
  return { ...later, createdAt: Math.min(a.createdAt, b.createdAt) };
}

/** What was done last counts; of one stamp, a folder is there. */
function joinFolders(a: Folder, b: Folder): Folder {
  const order = compareStamps(a, b) || Number(b.isDeleted) - Number(a.isDeleted);
  return order < 0 ? b : a;
}
