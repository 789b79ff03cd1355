import { compareIds } from './compare-ids';
import type { SearchDoc } from '../types';
import { usageShare } from './usage';

/** The part of a document by which the list of an empty query is ordered. */
export type Favoured = Pick<SearchDoc, 'id' | 'pinned' | 'best' | 'uses' | 'lastUsedAt'>;

/** What the list of an empty query is ordered by. */
export interface EmptyQueryKey {
  /** From `emptyQueryRank`. */
  rank: number;
  id: string;
}

/** Orders the list of an empty query: pinned, then used by usage, then best, then the rest, each by id. */
export function compareForEmptyQuery(a: EmptyQueryKey, b: EmptyQueryKey): number {
  return b.rank - a.rank || compareIds(a.id, b.id);
}

/** Returns the documents ordered by `compareForEmptyQuery`. The order does not change with time, for all use fades at one rate. */
export function sortForEmptyQuery<T extends Favoured>(docs: readonly T[], now: number): T[] {
  return docs
    .map((doc) => ({ doc, rank: emptyQueryRank(doc, now), id: doc.id }))
    .sort(compareForEmptyQuery)
    .map(({ doc }) => doc);
}

/** Returns the rank of a document in the list of an empty query, higher first; the numbers mean nothing but their order. */
export function emptyQueryRank(doc: Omit<Favoured, 'id'>, now: number): number {
  const share = usageShare(doc, now);
  if (doc.pinned) return 4 + share;
  if (share > 0) return 2 + share;
  return doc.best ? 1 : 0;
}
