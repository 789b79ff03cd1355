import { bodyOf, FACET_NAMES, facetValuesOf } from '@/lib/entry';
import type { LibraryEntry } from '@/lib/library';

/** What an entry may need tidying for, besides being like another. */
export const UNTIDY = ['unused', 'unlabelled', 'longTitle', 'empty'] as const;
export type Untidy = (typeof UNTIDY)[number];

/** An entry that was neither used nor made within this time is unused, in ms: a year. */
const UNUSED_AFTER = 365 * 24 * 60 * 60 * 1000;
/** A title with more characters than this is a text. */
const LONGEST_TITLE = 30;

/** Returns what an entry needs tidying for; `now` in epoch ms. */
export function untidyOf(entry: LibraryEntry, now: number): Untidy[] {
  const found: Record<Untidy, boolean> = {
    unused: Math.max(entry.lastUsedAt ?? 0, entry.createdAt ?? now) < now - UNUSED_AFTER,
    unlabelled: isUnlabelled(entry),
    longTitle: (entry.title?.length ?? 0) > LONGEST_TITLE,
    empty: !/[\p{L}\p{N}]/u.test(bodyOf(entry).replace(/\{[^{}]*\}/gu, '')),
  };
  return UNTIDY.filter((one) => found[one]);
}

function isUnlabelled(entry: LibraryEntry): boolean {
  const isWithout = FACET_NAMES.every((name) => facetValuesOf(name, entry).length === 0);
  return isWithout && entry.folder === undefined && entry.tags.length === 0;
}
