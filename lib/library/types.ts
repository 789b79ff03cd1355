import type { EntryContent, EntryFields, Pack, SearchedFields, Source } from '@/lib/entry';
import type { BackupContent } from '@/lib/backup/backup-content';
import type { Brake, Comparison, SetAside, Snippet, SnippetRecords } from '@/lib/merge';
import type { Facets } from '@/lib/search/types';
import type {
  BulkActs,
  BulkOptions,
  SaveRefusal,
  SnippetInput,
  UndoableAct,
  UndoResult,
} from './act-types';
import type { HealthOptions, LibraryHealth } from './health-types';

export type * from './act-types';
export type * from './health-types';

/** What the library knows of an entry besides the entry itself: where it comes from, the user's marks, its usage. */
export interface LibraryFacts {
  origin: 'pack' | 'snippet';
  /** Pack entries: the pack's id. */
  pack?: string;
  /** Entries that somebody else shares: who, as the others see it. */
  who?: string;
  /** Pack entries: where it was taken from. */
  source?: Source;
  best?: boolean;
  pinned: boolean;
  uses: number;
  /** Epoch ms. */
  lastUsedAt?: number;
  createdAt?: number;
  updatedAt?: number;
}

/** An entry as the sidebar and the manager see it: pack entry or snippet. */
export type LibraryEntry = EntryContent & EntryFields & { id: string } & LibraryFacts;

/**
 * An entry as a list shows it: search hands it on with its answers, so that no list waits for the database. A caller that needs
 * all of it, or is about to insert or change it, reads the library.
 */
export type ShownEntry = EntryContent &
  SearchedFields &
  Pick<LibraryFacts, 'origin' | 'pack' | 'who' | 'pinned' | 'uses' | 'lastUsedAt' | 'best'> & {
    id: string;
    /** When what somebody shares was written or shared, epoch ms. */
    sharedAt?: number;
    /** The number of the speech that a pack entry was taken from. */
    speech?: number;
    /** It is known where it was taken from. */
    hasSource?: boolean;
  };

/**
 * `unavailable`: IndexedDB can't be opened (blocked, private window, broken profile); `later`: a later version of the extension made the
 * database, which is left as it is. In both the built-in pack is searched all the same and nothing can be saved.
 */
export type LibraryMode = 'stored' | 'unavailable' | 'later';

/**
 * `ok` means that the write is on disk (strict durability). `act` is what `undo` takes. `overtaken` names the version that holds what
 * another window saved meanwhile: both texts are there.
 */
export type SaveResult = { ok: true; id: string; act?: string; overtaken?: string } | SaveRefusal;

/** As `SaveResult`, for several at once: all of them are saved or none. */
export type SaveManyResult = { ok: true; ids: string[]; act?: string } | SaveRefusal;

/** What a snippet holds, in a list of what is not shown; times in epoch ms. */
type UnshownContent = EntryContent & EntryFields & { createdAt: number; updatedAt: number };

/** What is in the trash: when it was deleted (epoch ms) and how long it stays from now on, in ms; null where it stays for good. */
export type TrashedEntry = UnshownContent & { id: string; deletedAt: number; stays: number | null };

/** What a snippet was, until `savedAt` (epoch ms), when something newer took its place; `version` is its id. */
export type EntryVersion = UnshownContent & { version: string; savedAt: number };

/** An entry that the user hid; `hiddenAt` in epoch ms. */
export type HiddenEntry = LibraryEntry & { hiddenAt: number };

/** What merging a content into the library does, by snippets, and what speaks against it. */
export interface MergePreview {
  /** How many snippets of the content are what to the library (`compareLibraries`). */
  counts: Record<Comparison, number>;
  /** The ids of the snippets by the same. */
  ids: Record<Comparison, string[]>;
  /** Records from more than a day ahead, which are not merged, by list. */
  aside: SetAside['aside'];
  /** Until a person releases them, nothing is written. */
  brakes: Brake[];
}

/** `braked`: nothing is written. */
export type MergeResult =
  | { ok: true; preview: MergePreview }
  | { ok: false; reason: 'braked'; preview: MergePreview }
  | SaveRefusal;

/** What one device of the office shares; `device` is the name of its file, without what follows the dot. */
export interface SharedPack {
  device: string;
  who: string;
  snippets: readonly Snippet[];
}

/** A pack in the library that is neither built in nor what somebody shares; `count` is how many entries it has. */
export interface TakenPack {
  id: string;
  version: number;
  title: string;
  notes: string;
  count: number;
  isHidden: boolean;
}

/** What an update of a pack changes, by the entries' ids. */
export interface PackChange {
  added: string[];
  changed: string[];
  removed: string[];
}

/** What was typed into a blank: the slot's name and the text. */
export interface TypedValue {
  name: string;
  text: string;
}

/**
 * What changed since the last call: entries new or changed, and ids no longer shown. Where more than a thousand did, or which is not known
 * any more, none is listed: what is shown is to be read again.
 */
export interface LibraryChange {
  /** What the library has come to; counts up by one with every write. */
  revision: number;
  changed: LibraryEntry[];
  removed: string[];
  /** Nothing but how often entries were used and what is pinned. */
  isOnlyFavour: boolean;
}

/** What an empty query shows: pinned, then used, then best, then the rest. */
export interface FirstPage {
  entries: LibraryEntry[];
  /** How many there are in all. */
  total: number;
  /** Null where they would have to be counted; the index counts them. */
  facets: Facets | null;
}

/** The first entries as they were stored, and the revision that they are of. */
export type VersionedFirstPage = FirstPage & { revision: number };

/** The library as an extension page uses it. */
export interface Library {
  readonly mode: LibraryMode;
  /** This installation's random id; empty where nothing can be stored. */
  readonly device: string;
  /** What the library had come to when it was opened; counts up by one with every write. */
  readonly revision: number;
  /** Everything that is shown: pack entries (hidden and replaced ones left out) and snippets not in the trash. Of a large library it takes seconds. */
  entries(): Promise<LibraryEntry[]>;
  /** Returns the first entries (50 at most) of an empty query. */
  first(limit: number): Promise<FirstPage>;
  /** Those of the ids that are shown, as they are now, in the order given. */
  entriesById(ids: readonly string[]): Promise<LibraryEntry[]>;
  /** Calls `onChange` after every change made here or in another page of the extension since the library was opened, until the signal aborts. */
  subscribe(onChange: (change: LibraryChange) => void, signal: AbortSignal): void;
  /** Calls `onHealth` now and whenever it changes, until the signal aborts. */
  watchHealth(onHealth: (health: LibraryHealth) => void, options: HealthOptions): void;
  /** The user knows of the loss: it is not reported again. */
  acknowledgeLoss(): Promise<void>;
  create(input: SnippetInput): Promise<SaveResult>;
  /** All of them or none; the ids in the order of the inputs. */
  createMany(inputs: readonly SnippetInput[]): Promise<SaveManyResult>;
  /**
   * Keeps the earlier version. Editing a pack entry is `create` with `replaces`. `base` is the `updatedAt` of what was edited, by which
   * an edit of another window is noticed.
   */
  update(id: string, input: SnippetInput, base?: number): Promise<SaveResult>;
  /** Into the trash, from which `restore` takes it back for 30 days. */
  remove(id: string): Promise<SaveResult>;
  /** As `remove`, for several at once; those that are gone already are passed over. */
  removeMany(ids: readonly string[]): Promise<SaveManyResult>;
  restore(id: string): Promise<SaveResult>;
  /** As `restore`, for several at once. */
  restoreMany(ids: readonly string[]): Promise<SaveManyResult>;
  /** What is in the trash, the latest deletion first. */
  trash(): Promise<TrashedEntry[]>;
  /** Deletes what of these is in the trash for good, with its versions; it can be undone for a day. */
  deleteForGood(ids: readonly string[]): Promise<SaveManyResult>;
  emptyTrash(): Promise<SaveManyResult>;
  /** What a snippet was before, the latest first. */
  versions(id: string): Promise<EntryVersion[]>;
  /** Makes a version the snippet again; the present text becomes a version. */
  restoreVersion(id: string, version: string): Promise<SaveResult>;
  /** What the user hid, the latest first; `setHidden` shows it again. */
  hidden(): Promise<HiddenEntry[]>;
  /** The acts of the last day that can be undone, the latest first. */
  undoable(): Promise<UndoableAct[]>;
  undo(act: string, options?: BulkOptions): Promise<UndoResult>;
  readonly bulk: BulkActs;
  /** Everything the user has but the settings, as the content of a backup. */
  exportAll(): Promise<BackupContent>;
  /** What `mergeIn` would do; nothing is written. */
  previewMerge(content: BackupContent): Promise<MergePreview>;
  /** Merges a content into the library, all of it or nothing; `isReleased`: a person let it go on although a brake stands. Back up first. */
  mergeIn(content: BackupContent, isReleased?: boolean): Promise<MergeResult>;
  /** Puts a content in the place of all that can be read, all of it or nothing. Back up first. */
  replaceAll(content: BackupContent): Promise<{ ok: true } | SaveRefusal>;
  setPinned(id: string, pinned: boolean): Promise<SaveResult>;
  setHidden(id: string, hidden: boolean): Promise<SaveResult>;
  /** Hides the entries of these packs and shows those of all others; their marks and what the user wrote in their place stay. */
  hidePacks(ids: readonly string[]): Promise<void>;
  /** What the library holds of these snippets, the trash and what was deleted for good included. */
  ownRecords(ids: readonly string[]): Promise<Pick<SnippetRecords, 'snippets' | 'tombstones'>>;
  /** The ids of the live snippets in these folders and in the folders in them. */
  ownInFolders(paths: readonly string[]): Promise<string[]>;
  /** Shows what the office shares, one pack for each device, in place of what was shown of it before. */
  showShared(packs: readonly SharedPack[]): Promise<void>;
  /** The packs that the user took. */
  takenPacks(): Promise<TakenPack[]>;
  /** What `takePack` would change; nothing is written. */
  comparePack(pack: Pack): Promise<PackChange>;
  takePack(pack: Pack & { notes?: string }): Promise<{ ok: true } | SaveRefusal>;
  removePack(id: string): Promise<void>;
  /** Hides the entries of one pack, or shows them again. */
  hidePack(id: string, isHidden: boolean): Promise<void>;
  recordUse(id: string): Promise<void>;
  /** What was typed into an entry's fill panel and not yet inserted; any JSON value. */
  draft(entryId: string): Promise<unknown>;
  saveDraft(entryId: string, values: unknown): Promise<void>;
  /** Texts that were inserted before in slots of these names, the latest first, at most 8 each. */
  recall(names: readonly string[]): Promise<Record<string, string[]>>;
  /** Keeps inserted texts for `recall`, the last one as the latest. */
  remember(typed: readonly TypedValue[]): Promise<void>;
}
