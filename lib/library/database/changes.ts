import type { BijiaDatabase } from './database';
import { isChangeRecord } from './log-changes';
import type { ChangeRecord } from './records';

/** What changed between two revisions of the library. */
export interface Changes {
  /** The later of the two. */
  revision: number;
  /** Entries that may have changed, whether they are shown or not. */
  entries: ReadonlySet<string>;
  whats: ReadonlySet<ChangeRecord['what']>;
}

/** The number of latest changes kept for pages that are behind. */
const CHANGE_LOG_LIMIT = 2000;

/** Changes that are read first, before it is known how many entries each names: at most some thousand. */
const FIRST_PART = 10;
/** About as many names of entries are read in one task; this takes some milliseconds. */
const NAMES_IN_PART = 10_000;

/** The library's revision: it counts up by one with every write, from one that names the library. */
export async function readRevision(db: BijiaDatabase): Promise<number> {
  return Number((await db.changes.orderBy('revision').lastKey()) ?? 0);
}

/**
 * Returns all that changed since a revision; null where the log doesn't reach back to it or is damaged, where the revision is of another
 * library, or where more than `most` entries changed. It reads in parts: an import names a hundred thousand entries, and reading those
 * in one task would block the page.
 */
export async function readChanges(
  db: BijiaDatabase,
  since: number,
  most = Number.POSITIVE_INFINITY,
): Promise<Changes | null> {
  const entries = new Set<string>();
  const whats = new Set<ChangeRecord['what']>();
  let revision = since;
  for (let limit = FIRST_PART; ;) {
    const part = await db.changes.where('revision').above(revision).limit(limit).toArray();
    if (!part.every(isChangeRecord)) return null;
    let names = 0;
    for (const change of part) {
      revision += 1;
      // Revisions count up by one: where one is missing, it was forgotten.
      if (change.revision !== revision) return null;
      names += change.entries.length;
      whats.add(change.what);
      for (const entry of change.entries) entries.add(entry);
    }
    if (entries.size > most) return null;
    if (part.length < limit) break;
    limit = Math.max(1, Math.floor((part.length * NAMES_IN_PART) / Math.max(names, 1)));
  }
  // With nothing after it, a revision is the library's own or none of this library.
  if (revision === since && (await readRevision(db)) !== since) return null;
  return { revision, entries, whats };
}

/** Forgets changes that nobody will read once the index is stored up to `revision`. */
export async function forgetChanges(db: BijiaDatabase, revision: number): Promise<void> {
  await db.changes
    .where('revision')
    .below(revision - CHANGE_LOG_LIMIT)
    .delete();
}
