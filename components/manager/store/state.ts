import { BUILT_IN_PACKS, type BuiltInPack, type EntryKind, isBuiltIn } from '@/lib/entry';
import type { FoundCandidate, SourceOutcome } from '@/lib/extract/worker/read-source';
import type {
  LibraryEntry,
  LibraryHealth,
  LibraryMode,
  SaveFailure,
  ShownEntry,
} from '@/lib/library';
import type { PatternError } from '@/lib/pattern';
import type { BackupReminder } from '@/lib/safekeeping/keep-backups';
import type { Facets, Hit, Shelves } from '@/lib/search/types';
import { type Labels, NO_LABELS } from '../../shared/facet-counts';

/** What the left column leads to, a pack by its id; the page's address names it after `#`. */
export const VIEWS = [
  'all',
  'mine',
  'office',
  ...BUILT_IN_PACKS,
  'extract',
  'transfer',
  'tidy',
  'figures',
  'sharing',
  'trash',
  'versions',
  'hidden',
  'backup',
  'check',
] as const;
export type View = (typeof VIEWS)[number];
/** Those that are no list of entries. */
export type ToolView = Exclude<View, 'all' | 'mine' | 'office' | BuiltInPack>;

/** Whether a view is a tool, and no list of entries. */
export function isTool(view: View): view is ToolView {
  return view !== 'all' && view !== 'mine' && view !== 'office' && !isBuiltIn(view);
}

/** One line of the table. */
export interface EntryRow {
  entry: ShownEntry;
  hit: Pick<Hit, 'ranges' | 'titleRanges'>;
}

/** The list that is chosen, and what narrows it. */
export type ChosenList = Pick<ManagerState, 'view' | 'labels' | 'shelf'>;

/** What the last answered query found, and how many of its matches each list holds. */
export interface EntryResults {
  query: string;
  /** The list that was asked for: until the next answer it may be another than the one that is chosen. */
  list: ChosenList;
  /** The rows that were read so far, by their place from 0. */
  rows: ReadonlyMap<number, EntryRow>;
  /** How many rows the table has; of a query in words those behind the best are counted when they are reached. */
  length: number;
  total: number;
  counts: Record<Exclude<View, ToolView>, number>;
  facets: Facets | null;
}

/** A folder or a tag that the own entries are narrowed by. */
export type Shelf = { kind: 'folder'; path: string } | { kind: 'tag'; tag: string };

/** The row that the keyboard is at; `at` is its place from 0. */
export interface CurrentRow {
  id: string;
  at: number;
}

/** What the frame and the table show. */
export interface ManagerState {
  /** `opening` until the library answers. */
  mode: 'opening' | 'blocked' | LibraryMode;
  health: LibraryHealth | null;
  /** Search can't make an index here: it compares literally for as long as the page is open. */
  isExactOnly: boolean;
  /** The latest revision of the library that was seen. */
  revision: number;
  /** What the user is to be reminded of. */
  reminder: BackupReminder | null;
  view: View;
  query: string;
  labels: Labels;
  shelf: Shelf | null;
  /** How many own entries lie in each folder and have each tag; null until they were counted. */
  shelves: Shelves | null;
  results: EntryResults | null;
  current: CurrentRow | null;
  /** The entry of the current row, as the library holds it; null until it is read. */
  detail: LibraryEntry | null;
  /** The ids of the chosen entries, the current one among them. */
  chosen: ReadonlySet<string>;
}

export const INITIAL_STATE: ManagerState = {
  mode: 'opening',
  health: null,
  isExactOnly: false,
  revision: 0,
  reminder: null,
  view: 'all',
  query: '',
  labels: NO_LABELS,
  shelf: null,
  shelves: null,
  results: null,
  current: null,
  detail: null,
  chosen: new Set(),
};

/** A candidate with the name of its file and, for a near-duplicate, the words of what it is like. */
export type ListedCandidate = FoundCandidate & { sourceName: string; twinText: string | null };

/** A run under way: `at` counts its sources from 0, `share` is how much of that one is read, 0 to 1. */
export interface RunProgress {
  names: readonly string[];
  at: number;
  share: number;
}

/** What became of a file. */
export interface SourceReport {
  id: string;
  name: string;
  outcome: SourceOutcome;
}

/** What the last act came to. */
export type ExtractStatus =
  | { kind: 'saved'; saved: ReadonlyMap<string, string> }
  | { kind: 'save-failed'; reason: SaveFailure }
  | { kind: 'undone'; count: number }
  | { kind: 'cancelled'; left: number };

/** What 从文稿提取 shows. */
export interface ExtractState {
  run: RunProgress | null;
  reports: readonly SourceReport[];
  candidates: Record<EntryKind, readonly ListedCandidate[]>;
  ticked: ReadonlySet<string>;
  /** Texts that were edited, by candidate. */
  texts: ReadonlyMap<string, string>;
  /** The snippet that a candidate has become. */
  saved: ReadonlyMap<string, string>;
  /** The candidate whose text is being edited, with the field's content and what is wrong with it. */
  editing: { id: string; text: string; errors: readonly PatternError[]; isEmpty: boolean } | null;
  isSaving: boolean;
  status: ExtractStatus | null;
}

export const INITIAL_EXTRACT_STATE: ExtractState = {
  run: null,
  reports: [],
  candidates: { phrase: [], pattern: [], outline: [] },
  ticked: new Set(),
  texts: new Map(),
  saved: new Map(),
  editing: null,
  isSaving: false,
  status: null,
};
