import { hashOf } from './order';
import type { LibraryRecords, Snippet } from './records';

/** Why a merge stops before anything is written, until a person lets it go on. */
export type Brake =
  /** The source has fewer ids than it once had, tombstones counted: a deletion leaves one, so something was lost. */
  | { reason: 'source-empty' | 'source-shrunken'; known: number; found: number }
  /** These snippets would no longer be shown, of as many as are now. */
  | { reason: 'many-gone'; ids: string[]; of: number }
  /** These snippets would read otherwise. */
  | { reason: 'many-changed'; ids: string[]; of: number };

/** More than this share gone, and more than this many, is a brake. */
const MOST_GONE_SHARE = 1 / 5;
const MOST_GONE = 5;
/** More than this many changed is a brake. */
const MOST_CHANGED = 1000;

/** Returns how many snippet ids a source has, tombstones included; never falls while nothing is lost. */
export function countIds({ snippets, tombstones }: LibraryRecords): number {
  return new Set([...snippets, ...tombstones].map(({ id }) => id)).size;
}

/** Returns the brake on a source that has fewer ids than when it was `known` last (`countIds`), or null. */
export function checkSource(known: number, source: LibraryRecords): Brake | null {
  const found = countIds(source);
  if (found >= known) return null;
  return { reason: found === 0 ? 'source-empty' : 'source-shrunken', known, found };
}

/** Returns the brakes on a step from one state of a library to the next; none is an empty list. */
export function checkStep(before: LibraryRecords, after: LibraryRecords): Brake[] {
  const shown = shownById(before);
  const next = shownById(after);
  const gone = [...shown.keys()].filter((id) => !next.has(id));
  const changed = [...shown].flatMap(([id, snippet]) => {
    const now = next.get(id);
    return now && hashOf(now) !== hashOf(snippet) ? [id] : [];
  });
  const brakes: Brake[] = [];
  const of = shown.size;
  if (gone.length > MOST_GONE && gone.length > of * MOST_GONE_SHARE)
    brakes.push({ reason: 'many-gone', ids: gone, of });
  if (changed.length > MOST_CHANGED) brakes.push({ reason: 'many-changed', ids: changed, of });
  return brakes;
}

function shownById({ snippets }: LibraryRecords): Map<string, Snippet> {
  return new Map(
    snippets.filter(({ deletedAt }) => deletedAt === undefined).map((one) => [one.id, one]),
  );
}
