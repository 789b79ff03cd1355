import { bodyOf, type EntryKind } from '@/lib/entry';
import { openingOf } from '@/lib/entry/entry';
import { NEAR_DUPLICATE } from '@/lib/entry/near-duplicate';
import { likenessOfTexts } from '@/lib/extract/duplicates/near-duplicates';
import type { ShownEntry } from '@/lib/library';
import { shownDoc } from '@/lib/library/search/shown-entry';
import type { SearchClient } from '@/lib/search/client/client';

/** A text, and the entries that it is made of and so needn't be compared with. */
interface Compared {
  kind: EntryKind;
  text: string;
  except?: readonly string[];
}

/** Entries that are shown beside a form; 整理 lists all. */
const MOST = 3;
/** Results of each search that are compared. */
const MOST_COMPARED = 20;
/** Stretches of a text that are searched for, and the most characters of each. */
const STRETCHES = 4;
const LONGEST_STRETCH = 24;
const LEAST_STRETCH = 4;

/**
 * Returns entries that a text nearly duplicates, by the measure of 整理, the most alike first, at most three. Candidates are what search finds
 * by four stretches of the text, so that no entry needs to be read, whatever the library's size; one that differs in each of the stretches
 * may be missed.
 */
export async function findAlike(
  { kind, text, except = [] }: Compared,
  search: Pick<SearchClient, 'query' | 'queryNow'>,
): Promise<ShownEntry[]> {
  const own = openingOf(text);
  const options = { filter: { kinds: [kind] }, limit: MOST_COMPARED, groupSimilar: false };
  const found = new Map<string, ShownEntry>();
  for (const stretch of stretchesOf(own)) {
    const result =
      search.queryNow(stretch, options, 'alike') ?? (await search.query(stretch, options, 'alike'));
    for (const doc of result?.docs ?? []) found.set(doc.id, shownDoc(doc));
  }
  return [...found.values()]
    .filter(({ id }) => !except.includes(id))
    .map((entry) => ({ entry, likeness: likenessOfTexts(own, openingOf(bodyOf(entry))) }))
    .filter(({ likeness }) => likeness >= NEAR_DUPLICATE)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

/** Runs of letters between marks, slots and blanks, from all over the text: an edit spoils one of them. */
function stretchesOf(text: string): string[] {
  const runs = text
    .replace(/\{[^{}]*\}/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((run) => run !== '');
  const long = runs.filter((run) => run.length >= LEAST_STRETCH);
  const usable = long.length > 0 ? long : runs;
  const step = Math.max(1, usable.length / STRETCHES);
  const places = Array.from({ length: Math.min(STRETCHES, usable.length) }, (_, at) =>
    Math.floor(at * step),
  );
  return [...new Set(places.map((at) => (usable[at] ?? '').slice(0, LONGEST_STRETCH)))];
}
