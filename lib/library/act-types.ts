import type { EntryContent, EntryFields, LabelChange } from '@/lib/entry';

/** What the user writes in the snippet form. */
export type SnippetInput = EntryContent & EntryFields;

export type SaveFailure =
  | 'empty'
  | 'too-long'
  | 'storage-full'
  | 'storage-unavailable'
  /** Another window has the library in a later version's form: this page must be loaded again. */
  | 'outdated'
  | 'gone';

export interface SaveRefusal {
  ok: false;
  reason: SaveFailure;
}

/** What an act did to its entries. */
export type ActKind =
  | 'create'
  | 'import'
  | 'delete'
  | 'restore'
  | 'restore-version'
  | 'delete-for-good'
  | 'hide'
  | 'show'
  | 'move'
  | 'label'
  | 'pin'
  | 'unpin'
  | 'join';

/** The entries that are as they were before the act; those that were changed again since are left and counted in `skipped`. */
export type UndoResult = { ok: true; ids: string[]; skipped: number } | SaveRefusal;

/** An act that can be undone, also after the page was closed; `at` in epoch ms, `count` is how many entries it changed. */
export interface UndoableAct {
  id: string;
  at: number;
  act: ActKind;
  count: number;
}

/** Whom a bulk act is done to: entries by id, or all own ones in a folder and in the folders in it, or with a tag. */
export type BulkTarget = { ids: readonly string[] } | { folder: string } | { tag: string };

/** `onProgress` is called after each slice with how many are done; aborting the signal leaves the library as it was. */
export interface BulkOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, all: number) => void) | undefined;
}

/** How many entries a bulk act changed, and how many it passed over: they were so already, are of a pack, or gone. */
export type BulkResult =
  | { ok: true; changed: number; passed: number; act?: string }
  | { ok: false; reason: SaveFailure | 'cancelled' };

/** Snippets that become one, by id. */
export interface JoinedGroup {
  kept: string;
  others: readonly string[];
}

/** Acts on many entries at once, each in one transaction and with one undo. */
export interface BulkActs {
  /** Changes labels, tags and folders of snippets; what each was becomes a version. */
  changeLabels(target: BulkTarget, change: LabelChange, options?: BulkOptions): Promise<BulkResult>;
  setPinned(ids: readonly string[], value: boolean, options?: BulkOptions): Promise<BulkResult>;
  setHidden(ids: readonly string[], value: boolean, options?: BulkOptions): Promise<BulkResult>;
  /** Puts snippets into the trash. */
  remove(ids: readonly string[], options?: BulkOptions): Promise<BulkResult>;
  /** Makes one snippet of each group: `kept` stays with the tags of all, the words of the others are versions of it, and they are in the trash. */
  join(groups: readonly JoinedGroup[]): Promise<BulkResult>;
  /** The paths of all folders, empty ones among them. */
  folders(): Promise<string[]>;
  createFolder(path: string): Promise<{ ok: true; path: string } | SaveRefusal>;
}

/** What an import writes: new snippets, and snippets (by id) that read otherwise from then on; what they were becomes a version. */
export interface ImportBatch {
  added: readonly SnippetInput[];
  changed: ReadonlyArray<{ id: string; input: SnippetInput }>;
}

/** How an import is followed and cancelled; `count` snippets are handed to the database. */
export interface ImportProgress {
  onWritten?: (count: number) => void;
  signal?: AbortSignal;
}

/** `count` snippets are on disk, and `act` is what `undo` takes; else nothing was written. */
export type ImportResult =
  | { ok: true; count: number; act: string }
  | { ok: false; reason: SaveFailure | 'cancelled' };
