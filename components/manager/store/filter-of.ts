import { BUILT_IN_PACKS } from '@/lib/entry';
import type { SearchFilter } from '@/lib/search/types';
import type { ManagerState } from './state';

type Narrowing = Pick<ManagerState, 'view' | 'labels' | 'shelf'>;

/** Returns the filter of the list that is shown, with the labels and the folder or tag that narrow it. */
export function filterOf({ view, labels, shelf }: Narrowing): SearchFilter {
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
export function isNarrowed({ shelf }: Narrowing): boolean {
  return shelf !== null;
}
