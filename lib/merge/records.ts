import type { EntryContent, EntryFields } from '@/lib/entry';

/** When and where a record was written last; `updatedAt` in epoch ms. Later is newer; of one time, the larger device. */
export interface Stamp {
  updatedAt: number;
  device: string;
}

/** A snippet; `deletedAt` (epoch ms) puts it in the trash, and is the time of that write. */
export type Snippet = EntryContent &
  EntryFields &
  Stamp & { id: string; createdAt: number; deletedAt?: number };

/** What a snippet was before: `savedAt` (epoch ms) is when something newer took its place. */
export interface Version {
  id: string;
  snippet: string;
  savedAt: number;
  record: Snippet;
}

/**
 * A snippet that is gone for good: `deletedAt` is when it went into the trash, not when that was emptied. `texts` are the hashes
 * (`hashOf`) of what was thrown away, each with the time up to which it is: a text that is not among them was never seen
 * by the user who emptied the trash, and is kept.
 */
export interface Tombstone {
  id: string;
  deletedAt: number;
  device: string;
  texts: Readonly<Record<string, number>>;
}

/** One field of a mark with its own time: a pin set on one device and a hiding on another are both kept. */
export interface MarkField extends Stamp {
  value: boolean;
}

/** The user's marks on any entry. */
export interface Mark {
  entry: string;
  pinned?: MarkField;
  hidden?: MarkField;
}

/** How often an entry was inserted on one device, which alone counts it. */
export interface Use {
  entry: string;
  device: string;
  count: number;
  /** Epoch ms. */
  lastUsedAt: number;
}

/** A text that was inserted in a slot of this name. */
export interface SlotValue extends Stamp {
  name: string;
  text: string;
  createdAt: number;
}

/**
 * A folder that the user made or deleted. A deletion is kept as the last thing that was done to its path, so that it is known elsewhere; it deletes the
 * folder alone: one that an entry lies in is there whatever stands here.
 */
export interface Folder extends Stamp {
  path: string;
  isDeleted: boolean;
}

/** All that two libraries have to bring together; the order of each list means nothing. */
export interface LibraryRecords {
  snippets: readonly Snippet[];
  versions: readonly Version[];
  tombstones: readonly Tombstone[];
  marks: readonly Mark[];
  uses: readonly Use[];
  slotValues: readonly SlotValue[];
  folders: readonly Folder[];
}

/** A library with nothing in it. */
export const NO_RECORDS: LibraryRecords = {
  snippets: [],
  versions: [],
  tombstones: [],
  marks: [],
  uses: [],
  slotValues: [],
  folders: [],
};
