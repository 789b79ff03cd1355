import type { FirstPage } from '@/lib/library';
import { shownEntry } from '@/lib/library/search/shown-entry';
import { NO_LABELS } from '../../shared/facet-counts';
import type { EntryResults } from './state';

/** The first entries as they were stored. */
export type EarlyPage = Pick<FirstPage, 'entries' | 'total' | 'facets'>;

/** Returns what the table shows of the first entries, before anything can be searched. */
export function earlyResults({ entries, total, facets }: EarlyPage): EntryResults {
  const hit = { ranges: [], titleRanges: [] };
  const none = { all: total, mine: 0, office: 0, 'office-speeches': 0, 'official-formulas': 0 };
  return {
    query: '',
    list: { view: 'all', labels: NO_LABELS, shelf: null },
    rows: new Map(entries.map((entry, at) => [at, { entry: shownEntry(entry), hit }])),
    length: total,
    total,
    counts: facets
      ? { all: facets.all, mine: facets.mine, office: facets.office, ...facets.packs }
      : none,
    facets,
  };
}
