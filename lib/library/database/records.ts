import type { EntryContent, EntryFields, PackEntry } from '@/lib/entry';

/** A pack as stored: one record, read and replaced as a whole. */
export interface PackRecord {
  id: string;
  version: number;
  title: string;
  seededAt: number;
  /** The user does not want to see its entries. */
  isHidden?: boolean;
  entries: PackEntry[];
}

/** What every record that the user makes carries, so that two libraries can be merged record by record. Times are epoch ms. */
export interface Authored {
  createdAt: number;
  updatedAt: number;
  /** The device that wrote it last. */
  device: string;
}

/** A snippet; `deletedAt` puts it in the trash. */
export type SnippetRecord = EntryContent &
  EntryFields &
  Authored & { id: string; deletedAt?: number };

/** What a snippet was before an edit. */
export interface VersionRecord {
  id: string;
  snippet: string;
  savedAt: number;
  record: SnippetRecord;
}

/** The user's marks on any entry. */
export interface MarkRecord extends Authored {
  entry: string;
  pinned: boolean;
  hidden: boolean;
}

/** How often an entry was inserted on one device; one record for each device, so that a merge adds and never overwrites. */
export interface UseRecord {
  entry: string;
  device: string;
  count: number;
  lastUsedAt: number;
}

/** A record that is gone for good, so that a merge doesn't bring it back. */
export interface TombstoneRecord {
  id: string;
  deletedAt: number;
  device: string;
}

/** What was typed and not yet inserted or saved. */
export interface DraftRecord {
  entry: string;
  savedAt: number;
  values: unknown;
}

/** A text that was inserted in a slot of this name; its own words are its key, so that a merge keeps each once. */
export interface SlotValueRecord extends Authored {
  name: string;
  text: string;
}

/** What can be made again from the entries at any time; kept to open faster. Never merged, never backed up. */
export interface CacheRecord {
  key: string;
  value: unknown;
}

/** This installation's own facts: `device`, a random id; `seeded-from`, the files of the built-in packs that are stored; `hidden-packs`, their ids. */
export interface MetaRecord {
  key: string;
  value: string;
}

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
