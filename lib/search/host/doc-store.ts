import type { SearchDoc, SearchResult, Snapshot } from '../types';

/** A snapshot, and the revision of the library that it is of. */
export interface DatedSnapshot {
  revision: number;
  snapshot: Snapshot;
}

/** What was written to the library between two revisions, of which `revision` is the later. */
export interface DocChanges {
  revision: number;
  changed: readonly SearchDoc[];
  removed: readonly string[];
}

/** Where the documents come from, and where what is made of them is kept. Revisions count up by one with every write. */
export interface DocStore {
  /** The stored snapshot, which is not to be trusted before it is checked; null without one. */
  readSnapshot(): Promise<{ revision: number; snapshot: unknown } | null>;
  writeSnapshot(stored: DatedSnapshot): Promise<void>;
  /** All documents in parts, each awaited; resolves to the revision since which changes must be read. */
  readAll(onPart: (docs: readonly SearchDoc[]) => void | Promise<void>): Promise<number>;
  /**
   * All that was written since a revision; null where that is no longer known, and all must be read. `isEnough` is called with each part
   * of what changed; where it returns true, nothing more is read and the answer is null.
   */
  readChanges(
    since: number,
    isEnough?: (part: readonly SearchDoc[]) => boolean,
  ): Promise<DocChanges | null>;
  /** Saves the result of an empty query at a revision, which a page shows before it has an index. */
  saveFirstPage(revision: number, result: SearchResult): Promise<void>;
}
