import type { BackupReminder } from '@/lib/safekeeping/keep-backups';
import type { ShownEntry, LibraryHealth, LibraryMode, SaveFailure } from '@/lib/library';
import type { Continuation } from '@/lib/pattern';
import type { Facets, Hit } from '@/lib/search/types';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import type { Alteration } from '@/lib/insert/types';
import type { InsertFailure, InsertReport, TargetState } from '@/lib/delivery/types';
import { type Labels, NO_LABELS } from '../../shared/facet-counts';
import { type DraftingState, NO_DRAFTS } from '../../shared/form/drafting';

/** The five tabs, in their order. */
export const TABS = ['all', 'phrase', 'pattern', 'outline', 'mine'] as const;
/** `office` is chosen by a chip: a sixth tab would need a second line. */
export type Tab = (typeof TABS)[number] | 'office';

/** One result: the entry, and where the query was found in it. */
export interface Row {
  entry: ShownEntry;
  hit: Hit;
  /** The entry that this one was unfolded from under. */
  under?: string;
}

/** What the last answered query found. */
export interface Results {
  query: string;
  rows: readonly Row[];
  total: number;
  /** Null until they are counted. */
  facets: Facets | null;
}

/** What lies open under the chosen row. */
export interface OpenPanel {
  id: string;
  shows: 'fill' | 'source' | 'similar';
}

/** What the status line says; words for each are in `words.ts`. */
export type Status =
  /** `isUndoUnsure`: no family recognises the editor, and its undo may take back something else; or the page wrote the field again, which ends its undo history. */
  | { kind: 'inserted'; actId: string; isUndoUnsure?: true }
  /** The page took the text in another form, or only a part of it. */
  | ({ kind: 'altered'; actId: string } & Alteration)
  /** The text was handed over and can't be seen. */
  | { kind: 'sent'; actId: string; text: string; report?: InsertReport }
  /** The page has dropped the text again. */
  | { kind: 'lost'; actId: string; text: string }
  /** The page has not answered for a second. */
  | { kind: 'waiting' }
  /** Nothing was inserted, and nothing copied. */
  | { kind: 'not-inserted'; reason: InsertFailure }
  | { kind: 'copied' }
  | { kind: 'copied-instead'; reason: InsertFailure; report?: InsertReport }
  /** Neither the document nor the clipboard took it: the text is shown to be copied by hand. */
  | { kind: 'copy-failed'; text: string }
  /** A pattern that can't be read is not inserted as it is written. */
  | { kind: 'broken' }
  /** More is selected in the page than can be taken. */
  | { kind: 'selection-too-long'; length: number }
  /** Nothing is selected in the page, or it can’t be read. */
  | { kind: 'no-selection' }
  | { kind: 'saved' }
  /** Another window had saved the snippet meanwhile: its text is a version. */
  | { kind: 'saved-both' }
  | { kind: 'save-failed'; reason: SaveFailure }
  | { kind: 'pinned' }
  | { kind: 'shared' }
  /** It is noted, and goes with the next round that works. */
  | { kind: 'share-waits' }
  | { kind: 'unpinned' }
  | { kind: 'deleted'; id: string }
  | { kind: 'hidden'; id: string }
  | { kind: 'restored' }
  | { kind: 'site-not-enabled' };

/** Everything the sidebar shows. */
export interface SidebarState extends DraftingState {
  /** `opening` until the library answers. */
  mode: 'opening' | 'blocked' | LibraryMode;
  health: LibraryHealth | null;
  /** Search can't make an index here: it compares literally for as long as the page is open. */
  isExactOnly: boolean;
  /** The latest revision of the library that was seen. */
  revision: number;
  /** What the user is to be reminded of. */
  reminder: BackupReminder | null;
  /** What the field holds, characters still being composed included. */
  text: string;
  /** What is searched: `text` but for a composition under way. */
  query: string;
  tab: Tab;
  labels: Labels;
  results: Results | null;
  /** What is counted of the results; while somebody types it follows once they pause. */
  facets: Facets | null;
  currentId: string | null;
  panel: OpenPanel | null;
  target: TargetState | null;
  /** How many characters are selected in the page. */
  selected: number;
  /** The number that goes on the enumeration before the caret: 三是 after “二是…；”. */
  continuation: Continuation | null;
  settings: Settings;
  status: Status | null;
}

export const INITIAL_STATE: SidebarState = {
  mode: 'opening',
  health: null,
  isExactOnly: false,
  revision: 0,
  reminder: null,
  text: '',
  query: '',
  tab: 'all',
  labels: NO_LABELS,
  results: null,
  facets: null,
  currentId: null,
  panel: null,
  target: null,
  selected: 0,
  continuation: null,
  settings: DEFAULT_SETTINGS,
  status: null,
  ...NO_DRAFTS,
};
