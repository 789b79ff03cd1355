import { readChanges, readRevision } from './database/changes';
import type { BijiaDatabase } from './database/database';

/** How many snippets a library held at a revision. */
export interface SnippetCount {
  revision: number;
  /** Those in the trash included. */
  all: number;
  /** Those in the trash left out. */
  own: number;
}

/**
 * Returns a function that counts the snippets. The database takes 0.2 s to count 100,000 and answers nothing else meanwhile (Chromium 156), so they are
 * counted again only after a write of snippets, and not after each insertion, which writes a use.
 */
export function createSnippetCounter(db: BijiaDatabase): () => Promise<SnippetCount> {
  let counted: SnippetCount | null = null;
  const count = async (): Promise<SnippetCount> => {
    const changes = counted && (await readChanges(db, counted.revision));
    if (counted && changes && !changes.whats.has('content'))
      return { ...counted, revision: changes.revision };
    const [revision, all, trashed] = await Promise.all([
      readRevision(db),
      db.snippets.count(),
      db.snippets.where('deletedAt').above(0).count(),
    ]);
    return { revision, all, own: all - trashed };
  };
  return async () => (counted = await db.transaction('r', db.changes, db.snippets, count));
}
