import { BUILT_IN_PACKS } from '@/lib/entry';
import type { SearchFilter } from '@/lib/search/types';
import type { ChosenList, EntryResults } from './state';

/** Returns the filter of the list that is shown, with the labels and the folder or tag that narrow it. */
export function filterOf({ view, labels, shelf }: ChosenList): SearchFilter {
  const pack = BUILT_IN_PACKS.find((id) => id === view);
  return {
    ...labels,
    ...(view === 'mine' ? { mine: true } : {}),
    ...(pack ? { pack } : {}),
    ...(view === 'office' ? { pack: 'office' } : {}),
    ...(shelf?.kind === 'folder' ? { folder: shelf.path } : {}),
    ...(shelf?.kind === 'tag' ? { tag: shelf.tag } : {}),
  };
}

/** Whether a folder or a tag narrows what is counted. */
export function isNarrowed({ shelf }: ChosenList): boolean {
  return shelf !== null;
}

/** Whether results answer what is asked now; those before stand in the table until then. */
export function isAnswered(
  { query, list }: Pick<EntryResults, 'query' | 'list'>,
  now: ChosenList & { query: string },
): boolean {
  const { view, labels, shelf } = list;
  return query === now.query && view === now.view && labels === now.labels && shelf === now.shelf;
}
