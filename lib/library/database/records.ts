import type { EntryContent, PackEntry, SearchedFields } from '@/lib/entry';
import type { Mark, SlotValue, Snippet, Tombstone, Use, Version } from '@/lib/merge';
import type { ActKind } from '../types';

/*
 * What the user makes is stored as the law of merging has it (`lib/merge/records.ts`), so that a backup, a merge and the database
 * mean the same by a record.
 */

export type SnippetRecord = Snippet;
export type VersionRecord = Version;
export type MarkRecord = Mark;
export type UseRecord = Use;
export type TombstoneRecord = Tombstone;
export type SlotValueRecord = SlotValue;

/** What every pack has. It is one record, read and replaced as a whole. */
interface AnyPackRecord {
  id: string;
  version: number;
  title: string;
  seededAt: number;
  /** The user does not want to see its entries. */
  isHidden?: boolean;
}

/** A pack of a file: a built-in one, or one that the user took. */
export interface FilePackRecord extends AnyPackRecord {
  /** What its maker says of this version. */
  notes?: string;
  entries: PackEntry[];
}

/** An entry that somebody else shares; `updatedAt` (epoch ms) is when it was written or shared. */
export type SharedEntry = EntryContent & SearchedFields & { id: string; updatedAt: number };

/** What one device of the office shares, as a pack: read-only, as all packs are. `who` is what the person there calls it. */
export interface SharedPackRecord extends AnyPackRecord {
  who: string;
  entries: SharedEntry[];
}

export type PackRecord = FilePackRecord | SharedPackRecord;

/** Returns whether a pack is what somebody shares, and none of a file. */
export function isSharedPack(pack: PackRecord): pack is SharedPackRecord {
  return 'who' in pack;
}

/** What was typed and not yet inserted or saved. */
export interface DraftRecord {
  entry: string;
  savedAt: number;
  values: unknown;
}

/** What can be made again from the entries at any time; kept to open faster. Never merged, never backed up. */
export interface CacheRecord {
  key: string;
  value: unknown;
}

/**
 * This installation's own facts: `device`, a random id; `seeded-from`, the files of the built-in packs that are stored; `hidden-packs`,
 * their ids; `trash-clock`; `latest-time`, the latest time that a record was seen to bear; `folders`, the folders that were made and deleted, as JSON.
 */
export interface MetaRecord {
  key: string;
  value: string;
}

/**
 * An act of the user that can be undone. Everything that it wrote bears its time `at` (epoch ms), by which what was changed again
 * since is known. Forgotten after a day; never merged, never backed up.
 */
export interface ActRecord {
  /** A UUIDv7: in the order of the acts. */
  id: string;
  at: number;
  act: ActKind;
  /** Snippets that it made, by id. */
  created: string[];
  /** Snippets as they were. */
  snippets: SnippetRecord[];
  /** Versions that it threw away. */
  versions: VersionRecord[];
  /** Marks as they were; of an entry without any, its id alone. */
  marks: MarkRecord[];
  /** Of a bulk act, whose entries stand in its parts: how many it changed. */
  bulk?: number;
  /** Folders that it made, and those that it deleted. */
  folders?: { added: string[]; removed: string[] };
}

/** A part of what a bulk act replaced, in the order of the parts; forgotten with its act. */
export interface ActPartRecord {
  act: string;
  part: number;
  patches: SnippetPatch[];
  marks: MarkRecord[];
}

/**
 * The fields of a snippet that an act changed, as they were and as it left them; null for one that was not there. It can be undone while
 * they still are so, whatever else of the snippet was changed since.
 */
export interface SnippetPatch {
  id: string;
  before: PatchedFields;
  after: PatchedFields;
}

export type PatchedFields = Partial<{ [Name in PatchedField]: SnippetRecord[Name] | null }>;
type PatchedField = 'folder' | 'tags' | 'function' | 'themes' | 'deletedAt';

/**
 * One write that changed what the library shows: revisions count up by one, and the library's own revision is that of the
 * last. Kept for pages that hold an older state and catch up; the oldest are deleted.
 */
export interface ChangeRecord {
  revision: number;
  /** `favour`: only how often or how lately entries were used, and what is pinned. */
  what: 'pack' | 'content' | 'favour';
  /** The ids of the entries that it may have changed, whether they are shown or not. */
  entries: string[];
}
