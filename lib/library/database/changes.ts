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

/** The library's revision: it counts up by one with every write, from one that names the library. */
export async function readRevision(db: BijiaDatabase): Promise<number> {
  return Number((await db.changes.orderBy('revision').lastKey()) ?? 0);
}

/** All that changed since a revision; null where the log doesn't reach back to it or is damaged, or the library is not the one that it was of. */
export async function readChanges(db: BijiaDatabase, since: number): Promise<Changes | null> {
  const changes = await db.changes.where('revision').above(since).toArray();
  const revision = changes.at(-1)?.revision ?? (await readRevision(db));
  // Revisions count up by one: where one is missing, it was forgotten.
  if (revision !== since + changes.length || !changes.every(isChangeRecord)) return null;
  return {
    revision,
    entries: new Set(changes.flatMap(({ entries }) => entries)),
    whats: new Set(changes.map(({ what }) => what)),
  };
}

/** Forgets changes that nobody will ask for once the index is stored up to `revision`. */
export async function forgetChanges(db: BijiaDatabase, revision: number): Promise<void> {
  await db.changes
    .where('revision')
    .below(revision - CHANGE_LOG_LIMIT)
    .delete();
}
