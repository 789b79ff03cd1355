import type { ShownEntry } from '@/lib/library';
import { toSearchDoc } from '@/lib/library/search/search-doc';
import type { Ranges } from '@/lib/search/types';
import type { Observable } from '../../shared/observable';
import { carryRanges } from './carry-ranges';
import type { Results, Row, SidebarState } from './state';

/** Shows in place the entries that are folded under a row, and hides them again. */
export interface Unfolding {
  /** Takes the row of this entry, which then is the chosen one. */
  toggle(id: string): void;
}

/**
 * Makes the unfolding side of the store. What was unfolded stays so while the query does: results that come again, with more
 * rows or after a change, are unfolded as those before them were, and the chosen row is kept.
 */
export function createUnfolding(
  state: Observable<SidebarState>,
  entryOf: (id: string) => ShownEntry | undefined,
): Unfolding {
  const unfolded = new Set<string>();
  let query: string | undefined;
  let shown: Results | null = null;
  let chosen: string | null = null;

  const rowsOf = (row: Row): Row[] => {
    if (row.under !== undefined) return [];
    if (!unfolded.has(row.entry.id)) return [row];
    const { hit } = row;
    const text = toSearchDoc(row.entry).text;
    const others = (hit.grouped ?? []).flatMap((id): Row[] => {
      const entry = entryOf(id);
      if (!entry) return [];
      const ranges: Ranges = carryRanges(text, toSearchDoc(entry).text, hit.ranges);
      const { score, titleRanges } = hit;
      return [{ entry, hit: { id, score, ranges, titleRanges }, under: row.entry.id }];
    });
    return [row, ...others];
  };

  const unfold = (results: Results): Row[] => results.rows.flatMap(rowsOf);

  const follow = () => {
    const { results, currentId } = state.get();
    if (results === null || results === shown) {
      chosen = currentId;
      return;
    }
    if (results.query !== query) unfolded.clear();
    query = results.query;
    shown = results;
    if (unfolded.size === 0) return;
    shown = { ...results, rows: unfold(results) };
    const wasUnfolded = shown.rows.some((row) => row.under && row.entry.id === chosen);
    state.patch({ results: shown, ...(wasUnfolded ? { currentId: chosen } : {}) });
  };
  state.subscribe(follow);

  return {
    toggle(id) {
      const { results, panel } = state.get();
      if (!results) return;
      if (!unfolded.delete(id)) unfolded.add(id);
      shown = { ...results, rows: unfold(results) };
      state.patch({ results: shown, currentId: id, panel: panel?.id === id ? panel : null });
    },
  };
}
