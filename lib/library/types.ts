import type { Entry, EntryContent, EntryLabels, Source } from '@/lib/entry';

/** The page or file a snippet was taken from; the address only where the browser told it, headings and words only from a file. */
export interface FoundAt {
  title: string;
  url?: string;
  /** The headings above it, the outermost first. */
  heading?: string[];
  /** The source's own words, at most 120 characters. */
  quote?: string;
}

/** What the library knows of an entry besides the entry itself: where it comes from, the user's marks, its usage. */
export interface LibraryFacts {
  origin: 'pack' | 'snippet';
  /** Pack entries: the pack's id. */
  pack?: string;
  /** Pack entries: where it was taken from. */
  source?: Source;
  best?: boolean;
  /** Snippets: the pack entry in whose place it stands. */
  replaces?: string;
  foundAt?: FoundAt;
  /** The user's own labels; empty for pack entries. */
  tags: string[];
  pinned: boolean;
  uses: number;
  /** Epoch ms. */
  lastUsedAt?: number;
  createdAt?: number;
  updatedAt?: number;
}

/** An entry as the sidebar and the manager see it: pack entry or snippet. */
export type LibraryEntry = Entry & LibraryFacts;

/** What the user writes in the snippet form. */
export type SnippetInput = EntryContent &
  EntryLabels & {
    title?: string;
    tags: string[];
    replaces?: string;
    foundAt?: FoundAt;
  };

/** `unavailable`: IndexedDB can't be opened (blocked, private window, broken profile); the built-in pack is searched all the same and nothing can be saved. */
export type LibraryMode = 'stored' | 'unavailable';

export type SaveFailure = 'empty' | 'too-long' | 'storage-full' | 'storage-unavailable' | 'gone';

/** `ok` means that the write is on disk (strict durability). */
export type SaveResult = { ok: true; id: string } | { ok: false; reason: SaveFailure };

/** As `SaveResult`, for several at once: all of them are saved or none. */
export type SaveManyResult = { ok: true; ids: string[] } | { ok: false; reason: SaveFailure };

/** What was typed into a blank: the slot's name and the text. */
export interface TypedValue {
  name: string;
  text: string;
}

/** What changed since the last call: entries new or changed, and ids no longer shown. */
export interface LibraryChange {
  changed: LibraryEntry[];
  removed: string[];
}

/** The library as an extension page uses it. */
export interface Library {
  readonly mode: LibraryMode;
  /** Everything that is shown: pack entries (hidden and replaced ones left out) and snippets not in the trash. */
  entries(): Promise<LibraryEntry[]>;
  /** Calls `onChange` after every change made here or in another page of the extension, until the signal aborts. */
  subscribe(onChange: (change: LibraryChange) => void, signal: AbortSignal): void;
  create(input: SnippetInput): Promise<SaveResult>;
  /** All of them or none; the ids in the order of the inputs. */
  createMany(inputs: readonly SnippetInput[]): Promise<SaveManyResult>;
  /** Keeps the earlier version. Editing a pack entry is `create` with `replaces`. */
  update(id: string, input: SnippetInput): Promise<SaveResult>;
  /** Into the trash, from which `restore` takes it back for 30 days. */
  remove(id: string): Promise<SaveResult>;
  /** As `remove`, for several at once; those that are gone already are passed over. */
  removeMany(ids: readonly string[]): Promise<SaveManyResult>;
  restore(id: string): Promise<SaveResult>;
  setPinned(id: string, pinned: boolean): Promise<SaveResult>;
  setHidden(id: string, hidden: boolean): Promise<SaveResult>;
  recordUse(id: string): Promise<void>;
  /** What was typed into an entry's fill panel and not yet inserted; any JSON value. */
  draft(entryId: string): Promise<unknown>;
  saveDraft(entryId: string, values: unknown): Promise<void>;
  /** Texts that were inserted before in slots of these names, the latest first, at most 8 each. */
  recall(names: readonly string[]): Promise<Record<string, string[]>>;
  /** Keeps inserted texts for `recall`, the last one as the latest. */
  remember(typed: readonly TypedValue[]): Promise<void>;
}
