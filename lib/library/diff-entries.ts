import type { LibraryChange, LibraryEntry } from './types';

/** What is new, changed or gone between two states of the library; entries are compared by what a page shows of them. */
export function diffEntries(
  before: ReadonlyMap<string, LibraryEntry>,
  after: readonly LibraryEntry[],
): LibraryChange {
  const ids = new Set(after.map((entry) => entry.id));
  return {
    changed: after.filter((entry) => {
      const earlier = before.get(entry.id);
      return !earlier || JSON.stringify(earlier) !== JSON.stringify(entry);
    }),
    removed: [...before.keys()].filter((id) => !ids.has(id)),
  };
}
