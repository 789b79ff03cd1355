import { NEAR_DUPLICATE } from '@/lib/entry/near-duplicate';
import { bodyOf } from '@/lib/entry';
import { likeness, pairsOf } from '@/lib/extract/duplicates/likeness';
import type { ShownEntry } from '@/lib/library';
import { shownDoc } from '@/lib/library/search/shown-entry';
import type { SearchClient } from '@/lib/search/client/client';
import type { SearchFilter } from '@/lib/search/types';

/** More than a writer would step through. */
const MOST = 30;

/** What entries must have to be similar to one: its kind, its function and one of its themes; null where it has neither. */
export function similarFilter({ kind, function: fn, themes }: ShownEntry): SearchFilter | null {
  if (fn === undefined && themes.length === 0) return null;
  return { kinds: [kind], themes, ...(fn === undefined ? {} : { functions: [fn] }) };
}

/** Entries that do the same for the same theme in other words; those that share most themes first, at most 30. */
export async function findSimilar(
  entry: ShownEntry,
  search: Pick<SearchClient, 'query'>,
): Promise<ShownEntry[]> {
  const filter = similarFilter(entry);
  if (!filter) return [];
  const result = await search.query('', { filter, limit: MOST * 4 }, 'similar');
  const own = pairsOf(bodyOf(entry));
  const shared = (other: ShownEntry) =>
    other.themes.filter((theme) => entry.themes.includes(theme)).length;
  return (result?.docs ?? [])
    .map(shownDoc)
    .filter(
      (other) => other.id !== entry.id && likeness(own, pairsOf(bodyOf(other))) < NEAR_DUPLICATE,
    )
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, MOST);
}
